// What the scripts of all pages share: the words of the interface, saying what was done, and asking the server.

export const words = await (await fetch("/words")).json();

/**
 * The words of a name with {0}, {1}, … replaced, and {0|unit|units} by what goes with one or with any other number; what stands in a
 * value stays as it is.
 */
export function say(name, ...values) {
    return (words[name] ?? name).replace(/\{(\d)(?:\|([^|}]*)\|([^|}]*))?\}/g, (place, i, one, many) => {
        if (i >= values.length) {
            return place;
        }
        return one === undefined ? String(values[i]) : Number(values[i]) === 1 ? one : many;
    });
}

/** The other language of the interface shows this same page, whatever it is asked about by now. */
document.querySelector("a.language").addEventListener("click", ({ currentTarget: link }) => {
    const page = new URL(location);
    page.searchParams.set("lang", link.hreflang.slice(0, 2));
    link.href = page;
});

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
    const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => copyMarked(text)) ?? copyMarked(text);
    announce(say(isCopied ? "copied" : "failed", text));
}

/** Without HTTPS a browser has no clipboard beyond loopback, and elsewhere may refuse it; it copies what is marked all the same. */
function copyMarked(text) {
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    focused.focus();
    return isCopied;
}

/** Says which file was chosen: the field of the browser, which would say it in the browser's language, is out of sight. */
function showChosen(field) {
    field.parentElement.querySelector(".chosen-file").textContent = field.files[0]?.name ?? say("align.no-file");
}

document.addEventListener("change", ({ target }) => target.type === "file" && showChosen(target));
document.querySelectorAll("input[type=file]").forEach(showChosen);
