package hebi.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * How long a user who types waits from a key to what it finds, in the browser, in a memory of 100,000 units:
 * {@code TypingBenchmark tm-ui-zh-en.tsv.xz}. Texts of other units than those of the memory are typed, so that some are alike, some
 * occur in part and some are not there at all. {@code docs/benchmarks.md} says how to run it.
 */
final class TypingBenchmark {
    private static final int UNITS = 100_000;
    private static final int OTHERS = 20_000;
    private static final int TEXTS = 20;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 60;

    /** Notes when the last key came. */
    private static final String WATCH = """
            document.querySelector("look-up textarea").addEventListener("beforeinput", event => { window.keyAt = event.timeStamp; });
            """;

    /** Hands back the milliseconds until the answers of a text of this length were painted, and those of the server's answer. */
    private static final String PAINTED = """
            const [text, done] = arguments;
            const view = document.querySelector("look-up");
            const look = () => {
                if (view.field.value.length === text && view.shown === view.query()) {
                    const painted = new MessageChannel();
                    painted.port1.onmessage = () =>
                        done([performance.now() - window.keyAt, performance.getEntriesByType("resource").at(-1).duration]);
                    painted.port2.postMessage(null);
                } else {
                    requestAnimationFrame(look);
                }
            };
            requestAnimationFrame(look);
            """;

    private TypingBenchmark() {}

    /** Takes the file of pairs. */
    public static void main(String[] arguments) throws Exception {
        List<String[]> pairs = RealPairs.read(Path.of(arguments[0]), UNITS + OTHERS);
        Path folder = Files.createTempDirectory("hebi-typing");
        RealPairs.fill(folder, pairs.subList(0, UNITS));
        try (HebiServer server = new HebiServer(ServerConfig.defaults(), folder);
                Browser browser = new Browser(server)) {
            for (int side = 0; side < 2; side++) {
                List<String> texts = texts(pairs.subList(UNITS, pairs.size()), side);
                List<Wait> first = type(browser, texts.get(0));
                List<Wait> waits = texts.stream()
                        .skip(1)
                        .flatMap(text -> type(browser, text).stream())
                        .toList();
                System.out.printf(
                        Locale.ROOT,
                        "%s, %,d keys: from key to painted answers %s; of these from question to answer of the server %s; the"
                                + " very first key %.0f ms; the longest: %s%n",
                        side == 0 ? "English" : "Chinese",
                        waits.size(),
                        spread(waits.stream().mapToDouble(Wait::painted)),
                        spread(waits.stream().mapToDouble(Wait::answered)),
                        first.get(0).painted(),
                        waits.stream()
                                .max(Comparator.comparingDouble(Wait::painted))
                                .orElseThrow()
                                .text());
            }
        }
    }

    /** How long the last key of a text took, in milliseconds. */
    private record Wait(String text, double painted, double answered) {}

    private static String spread(DoubleStream all) {
        double[] millis = all.sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.0f, p95 %.0f, p99 %.0f, longest %.0f ms",
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static List<String> texts(List<String[]> pairs, int side) {
        List<String> texts = new ArrayList<>();
        Random random = new Random(8);
        while (texts.size() < TEXTS) {
            String text = pairs.get(random.nextInt(pairs.size()))[side].strip();
            // A line break would be taken for Enter.
            if (text.length() >= SHORTEST && text.length() <= LONGEST && !text.contains("\\")) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Types a text into an empty page; how long each key took. */
    private static List<Wait> type(Browser browser, String text) {
        browser.open("/");
        browser.until("document.querySelector('look-up').shown === ''");
        browser.run(WATCH);
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            browser.press(text.substring(i, i + 1));
            List<?> millis = (List<?>) browser.await(PAINTED, i + 1);
            waits.add(new Wait(
                    text.substring(0, i + 1),
                    ((Number) millis.get(0)).doubleValue(),
                    ((Number) millis.get(1)).doubleValue()));
        }
        return waits;
    }
}
