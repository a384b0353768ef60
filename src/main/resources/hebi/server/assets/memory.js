// The view "Memory": files come in without leaving the page.
import { ask, say } from "./hebi.js";

class MemoryView extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector("form.import");
        this.form.addEventListener("submit", event => { event.preventDefault(); this.import(); });
    }

    async import() {
        const file = this.form.elements.file.files[0];
        const report = this.form.querySelector(".report");
        if (!file) {
            report.textContent = say("memory.choose");
            return;
        }
        const button = this.form.querySelector("button");
        const query = new URLSearchParams({ name: file.name, keepGoing: this.form.elements.keepGoing.checked });
        button.disabled = true;
        try {
            const done = await ask("/api/v1/import?" + query, { method: "POST", body: file });
            const lines = [say("memory.imported", file.name, done.created, done.merged), done.skipped, ...done.faults];
            report.replaceChildren(...lines.filter(line => line !== "").map(line => {
                const p = document.createElement("p");
                p.textContent = line;
                return p;
            }));
        } catch (failure) {
            report.textContent = failure.message;
        } finally {
            button.disabled = false;
        }
    }
}

customElements.define("memory-view", MemoryView);
