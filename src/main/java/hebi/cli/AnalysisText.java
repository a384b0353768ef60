package hebi.cli;

import hebi.json.AnalysisJson;
import hebi.json.Json;
import hebi.quality.Band;
import hebi.quality.EffortWeights;
import hebi.quality.TextCount;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A leverage analysis as a table for each file and one for the total, or as JSON. */
final class AnalysisText {
    private final Terminal terminal;
    private final EffortWeights weights;
    private final boolean json;

    AnalysisText(Terminal terminal, EffortWeights weights, boolean json) {
        this.terminal = terminal;
        this.weights = weights;
        this.json = json;
    }

    /** Prints the files in order; the total where there is more than one file. */
    void print(Map<String, Map<Band, TextCount>> analyses) {
        Map<Band, TextCount> all = new EnumMap<>(Band.class);
        analyses.forEach((file, counts) -> {
            print(file, counts);
            counts.forEach((band, count) -> all.merge(band, count, TextCount::plus));
        });
        if (analyses.size() > 1) {
            print("total", all);
        }
    }

    private void print(String name, Map<Band, TextCount> counts) {
        if (json) {
            terminal.out().println(Json.line(AnalysisJson.fields(name, counts, weights)));
            return;
        }
        terminal.out().println(name);
        terminal.out().printf("  %-24s %10s %10s %10s %10s%n", "", "segments", "words", "han", "characters");
        for (Band band : Band.values()) {
            if (counts.containsKey(band)) {
                row(band.label(), counts.get(band));
            }
        }
        row("all", counts.values().stream().reduce(TextCount.ZERO, TextCount::plus));
        terminal.out().printf(Locale.ROOT, "  %-24s %10.0f%n", "effort", weights.effort(counts));
    }

    private void row(String label, TextCount count) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "  %-24s %,10d %,10d %,10d %,10d%n",
                        label,
                        count.segments(),
                        count.words(),
                        count.han(),
                        count.characters());
    }
}
