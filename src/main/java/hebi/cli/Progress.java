package hebi.cli;

import hebi.error.InputException;
import hebi.memory.Added;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an import is: a bar of the bytes read where a person watches, and a line for each step that will stay. */
final class Progress implements AutoCloseable {
    private final Talk talk;
    private final String name;
    /** Null where nobody watches. */
    private final ProgressBar bar;

    Progress(Talk talk, String name, Path path) {
        this.talk = talk;
        this.name = name;
        try {
            // A corpus of two files has no file of its own name; the bar then only shows that it moves.
            bar = talk.isLive() ? bar(Files.exists(path) ? Files.size(path) : -1) : null;
        } catch (IOException e) {
            throw InputException.reading(name, e);
        }
    }

    private ProgressBar bar(long bytes) {
        return new ProgressBarBuilder()
                .setStyle(ProgressBarStyle.ASCII)
                .setTaskName(name)
                .setUnit(" MB", 1_000_000)
                .setInitialMax(bytes)
                .setConsumer(new ConsoleProgressBarConsumer(talk.terminal().err()))
                .build();
    }

    /** So many bytes of the file have been read, from its start. */
    void read(long bytes) {
        if (bar != null) {
            bar.stepTo(bytes);
        }
    }

    /** What was added so far will stay, whatever comes. */
    void committed(Added added) {
        String words = Counted.of(added.created() + added.merged(), "unit") + " in the memory";
        if (bar == null) {
            talk.say(name + ": " + words);
        } else {
            bar.setExtraMessage(words);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
