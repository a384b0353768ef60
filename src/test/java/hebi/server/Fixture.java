package hebi.server;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A small memory for tests. */
final class Fixture {
    private static final String[][] PAIRS = {
        {"The tunnel was the hardest part.", "最难的是隧道。"},
        {"Bilateral trade reached US$180 million.", "双边贸易额达到1.8亿美元。"},
        {"The line opens to passengers in May.", "这条线路五月向乘客开放。"},
        {"<b>Bold</b> & \"quoted\" text is shown as text.", "<script>alert(1)</script> 只是文本。"},
    };

    private Fixture() {}

    /** Units with a wrong number, one source of two targets, and two that differ in their quotation marks. */
    static List<TranslationUnit> doubtful() {
        return List.of(
                unit("The dam is 120 metres high.", "大坝高150米。", 0),
                unit("The gates open at noon.", "闸门正午开启。", 1),
                unit("The gates open at noon.", "闸门中午打开。", 2),
                unit("“Wait,” <she> said.", "“等等，”她说。", 3),
                unit("\"Wait,\" <she> said.", "\"等等，\"她说。", 4));
    }

    static TranslationUnit unit(String english, String chinese, int position) {
        Provenance provenance = new Provenance(
                "news.en.html | news.zh.html",
                OptionalInt.of(position),
                Optional.of(Instant.parse("2026-03-31T08:00:00Z")),
                OptionalDouble.of(.97),
                false,
                "",
                "hebi align",
                "",
                Context.UNKNOWN,
                Context.UNKNOWN);
        return new TranslationUnit(new Variant("en", english), new Variant("zh-CN", chinese), List.of(provenance));
    }

    static void fill(Path folder) {
        List<TranslationUnit> units = new ArrayList<>();
        for (String[] pair : PAIRS) {
            units.add(unit(pair[0], pair[1], units.size()));
        }
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            memory.add(units);
        }
    }
}
