package hebi.server;

import java.util.List;
import java.util.Optional;

/** The frame of every page: head, navigation, and a place where the scripts say what they did. */
final class Page {
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="{}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{} – Hebi 合璧</title>
            <link rel="icon" href="/assets/hebi.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/assets/hebi.css">
            <script type="module" src="/assets/{}.js"></script>
            </head>
            <body>
            <a class="skip" href="#main">{}</a>
            <header class="top">
            <a class="brand" href="/"><span lang="zh-Hans">合璧</span> Hebi</a>
            <nav aria-label="{}">{}</nav>
            <a class="language" href="?lang={}" hreflang="{}" lang="{}">{}</a>
            </header>
            <main id="main" tabindex="-1">
            {}
            </main>
            <div id="said" role="status" aria-live="polite"></div>
            </body>
            </html>
            """;

    private static final String LINK = """
            <a href="{}"{}>{}</a>
            """;

    /** A view, with its address and the name of its words. */
    enum View {
        LOOKUP("/", "lookup"),
        ALIGN("/align", "align"),
        MEMORY("/memory", "memory");

        private final String path;
        private final String name;

        View(String path, String name) {
            this.path = path;
            this.name = name;
        }
    }

    private Page() {}

    /**
     * A page.
     *
     * @param view the view that it belongs to; empty for a page of none
     * @param script name of its script, without the ending
     */
    static Html of(Words words, Optional<View> view, String title, String script, Html content) {
        boolean isChinese = words.isChinese();
        return Html.of(
                FRAME,
                words.tag(),
                title,
                script,
                words.of("skip"),
                words.of("views"),
                links(words, view),
                isChinese ? "en" : "zh",
                isChinese ? "en" : "zh-Hans",
                isChinese ? "en" : "zh-Hans",
                isChinese ? "English" : "中文",
                content);
    }

    private static List<Html> links(Words words, Optional<View> current) {
        return List.of(View.values()).stream()
                .map(view -> Html.of(
                        LINK,
                        view.path,
                        new Html(current.filter(view::equals).isPresent() ? " aria-current=\"page\"" : ""),
                        words.of("view." + view.name)))
                .toList();
    }
}
