// Where the user is in a review: the current row, and in it the segment that is edited or cut next.
import { isDoubtful } from "./rows.js";

export class Cursor {
    constructor(rows) {
        this.rows = rows;
        this.at = 0;
        this.segment = { side: "target", index: 0 };
    }

    get item() {
        return this.rows.items[this.at];
    }

    get bead() {
        return this.rows.beads[this.at];
    }

    /** Makes a row the current one, with the focus, and brings it into sight; the nearest where there is none of the number. */
    go(index) {
        if (this.item) {
            this.item.removeAttribute("aria-current");
            this.item.tabIndex = -1;
            this.item.querySelector(".chosen")?.classList.remove("chosen");
        }
        this.at = Math.max(0, Math.min(index, this.rows.items.length - 1));
        if (this.item) {
            this.item.tabIndex = 0;
            this.item.setAttribute("aria-current", "true");
            this.item.focus({ preventScroll: true });
            this.item.scrollIntoView({ block: "nearest" });
            this.choose("target", 0);
        }
    }

    /** The next row below one of which something is true, from the top again at the end; -1 where it is true of none. */
    following(test, from = this.at) {
        const n = this.rows.beads.length;
        for (let step = 1; step <= n; step++) {
            const i = (from + step) % n;
            if (test(this.rows.beads[i])) {
                return i;
            }
        }
        return -1;
    }

    /** The last of the doubtful rows that follow one another from the current one on: a person sees them at a glance. */
    endOfPassage() {
        const { beads } = this.rows;
        let end = this.at;
        while (end + 1 < beads.length && isDoubtful(beads[end]) && isDoubtful(beads[end + 1])) {
            end++;
        }
        return end;
    }

    /** The most doubtful of the other rows; -1 where none is doubtful. */
    mostDoubtful() {
        const { beads } = this.rows;
        return beads.reduce(
            (best, bead, i) =>
                isDoubtful(bead) && i !== this.at && (best < 0 || bead.confidence < beads[best].confidence) ? i : best, -1);
    }

    /** Marks a segment of the current row as the one that is edited or cut next; the row's first where there is no such. */
    choose(side, index) {
        this.item.querySelector(".segment.chosen")?.classList.remove("chosen");
        const segments = this.segments();
        const chosen = segments.find(segment => isOf(segment, side, index)) ?? segments[0];
        this.segment = { side: chosen.dataset.side, index: Number(chosen.dataset.segment) };
        if (segments.length > 2) {
            chosen.classList.add("chosen");
        }
    }

    /** Chooses the segment before or behind, as far as there is one. */
    chooseNext(step) {
        const segments = this.segments();
        const now = segments.findIndex(segment => isOf(segment, this.segment.side, this.segment.index));
        const next = segments[Math.max(0, Math.min(now + step, segments.length - 1))];
        this.choose(next.dataset.side, Number(next.dataset.segment));
    }

    segments() {
        return [...this.item.querySelectorAll(".segment")];
    }
}

function isOf(segment, side, index) {
    return segment.dataset.side === side && Number(segment.dataset.segment) === index;
}
