// What the scripts of all pages share: the words of the interface, saying what was done, and asking the server.

export const words = await (await fetch("/words")).json();

/** The words of a name with {0}, {1}, … replaced. */
export function say(name, ...values) {
    return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), words[name] ?? name);
}

let silence;

/** Tells the user what was done, in a place that screen readers read out; unseen where the page shows it elsewhere. */
export function announce(text, isSeen = true) {
    const place = document.getElementById("said");
    place.classList.toggle("visually-hidden", !isSeen);
    place.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { place.textContent = ""; }, 6000);
}

/** A failure that the server explained. */
export class Refused extends Error {
    constructor(status, detail) {
        super(detail);
        this.status = status;
    }
}

/** Asks the server; a JSON answer is parsed. Rejects with Refused. */
export async function ask(path, options = {}) {
    const response = await fetch(path, options);
    if (!response.ok) {
        const problem = await response.json().catch(() => ({}));
        throw new Refused(response.status, problem.detail ?? problem.title ?? String(response.status));
    }
    return response.headers.get("Content-Type")?.startsWith("application/json") ? response.json() : response.text();
}

/** Sends an object as JSON. */
export function send(path, object, method = "POST") {
    return ask(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(object) });
}

/** Copies a text and says so. */
export async function copy(text) {
    await navigator.clipboard.writeText(text);
    announce(say("copied", text));
}
