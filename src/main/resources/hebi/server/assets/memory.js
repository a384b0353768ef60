// The view "Memory": files come in, units are edited and changes taken back without leaving the page.
import { announce, ask, say, send } from "./hebi.js";

class MemoryView extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector("form.import");
        this.form.addEventListener("submit", event => { event.preventDefault(); this.import(); });
        this.addEventListener("click", event => this.onClick(event));
    }

    async onClick(event) {
        const unit = event.target.closest(".unit");
        try {
            if (event.target.dataset.undo) {
                await this.undo(event.target.dataset.undo);
            } else if (event.target.dataset.action === "dedupe") {
                await send("/api/v1/dedupe", {});
                location.assign("/memory#changes");
            } else if (event.target.dataset.waive) {
                await this.waive(event.target);
            } else if (unit && event.target.dataset.action === "save") {
                await this.save(unit);
            } else if (unit && event.target.dataset.action === "delete") {
                await ask("/api/v1/units/" + unit.dataset.id, { method: "DELETE" });
                this.drop(unit);
                announce(say("memory.deleted"));
                await this.renew();
            }
        } catch (failure) {
            announce(failure.message);
        }
    }

    /** Lets a finding pass, or takes that back. */
    async waive(button) {
        const on = button.getAttribute("aria-pressed") !== "true";
        await ask("/api/v1/check/waivers/" + encodeURIComponent(button.dataset.waive), { method: on ? "PUT" : "DELETE" });
        button.setAttribute("aria-pressed", on);
        announce(say(on ? "memory.waived" : "memory.unwaived"));
    }

    /** Takes a change back; the focus is then on the way to take that back in turn. */
    async undo(change) {
        await send("/api/v1/changes/" + change + "/undo", {});
        const page = await this.renew();
        this.querySelector(".units")?.replaceWith(page.querySelector(".units"));
        this.querySelector(".log [data-undo]").focus();
        announce(say("review.done.undo"));
    }

    /** A unit is known by its texts, so the one that was saved is another; it goes where it no longer is what was looked for. */
    async save(unit) {
        const { source, target } = this.texts(unit);
        await send("/api/v1/units/" + unit.dataset.id, { source, target }, "PUT");
        const page = await this.renew();
        const saved = [...page.querySelectorAll(".unit")].find(other => {
            const texts = this.texts(other);
            return texts.source.text === source.text && texts.target.text === target.text;
        });
        if (saved) {
            unit.replaceWith(saved);
            saved.querySelector("[data-action=save]").focus();
        } else {
            this.drop(unit);
        }
        announce(say("memory.saved"));
    }

    /** Takes a unit from the list; its neighbour has the focus then. */
    drop(unit) {
        (unit.nextElementSibling ?? unit.previousElementSibling)?.querySelector("textarea").focus();
        unit.remove();
    }

    /** Shows the figures and what was done last, without losing the place in the page; the page as it is by now. */
    async renew() {
        const address = new URL(location);
        // What is wrong with the memory is looked for anew only when the user asks.
        address.searchParams.delete("show");
        const page = new DOMParser().parseFromString(await ask(address), "text/html");
        for (const part of [".figures", ".charts", ".log"]) {
            this.querySelector(part).replaceWith(page.querySelector(part));
        }
        return page;
    }

    /** The source is the side that was searched, so each text says its language. */
    texts(unit) {
        const side = ({ lang, value }) => ({ tag: lang, text: value });
        return { source: side(unit.querySelector("[name=source]")), target: side(unit.querySelector("[name=target]")) };
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
            await this.renew();
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
