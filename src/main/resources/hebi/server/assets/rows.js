// The rows of an alignment as real elements in chunks: the browser lays out only the chunks in sight, and its search finds
// all of them. Rows are made once and replaced one by one.
import { say } from "./hebi.js";

const CHUNK = 100;
/** A pair below it is doubtful. */
export const DOUBT = 0.8;

export function isDoubtful(bead) {
    return bead.mark === "pending" && bead.confidence !== null && bead.confidence < DOUBT;
}

function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text !== undefined) {
        made.textContent = text;
    }
    return made;
}

export class Rows {
    constructor(place, tags) {
        this.place = place;
        this.tags = tags;
        this.beads = [];
        this.items = [];
    }

    /** Shows all beads; the first chunk at once, the others without keeping the page from answering. */
    async fill(beads) {
        this.place.replaceChildren();
        this.beads = beads;
        this.items = [];
        for (let from = 0; from < beads.length; from += CHUNK) {
            const chunk = element("ol", "chunk");
            for (const bead of beads.slice(from, from + CHUNK)) {
                const item = this.item(bead);
                this.items.push(item);
                chunk.append(item);
            }
            this.number(from);
            this.place.append(chunk);
            if (from % (5 * CHUNK) === 0) {
                await new Promise(requestAnimationFrame);
            }
        }
    }

    /** Puts beads in the place of others. */
    splice(from, removed, beads) {
        const made = beads.map(bead => this.item(bead));
        const old = this.items.slice(from, from + removed);
        const before = old[0] ?? this.items[from];
        if (before) {
            before.before(...made);
        } else {
            (this.place.lastElementChild ?? this.place.appendChild(element("ol", "chunk"))).append(...made);
        }
        old.forEach(item => item.remove());
        this.beads.splice(from, removed, ...beads);
        this.items.splice(from, removed, ...made);
        this.number(from, removed === beads.length ? from + removed : this.items.length);
    }

    number(from, to = this.items.length) {
        for (let i = from; i < to; i++) {
            this.items[i].index = i;
            this.items[i].dataset.n = i + 1;
            this.items[i].setAttribute("aria-label", this.label(i));
        }
    }

    label(i) {
        const bead = this.beads[i];
        return say("review.row", i + 1, bead.type, this.confidence(bead), say("review.mark." + bead.mark));
    }

    confidence(bead) {
        return bead.confidence === null ? say("review.by-hand") : bead.confidence.toFixed(2);
    }

    item(bead) {
        const item = element("li", "row " + bead.mark);
        item.classList.toggle("doubtful", isDoubtful(bead));
        item.classList.toggle("null", bead.source.length === 0 || bead.target.length === 0);
        item.classList.toggle("bookmarked", bead.bookmarked);
        item.tabIndex = -1;
        item.append(this.side(bead, "source"), this.link(bead), this.side(bead, "target"));
        return item;
    }

    side(bead, name) {
        const side = element("div", "side " + name);
        side.lang = this.tags[name];
        bead[name].forEach((text, i) => {
            const segment = element("p", "segment", text);
            segment.dataset.side = name;
            segment.dataset.segment = i;
            side.append(segment);
        });
        return side;
    }

    /** Type, confidence and mark as text; the bar and the line beside it only repeat them. */
    link(bead) {
        const link = element("div", "link");
        link.append(element("span", "type", bead.type), element("span", "confidence", this.confidence(bead)));
        if (bead.confidence !== null) {
            const bar = element("meter", "");
            bar.min = 0;
            bar.max = 1;
            bar.value = bead.confidence;
            bar.setAttribute("aria-hidden", "true");
            link.append(bar);
        }
        if (bead.mark !== "pending") {
            link.append(element("span", "mark", say("review.mark." + bead.mark)));
        }
        if (bead.bookmarked) {
            link.append(element("span", "mark", "★ " + say("review.bookmarked")));
        }
        return link;
    }
}
