// The view "Look up": answers while the user types; the keyboard goes from the field through the results and back.
import { announce, ask, copy, say } from "./hebi.js";

const PAUSE_MS = 60;
const REST_MS = 500;

class LookUp extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector("form");
        this.field = this.querySelector("textarea");
        this.answers = this.querySelector("#answers");
        this.form.addEventListener("input", () => this.later());
        this.form.addEventListener("submit", event => { event.preventDefault(); this.ask(); });
        this.addEventListener("keydown", event => this.onKey(event));
        this.answers.addEventListener("click", event => {
            if (event.target.matches("button.copy")) {
                copy(event.target.closest("[data-copy]").dataset.copy);
            }
        });
        this.asked = this.query();
        this.askMore(this.asked);
        // What was typed before this script ran has no answers yet.
        if (this.field.value !== this.field.defaultValue) {
            this.asked = null;
            this.later();
        }
    }

    later() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), PAUSE_MS);
    }

    query() {
        const fields = [...new FormData(this.form)].filter(([, value]) => value.trim() !== "");
        return new URLSearchParams(fields).toString();
    }

    /** Shows the answers to what stands in the form now; an answer that was overtaken is dropped. */
    async ask() {
        const query = this.query();
        if (query === this.asked) {
            return;
        }
        this.asked = query;
        this.running?.abort();
        this.running = new AbortController();
        try {
            this.show(await ask("/answers?" + query, { signal: this.running.signal }));
            history.replaceState(null, "", query ? "?" + query : "/");
            this.askMore(query, this.running.signal);
        } catch (failure) {
            if (failure.name !== "AbortError") {
                this.asked = null;
                announce(say("failed", failure.message));
            }
        }
    }

    show(html) {
        this.answers.innerHTML = html;
    }

    /** How a phrase was rendered takes longer to find, so that it is asked for when the user has paused. */
    async askMore(query, signal) {
        await new Promise(resolve => setTimeout(resolve, REST_MS));
        if (signal?.aborted || this.asked !== query || !this.answers.querySelector(".hits")) {
            return;
        }
        try {
            const html = await ask("/answers?renderings=true&" + query, { signal });
            if (this.asked === query && !this.answers.contains(document.activeElement)) {
                this.show(html);
            }
        } catch (failure) {
            // The answers without it stand.
        }
    }

    onKey(event) {
        const results = [...this.answers.querySelectorAll("[data-copy]")];
        const at = results.indexOf(document.activeElement);
        if (event.target === this.field) {
            if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
                event.preventDefault();
                clearTimeout(this.timer);
                this.ask();
            } else if (event.key === "ArrowDown" && this.isCaretAtEnd() && results.length > 0) {
                event.preventDefault();
                results[0].focus();
            }
        } else if (event.key === "Escape") {
            this.field.focus();
        } else if (at >= 0) {
            this.onResultKey(event, results, at);
        }
    }

    onResultKey(event, results, at) {
        if (event.key === "ArrowDown") {
            event.preventDefault();
            results[Math.min(at + 1, results.length - 1)].focus();
        } else if (event.key === "ArrowUp") {
            event.preventDefault();
            (at === 0 ? this.field : results[at - 1]).focus();
        } else if (event.key === "Enter") {
            event.preventDefault();
            copy(results[at].dataset.copy);
        }
    }

    /** Down leaves the field from its last line only. */
    isCaretAtEnd() {
        return !this.field.value.slice(this.field.selectionEnd).includes("\n");
    }
}

customElements.define("look-up", LookUp);
