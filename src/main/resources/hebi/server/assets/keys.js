// The keys of the review: what each does, and the switch for those that are one character. A person who speaks to the computer, or
// hits keys by mistake, turns them off (WCAG 2.1.4); arrows, Enter and the buttons stay. The browser keeps the switch.

const SWITCH = "hebi-single-keys";

const CHARACTERS = {
    j: "next", k: "previous", n: "doubtful", G: "doubtful", N: "doubtful-passage", m: "merge", M: "merge-above", s: "split",
    "[": "up", "]": "down", "(": "slide-up", ")": "slide-down", "{": "source-up", "}": "source-down", e: "edit", E: "edit-source", x: "reject", b: "furniture",
    r: "realign", z: "undo", Z: "redo", "*": "bookmark", "'": "next-bookmark", i: "evidence", "?": "keys", c: "copy",
};
const OTHERS = { ArrowDown: "next", ArrowUp: "previous", ArrowLeft: "segment-before", ArrowRight: "segment-after" };

export function areCharactersOn() {
    return localStorage.getItem(SWITCH) !== "off";
}

export function turnCharacters(on) {
    localStorage.setItem(SWITCH, on ? "on" : "off");
}

/** The name of what a key does; undefined for one that does nothing. */
export function actionOf(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
        return undefined;
    }
    if (event.key === "Enter") {
        return event.shiftKey ? "confirm-above" : "confirm";
    }
    return OTHERS[event.key] ?? (areCharactersOn() ? CHARACTERS[event.key] : undefined);
}
