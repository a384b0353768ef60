package hebi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: data on standard output, words on standard error, both UTF-8 whatever the locale. Whether either
 * is a terminal is told by the launcher, since Java cannot tell them apart.
 */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colourOut;
    private final boolean liveErr;

    Terminal(OutputStream out, OutputStream err, boolean colourOut, boolean liveErr) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.colourOut = colourOut;
        this.liveErr = liveErr;
    }

    /** The process's own streams. */
    static Terminal ofProcess() {
        String noColour = System.getenv("NO_COLOR");
        boolean colour = Boolean.getBoolean("hebi.tty.out")
                && (noColour == null || noColour.isEmpty())
                && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(
                new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                colour,
                Boolean.getBoolean("hebi.tty.err"));
    }

    /** Standard output, for data. */
    PrintStream out() {
        return out;
    }

    /** Standard error, for words. */
    PrintStream err() {
        return err;
    }

    /** Whether standard error is a terminal, so that a progress bar may move on it. */
    boolean isLive() {
        return liveErr;
    }

    /** A text that stands out on standard output: bold on a terminal, else between the given marks. */
    String marked(String text, String before, String after) {
        return colourOut ? "\u001B[1;7m" + text + "\u001B[0m" : before + text + after;
    }

    /** A text of less weight on standard output: dim on a terminal, else as it is. */
    String faint(String text) {
        return colourOut ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
