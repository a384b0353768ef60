// A segment as a field: to write another text, or to say where it is to be cut.
import { announce, say } from "./hebi.js";

/** Marks at which a segment may well be cut. */
const STOPS = /[。！？；!?;]["”’」』）)]*|[.]["”)]*(?=\s)|[，,：:]/gu;
const LINE_HEIGHT = 28;

/**
 * Puts a field in the place of a segment's text. What the user decides is handed over: { text } to write it, { at } to cut there, in
 * code points, or nothing, also where nothing was changed.
 */
export function openEditor(place, toCut, decide) {
    const field = document.createElement("textarea");
    field.defaultValue = place.textContent;
    field.lang = place.parentElement.lang;
    field.readOnly = toCut;
    field.rows = Math.max(2, Math.ceil(place.offsetHeight / LINE_HEIGHT));
    field.setAttribute("aria-label", say(toCut ? "review.cut-label" : "review.edit-label"));
    field.addEventListener("keydown", event => onKey(event, field, toCut, decide));
    place.replaceChildren(field);
    field.focus();
    const caret = toCut ? likelyCut(field.value) : field.value.length;
    field.setSelectionRange(caret, caret);
    announce(field.getAttribute("aria-label"));
}

function onKey(event, field, toCut, decide) {
    // No key means a pair here.
    event.stopPropagation();
    if (event.isComposing || event.key !== "Enter" && event.key !== "Escape") {
        return;
    }
    event.preventDefault();
    if (event.key === "Escape") {
        decide(undefined);
    } else if (toCut || event.ctrlKey || event.metaKey) {
        decide({ at: [...field.value.slice(0, field.selectionStart)].length });
    } else {
        decide(field.value === field.defaultValue ? undefined : { text: field.value });
    }
}

/** The mark nearest the middle at which a segment may well be cut. */
function likelyCut(text) {
    const ends = [...text.matchAll(STOPS)].map(m => m.index + m[0].length).filter(end => end < text.length);
    const far = end => Math.abs(end - text.length / 2);
    return ends.reduce((best, end) => (far(end) < far(best) ? end : best), ends[0] ?? Math.floor(text.length / 2));
}
