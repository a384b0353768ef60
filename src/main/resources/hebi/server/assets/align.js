// The view "Align": two files, dropped or chosen, or two texts or addresses, become an alignment to review.
import { lines, say } from "./hebi.js";

const SIDES = ["source", "target"];

class AlignForm extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector("form");
        this.bar = this.querySelector("progress");
        this.stage = this.querySelector(".stage");
        this.form.addEventListener("submit", event => { event.preventDefault(); this.align(); });
        document.addEventListener("dragover", event => event.preventDefault());
        document.addEventListener("drop", event => this.onDrop(event));
    }

    input(side) {
        return this.form.elements[side];
    }

    /** Two files fill both sides; one fills the side that it is dropped on, or else the first that is empty. */
    onDrop(event) {
        event.preventDefault();
        const files = [...event.dataTransfer.files].slice(0, 2);
        const on = event.target.closest?.("[data-side]")?.dataset.side;
        const empty = SIDES.find(side => this.input(side).files.length === 0) ?? "source";
        const sides = files.length === 2 ? SIDES : [on ?? empty];
        files.forEach((file, i) => {
            const list = new DataTransfer();
            list.items.add(file);
            this.input(sides[i]).files = list.files;
            this.input(sides[i]).dispatchEvent(new Event("change", { bubbles: true }));
        });
        if (SIDES.every(side => this.input(side).files.length > 0)) {
            this.align();
        }
    }

    /** What a side gives: a file, an address as text, or a pasted text as a file. */
    part(side) {
        const file = this.input(side).files[0];
        const text = this.form.elements[side + "-text"].value.trim();
        if (file) {
            return file;
        }
        return text === "" || /^https?:\/\/\S+$/.test(text) ? text : new File([text], side + ".txt", { type: "text/plain" });
    }

    async align() {
        const parts = SIDES.map(side => this.part(side));
        if (parts.includes("")) {
            this.problem(say("align.missing"));
            return;
        }
        const body = new FormData();
        SIDES.forEach((side, i) => body.append(side, parts[i]));
        body.append("force", this.form.elements.force.checked);
        this.working(true);
        try {
            for await (const line of lines("/api/v1/align", { method: "POST", body })) {
                if (line.id) {
                    location.assign("/align/" + line.id);
                } else {
                    this.reached(line);
                }
            }
        } catch (failure) {
            this.working(false);
            this.problem(failure.message);
        }
    }

    working(is) {
        this.problem("");
        this.bar.hidden = !is;
        this.bar.value = 0;
        this.stage.textContent = "";
        this.form.querySelector("[type=submit]").disabled = is;
    }

    /** Shows the stage that has begun: each side is read and cut, and then both are aligned. */
    reached({ stage, document, source, target }) {
        this.bar.value++;
        const what = stage === "aligning" ? say("align.stage.aligning", source, target) : say("align.stage." + stage, document);
        this.stage.textContent = say("align.step", this.bar.value, this.bar.max, what);
    }

    problem(text) {
        this.form.querySelector(".problem").textContent = text;
    }
}

customElements.define("align-form", AlignForm);
