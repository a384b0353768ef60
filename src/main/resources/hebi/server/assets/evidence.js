// What speaks for a pair and what against it, in the words of the interface.
import { say } from "./hebi.js";

const KINDS = ["word", "number", "name"];

/** A list of what the server knows of a pair. */
export function evidenceList(evidence) {
    const list = document.createElement("ul");
    list.className = "evidence";
    list.append(...lines(evidence).map(line => Object.assign(document.createElement("li"), { textContent: line })));
    return list;
}

function lines({ matches, length, sourceLeft, targetLeft, competitor }) {
    const left = [sourceLeft, targetLeft].filter(words => words.length > 0);
    return [
        ...KINDS.map(kind => matches.filter(match => match.kind === kind))
            .filter(some => some.length > 0)
            .map(some => say("evidence." + some[0].kind, joined(some.map(match => match.source + " = " + match.target)))),
        ...(length ? [say(length.isOdd ? "evidence.length-odd" : "evidence.length", length.factor.toFixed(1))] : []),
        ...left.map(words => say("evidence.left", joined(words))),
        competitor ? say("evidence.competitor", competitor.type, competitor.confidence.toFixed(3)) : say("evidence.alone"),
    ];
}

function joined(words) {
    return [...new Set(words)].join(say("evidence.between"));
}
