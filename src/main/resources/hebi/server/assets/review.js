// The review of an alignment. The server stores every event before it is shown here; what it answers is put in place of the
// rows that changed. Keys and buttons do the same things.
import { announce, ask, copy, say, send } from "./hebi.js";
import { Cursor } from "./cursor.js";
import { openEditor } from "./editor.js";
import { evidenceList } from "./evidence.js";
import { actionOf, areCharactersOn, turnCharacters } from "./keys.js";
import { Rows, isDoubtful } from "./rows.js";

class BeadGrid extends HTMLElement {
    async connectedCallback() {
        this.path = "/api/v1/alignments/" + this.dataset.id;
        this.rows = new Rows(this.querySelector(".rows"), { source: this.dataset.source, target: this.dataset.target });
        this.cursor = new Cursor(this.rows);
        this.queue = Promise.resolve();
        this.addEventListener("click", event => this.onClick(event));
        this.addEventListener("dblclick", event => this.onDoubleClick(event));
        this.addEventListener("focusin", event => this.onFocus(event));
        this.addEventListener("change", event => this.onChange(event));
        this.addEventListener("keydown", event => this.onKey(event));
        this.showKeys();
        await this.load();
        this.cursor.go(0);
    }

    async load() {
        const alignment = await ask(this.path);
        this.show(alignment);
        const filled = this.rows.fill(alignment.beads);
        this.querySelector(".loading").hidden = true;
        await filled;
        this.dataset.ready = "true";
    }

    show(state) {
        this.version = state.version;
        this.canUndo = state.canUndo;
        this.canRedo = state.canRedo;
        const judged = state.summary.beads - state.summary.pending;
        this.querySelector(".summary").textContent =
            say("review.summary", judged, state.summary.beads, state.summary.expectedErrors.toFixed(1));
        this.querySelector("[data-action=undo]").disabled = !state.canUndo;
        this.querySelector("[data-action=redo]").disabled = !state.canRedo;
        this.querySelector("[name=unlock]").checked = state.sourceUnlocked;
    }

    // Moving

    /** Goes to a row, or says that there is none. */
    goTo(index, otherwise) {
        if (index < 0) {
            announce(say(otherwise));
        } else {
            this.cursor.go(index);
        }
    }

    /** Where judging leads: the row below, or the most doubtful one. */
    next() {
        if (!this.querySelector("[name=doubtful]").checked) {
            return this.cursor.at + 1;
        }
        const next = this.cursor.mostDoubtful();
        if (next < 0) {
            announce(say("review.none-doubtful"));
        }
        return next < 0 ? this.cursor.at : next;
    }

    // Changing

    /** Sends an event for the version that is shown, and shows what it did. */
    async event(path, change, then = this.cursor.at) {
        try {
            const done = await send(this.path + path, { version: this.version, ...change });
            this.show(done);
            this.rows.splice(done.from, done.removed, done.beads);
            this.cursor.go(typeof then === "function" ? then(done) : then);
            announce(say("review.done." + this.kind(path, change)));
        } catch (failure) {
            await this.failed(failure);
        }
    }

    kind(path, change) {
        if (path !== "/events") {
            return path.slice(1);
        }
        return change.mark?.mark === "confirmed" ? "confirm"
            : change.merge ? "merge" : change.split || change.cut ? "split" : change.move || change.slide ? "move" : change.edit ? "edit" : "mark";
    }

    async failed(failure) {
        if (failure.status === 409) {
            await this.load();
            this.cursor.go(this.cursor.at);
            announce(say("review.stale"));
        } else {
            announce(failure.message);
        }
    }

    mark(mark, from = this.cursor.at, onlyPending = false) {
        const to = this.cursor.at;
        const isOn = this.rows.beads[to].mark === mark && from === to && mark !== "confirmed";
        return this.event("/events", { mark: { from, to, mark: isOn ? "pending" : mark, onlyPending } },
            () => (isOn ? to : this.next()));
    }

    merge(row) {
        return this.event("/events", { merge: { row } }, row);
    }

    move(side, by) {
        const row = this.cursor.at;
        return this.event("/events", { move: { row, side, by } }, done => Math.min(row, done.summary.beads - 1));
    }

    slide(up) {
        const row = this.cursor.at;
        return this.event("/events", { slide: { row, side: "target", up } }, done => Math.min(row, done.summary.beads - 1));
    }

    split() {
        const { bead, segment, at } = this.cursor;
        if (bead.source.length > 1 || bead.target.length > 1) {
            const first = n => Math.min(n, 1);
            return this.event("/events", { split: { row: at, source: first(bead.source.length), target: first(bead.target.length) } });
        }
        return this.edit(segment.side, segment.index, true);
    }

    // Editing

    edit(side, segment, toCut) {
        const row = this.cursor.at;
        const place = this.rows.items[row].querySelector(`.segment[data-side=${side}][data-segment="${segment}"]`);
        if (place) {
            openEditor(place, toCut, decided => {
                this.leave(row);
                if (decided) {
                    this.later(() => this.event("/events", this.edited({ row, side, segment, ...decided }), row));
                }
            });
        }
    }

