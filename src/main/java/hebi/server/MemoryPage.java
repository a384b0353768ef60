package hebi.server;

import hebi.memory.Statistics;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The view "Memory": what it holds, units to edit, what is wrong, the way in and out for files, and what was done to it. */
final class MemoryPage {
    private static final String CONTENT = """
            <memory-view>
            <h1>{}</h1>
            <dl class="figures">
            <div><dt>{}</dt><dd>{}</dd></div>
            <div><dt>{}</dt><dd>{}</dd></div>
            <div><dt>{}</dt><dd>{}</dd></div>
            </dl>
            <div class="charts">{}</div>
            {}
            {}
            <section aria-labelledby="import">
            <h2 id="import">{}</h2>
            <form class="import">
            {}
            <label class="box"><input type="checkbox" name="keepGoing"> {}</label>
            <button type="submit">{}</button>
            <div class="report" role="status"></div>
            </form>
            </section>
            <section aria-labelledby="export">
            <h2 id="export">{}</h2>
            <p class="actions">{}</p>
            </section>
            <div class="log">{}</div>
            </memory-view>
            """;
    private static final String CHART = """
            <figure><figcaption>{}</figcaption>
            <svg viewBox="0 0 320 {}" width="320" height="{}" aria-hidden="true">{}</svg>
            <table><thead class="visually-hidden"><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead>
            <tbody>{}</tbody></table></figure>
            """;

    private static final long KILOBYTE = 1_000;
    private static final long MEGABYTE = 1_000_000;
    private static final int ROWS = 8;
    private static final int ROW_HEIGHT = 28;
    private static final int WIDTH = 320;

    private final Words words;

    MemoryPage(Words words) {
        this.words = words;
    }

    Html of(MemoryAccess access, Arguments asked) {
        Statistics statistics = access.memory().statistics();
        Html content = Html.of(
                CONTENT,
                words.of("memory.title"),
                words.of("memory.units"),
                number(statistics.units()),
                words.of("memory.documents"),
                number(statistics.documents()),
                words.of("memory.size"),
                size(statistics.bytes()),
                List.of(
                        chart("memory.languages", statistics.tags()),
                        chart("memory.tools", statistics.tools()),
                        chart("memory.domains", statistics.domains())),
                new UnitEditor(words).of(access, asked),
                new FindingList(words, access, asked).sections(),
                words.of("memory.import"),
                FileField.of(words, words.of("memory.file"), "file"),
                words.of("memory.keep-going"),
                words.of("memory.import"),
                words.of("memory.export"),
                exports(),
                new ChangeList(words).of(access.memory().changes()));
        return Page.of(words, Optional.of(Page.View.MEMORY), words.of("view.memory"), "memory", content);
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE
                ? (bytes + KILOBYTE - 1) / KILOBYTE + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Bars, and the same as a table, of the most frequent names. */
    private Html chart(String title, Map<String, Long> counts) {
        List<Map.Entry<String, Long>> rows = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ROWS)
                .toList();
        long most = rows.stream().mapToLong(Map.Entry::getValue).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            long width = Math.max(1, rows.get(i).getValue() * WIDTH / most);
            bars.append("<rect x=\"0\" y=\"")
                    .append(i * ROW_HEIGHT + 2)
                    .append("\" width=\"")
                    .append(width)
                    .append("\" height=\"24\" rx=\"4\"/>");
        }
        int height = rows.size() * ROW_HEIGHT;
        return Html.of(
                CHART,
                words.of(title),
                height,
                height,
                new Html(bars.toString()),
                words.of(title),
                words.of("memory.units"),
                rows.stream()
                        .map(row -> Html.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td></tr>",
                                row.getKey().isEmpty() ? words.of("memory.nameless") : row.getKey(),
                                number(row.getValue())))
                        .toList());
    }

    private static List<Html> exports() {
        return Attachment.formats().stream()
                .map(format -> Html.of(
                        "<a class=\"button plain\" href=\"/api/v1/export?format={}\" download>{}</a>",
                        format.name().toLowerCase(Locale.ROOT),
                        format.name()))
                .toList();
    }
}
