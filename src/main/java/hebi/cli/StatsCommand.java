package hebi.cli;

import hebi.json.Json;
import hebi.json.StatisticsJson;
import hebi.memory.Statistics;
import hebi.memory.TranslationMemory;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi stats}: what the memory holds. */
@Command(name = "stats", description = "Count what the memory holds.", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        try (TranslationMemory opened = memory.openToRead()) {
            Statistics statistics = opened.statistics();
            if (json) {
                talk.terminal().out().println(Json.line(StatisticsJson.fields(statistics)));
            } else {
                print(statistics);
            }
        }
        return ExitCode.OK;
    }

    private void print(Statistics statistics) {
        PrintStream out = talk.terminal().out();
        out.printf(Locale.ROOT, "units      %,d%n", statistics.units());
        out.printf(Locale.ROOT, "documents  %,d%n", statistics.documents());
        out.printf(Locale.ROOT, "on disk    %.1f MB%n", statistics.bytes() / 1e6);
        print(out, "language", statistics.tags());
        print(out, "tool", statistics.tools());
        print(out, "domain", statistics.domains());
        print(out, "confidence", statistics.bands());
        out.printf(Locale.ROOT, "reviewed   %,d%n", statistics.reviewed());
    }

    private static void print(PrintStream out, String title, Map<String, Long> counts) {
        counts.forEach((name, count) ->
                out.printf(Locale.ROOT, "%-10s %,d  %s%n", title, count, name.isEmpty() ? "(none)" : name));
    }
}