    /** What is cut off goes to the row below where that has nothing on the side. */
    edited(what) {
        if (what.at === undefined) {
            return { edit: what };
        }
        const below = this.rows.beads[what.row + 1];
        return { cut: { ...what, down: below !== undefined && below[what.side].length === 0 } };
    }

    /** Shows a row as the server last said it is. */
    leave(row) {
        this.rows.splice(row, 1, [this.rows.beads[row]]);
        this.cursor.go(row);
    }

    // What the user does

    /** Does something when all before it is done, so that keys may come faster than the server answers. */
    later(what) {
        this.queue = this.queue.then(what);
    }

    act(action) {
        const { at, bead, segment } = this.cursor;
        const actions = {
            confirm: () => this.mark("confirmed"),
            "confirm-above": () => this.mark("confirmed", 0, true),
            merge: () => this.merge(at),
            "merge-above": () => at > 0 && this.merge(at - 1),
            split: () => this.split(),
            up: () => this.move("target", 1),
            down: () => this.move("target", -1),
            "slide-up": () => this.slide(true),
            "slide-down": () => this.slide(false),
            "source-up": () => this.move("source", 1),
            "source-down": () => this.move("source", -1),
            edit: () => this.edit(segment.side, segment.index, false),
            "edit-source": () => this.edit("source", 0, false),
            reject: () => this.mark("rejected"),
            furniture: () => this.mark("furniture"),
            bookmark: () => this.event("/events", { bookmark: { row: at, on: !bead.bookmarked } }),
            undo: () => this.canUndo && this.event("/undo", {}, done => done.from),
            redo: () => this.canRedo && this.event("/redo", {}, done => done.from),
            realign: () => this.event("/realign", {}),
            evidence: () => this.evidence(),
            remember: () => this.remember(),
            next: () => this.cursor.go(at + 1),
            previous: () => this.cursor.go(at - 1),
            "segment-before": () => this.cursor.chooseNext(-1),
            "segment-after": () => this.cursor.chooseNext(1),
            doubtful: () => this.goTo(this.cursor.following(isDoubtful), "review.none-doubtful"),
            "doubtful-passage": () =>
                this.goTo(this.cursor.following(isDoubtful, this.cursor.endOfPassage()), "review.none-doubtful"),
            "next-bookmark": () => this.goTo(this.cursor.following(other => other.bookmarked), "review.none-bookmarked"),
            keys: () => this.querySelector("dialog").showModal(),
            "close-keys": () => this.querySelector("dialog").close(),
            copy: () => copy(bead.target.join(this.dataset.target === "en" ? " " : "")),
        };
        return actions[action]?.();
    }

    /** Shows what speaks for the current pair under it, or hides it again. */
    async evidence() {
        const { at, item } = this.cursor;
        const shown = item.querySelector(".evidence");
        if (shown) {
            shown.remove();
            return;
        }
        try {
            const list = evidenceList(await ask(this.path + "/evidence?row=" + at));
            item.append(list);
            item.scrollIntoView({ block: "nearest" });
            announce([...list.children].map(line => line.textContent).join("; "), false);
        } catch (failure) {
            announce(failure.message);
        }
    }

    async remember() {
        try {
            const added = await send(this.path + "/memory", {});
            announce(say("review.remembered", added.created, added.merged));
        } catch (failure) {
            announce(failure.message);
        }
    }

    /** Keys count within the rows and their tools only, where Enter presses the button that has the focus. */
    onKey(event) {
        const isHere = event.target.closest(".rows, .tools");
        const action = isHere && !(event.target.matches("button") && event.key === "Enter") && actionOf(event);
        if (action) {
            event.preventDefault();
            this.later(() => this.press(event.key, action));
        }
    }

    /** Keys come faster than a field opens: those that were pressed behind the one that opens it are meant for it. */
    press(key, action) {
        const field = this.querySelector(".segment textarea");
        return field ? field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })) : this.act(action);
    }

    /** Shows keys on the tools only while they do something. */
    showKeys() {
        this.querySelector("[name=single-keys]").checked = areCharactersOn();
        this.classList.toggle("no-keys", !areCharactersOn());
    }

    onClick(event) {
        const action = event.target.closest("[data-action]")?.dataset.action;
        if (action) {
            this.later(() => this.act(action));
        }
        const segment = event.target.closest(".segment");
        if (segment && !event.target.matches("textarea")) {
            this.cursor.go(segment.closest(".row").index);
            this.cursor.choose(segment.dataset.side, Number(segment.dataset.segment));
        }
    }

    onDoubleClick(event) {
        const segment = event.target.closest(".segment");
        if (segment && !event.target.matches("textarea")) {
            this.edit(segment.dataset.side, Number(segment.dataset.segment), false);
        }
    }

    onFocus(event) {
        if (event.target.classList.contains("row") && event.target.index !== this.cursor.at) {
            this.cursor.go(event.target.index);
        }
    }

    onChange(event) {
        if (event.target.name === "unlock") {
            const on = event.target.checked;
            this.later(() => this.event("/events", { unlock: { on } }));
        } else if (event.target.name === "single-keys") {
            turnCharacters(event.target.checked);
            this.showKeys();
        }
    }
}

customElements.define("bead-grid", BeadGrid);
