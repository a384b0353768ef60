// What the scripts of all pages share: the words of the interface, saying what was done, and asking the server.

export const words = await (await fetch("/words")).json();

/** The words of a name with {0}, {1}, … replaced; what stands in a value stays as it is. */
export function say(name, ...values) {
    return (words[name] ?? name).replace(/\{(\d)\}/g, (place, i) => (i < values.length ? String(values[i]) : place));
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

async function refused(response) {
    const problem = await response.json().catch(() => ({}));
    return new Refused(response.status, problem.detail ?? problem.title ?? String(response.status));
}

/** Asks the server; a JSON answer is parsed. Rejects with Refused. */
export async function ask(path, options = {}) {
    const response = await fetch(path, options);
    if (!response.ok) {
        throw await refused(response);
    }
    return response.headers.get("Content-Type")?.startsWith("application/json") ? response.json() : response.text();
}

/** Asks for an answer that comes line by line, each a JSON object. Rejects with Refused, as also the last line may make it. */
export async function* lines(path, options) {
    const response = await fetch(path, { ...options, headers: { Accept: "application/x-ndjson, application/problem+json" } });
    if (!response.ok) {
        throw await refused(response);
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = "";
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const parts = (rest + read.value).split("\n");
        rest = parts.pop();
        for (const line of parts.map(part => JSON.parse(part))) {
            if (line.problem) {
                throw new Refused(line.problem.status, line.problem.detail ?? line.problem.title);
            }
            yield line;
        }
    }
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
