package hebi.cli;

import hebi.json.Json;
import hebi.memory.Change;
import hebi.memory.TranslationMemory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi memory log}: the changes of the memory. */
@Command(
        name = "log",
        description = "List the changes of the memory, newest first; each can be undone by its number.",
        mixinStandardHelpOptions = true)
final class LogCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--prune", description = "Forget the changes of before --before, or all: they cannot be undone.")
    private boolean prune;

    @Option(names = "--before", paramLabel = "DATE", description = "With --prune: a day, such as 2026-03-31 (UTC).")
    private Optional<String> before = Optional.empty();

    @Option(names = "--dry-run", description = "With --prune: only tell how many changes would be forgotten.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print a JSON object a change.")
    private boolean json;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((before.isPresent() || dryRun) && !prune) {
            throw new ParameterException(spec.commandLine(), "--before and --dry-run go with --prune");
        }
        try (TranslationMemory opened = memory.openToRead()) {
            if (prune) {
                Instant end = before.map(day -> FilterOptions.start(day, spec.commandLine()))
                        .orElse(Instant.MAX);
                talk.say(
                        dryRun
                                ? "Would forget " + Counted.of(older(opened.changes(), end), "change")
                                : "Forgot " + Counted.of(opened.forget(end), "change")
                                        + "; the units stay as they are");
            } else {
                List<Change> changes = opened.changes();
                for (int i = changes.size() - 1; i >= 0; i--) {
                    talk.terminal().out().println(json ? json(changes.get(i)) : line(changes.get(i)));
                }
            }
        }
        return ExitCode.OK;
    }

    /** How many are forgotten: from the oldest on, up to the first that is not older. */
    private static long older(List<Change> changes, Instant end) {
        return changes.stream().takeWhile(change -> change.date().isBefore(end)).count();
    }

    private static String line(Change change) {
        return String.format(
                Locale.ROOT,
                "%5s  %s  +%,d ~%,d -%,d  %s%s%s",
                change.id(),
                TIME.format(change.date().atZone(ZoneId.systemDefault())),
                change.created(),
                change.changed(),
                change.removed(),
                change.title(),
                change.isFinished() ? "" : " (cut off)",
                change.undoneBy().map(id -> " (undone by " + id + ")").orElse(""));
    }

    private static String json(Change change) {
        return Json.line(fields -> {
            fields.writeStringField("id", change.id());
            fields.writeStringField("date", change.date().toString());
            fields.writeStringField("title", change.title());
            fields.writeNumberField("created", change.created());
            fields.writeNumberField("changed", change.changed());
            fields.writeNumberField("removed", change.removed());
            fields.writeBooleanField("finished", change.isFinished());
            fields.writeStringField("undoes", change.undoes().orElse(null));
            fields.writeStringField("undoneBy", change.undoneBy().orElse(null));
        });
    }
}
