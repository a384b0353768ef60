// The view "Look up": answers while the user types; the keyboard goes from the field through the results and back.
import { announce, ask, copy, say } from "./hebi.js";

/** Who does not type for so long has paused, in milliseconds. */
const REST_MS = 500;

class LookUp extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector("form");
        this.field = this.querySelector("textarea");
        this.answers = this.querySelector("#answers");
        // What is composed, such as Pinyin, is no text yet.
        this.form.addEventListener("input", event => event.isComposing || this.ask());
        this.form.addEventListener("compositionend", () => this.ask());
        this.form.addEventListener("submit", event => { event.preventDefault(); this.ask(); });
        this.addEventListener("keydown", event => this.onKey(event));
        this.answers.addEventListener("click", event => {
            if (event.target.matches("button.copy")) {
                copy(event.target.closest("[data-copy]").dataset.copy);
            }
        });
        this.field.setSelectionRange(this.field.value.length, this.field.value.length);
        // What was typed before this script ran has no answers yet.
        this.shown = this.field.value === this.field.defaultValue ? this.query() : null;
        this.ask();
    }

    query() {
        const fields = [...new FormData(this.form)].filter(([, value]) => value.trim() !== "");
        return new URLSearchParams(fields).toString();
    }

    /** Shows the answers to what stands in the form. Each key asks at once, but while one answer is awaited only the last counts. */
    async ask() {
        clearTimeout(this.timer);
        this.more?.abort();
        this.asked = this.query();
        if (this.isAsking) {
            return;
        }
        this.isAsking = true;
        try {
            while (this.shown !== this.asked) {
                const query = this.asked;
                this.show(await ask("/answers?" + query));
                this.shown = query;
            }
            this.timer = setTimeout(() => this.rest(this.shown), REST_MS);
        } catch (failure) {
            announce(say("failed", failure.message));
        } finally {
            this.isAsking = false;
        }
    }

    show(html) {
        this.answers.innerHTML = html;
    }

    /** The user has paused: the address becomes that of the answers, and how a phrase was rendered is asked for, which takes longer. */
    async rest(query) {
        history.replaceState(null, "", query ? "?" + query : "/");
        if (!this.answers.querySelector(".hits")) {
            return;
        }
        this.more = new AbortController();
        try {
            const html = await ask("/answers?renderings=true&" + query, { signal: this.more.signal });
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
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && results.length > 0) {
                event.preventDefault();
                copy(results[0].dataset.copy);
            } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
                event.preventDefault();
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
