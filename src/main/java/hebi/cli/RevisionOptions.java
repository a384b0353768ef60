package hebi.cli;

import hebi.memory.Revised;
import hebi.memory.Revised.Example;
import hebi.memory.Revision;
import hebi.memory.TranslationMemory;
import hebi.text.TranslationUnit;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that changes the memory, and how it tells what it did. */
final class RevisionOptions {
    private static final String NOTHING = "Nothing to do";

    @Option(names = "--dry-run", description = "Only tell what would be done, with the first examples.")
    private boolean dryRun;

    @Mixin
    private MemoryOption memory;

    boolean isDryRun() {
        return dryRun;
    }

    MemoryOption memory() {
        return memory;
    }

    /** Carries a revision out, or only looks what it would do, and says so. */
    int carryOut(Revision revision, Talk talk) {
        try (TranslationMemory opened = memory.openToRead()) {
            return carryOut(opened, revision, talk);
        }
    }

    int carryOut(TranslationMemory opened, Revision revision, Talk talk) {
        return carryOut(opened, revision, RevisionOptions::counts, talk);
    }

    /** @param words what was done, where something was: {@code removed 2 units} */
    int carryOut(TranslationMemory opened, Revision revision, Function<Revised, String> words, Talk talk) {
        if (dryRun) {
            Revised preview = opened.preview(revision);
            talk.terminal().out().println(preview.touched() == 0 ? NOTHING : "Would have " + words.apply(preview));
            preview.examples().forEach(example -> show(example, talk.terminal().out()));
            return ExitCode.OK;
        }
        Revised revised = opened.apply(revision);
        talk.say(revised.touched() == 0 ? NOTHING : capital(words.apply(revised)) + undo(revised.change()));
        return ExitCode.OK;
    }

    /** What was done, in words. */
    static String counts(Revised revised) {
        List<String> parts = new ArrayList<>();
        add(parts, revised.created(), "added");
        add(parts, revised.changed(), "changed");
        add(parts, revised.removed(), "removed");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long n, String verb) {
        if (n > 0) {
            parts.add(verb + " " + Counted.of(n, "unit"));
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** How to take a change back, to be put behind what was said of it. */
    String undo(Optional<String> change) {
        return undo(change, memory);
    }

    /** The same for a memory that was given otherwise. */
    static String undo(Optional<String> change, MemoryOption memory) {
        return change.map(id -> "; to take it back: hebi memory undo " + id + memory.option())
                .orElse("");
    }

    private static void show(Example example, PrintStream out) {
        Optional<String> stays = example.before().map(RevisionOptions::texts);
        if (stays.isPresent() && stays.equals(example.after().map(RevisionOptions::texts))) {
            out.println("~ " + stays.get());
            return;
        }
        example.before().ifPresent(unit -> out.println("- " + texts(unit)));
        example.after().ifPresent(unit -> out.println("+ " + texts(unit)));
    }

    private static String texts(TranslationUnit unit) {
        return unit.source().text() + " = " + unit.target().text();
    }
}
