package hebi.cli;

import hebi.memory.ConcordanceAnswer;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Where a command prints: data on standard output, words on standard error, both UTF-8 whatever the locale. Whether either
 * is a terminal is told by the launcher, since Java cannot tell them apart.
 */
final class Terminal {
    private final Data data;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean colourOut;
    private final boolean liveErr;

    Terminal(OutputStream out, OutputStream err, boolean colourOut, boolean liveErr) {
        this.data = new Data(out);
        this.out = new PrintStream(data, false, StandardCharsets.UTF_8);
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
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                colour,
                Boolean.getBoolean("hebi.tty.err"));
    }

    /** Standard output that remembers its first failure, which a PrintStream forgets. */
    private static final class Data extends FilterOutputStream {
        private IOException failure;

        Data(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            attempt(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            attempt(() -> out.write(bytes, start, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        private interface Attempt {
            void run() throws IOException;
        }

        private void attempt(Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }
    }

    /** Standard output as a stream that fails where it cannot be written. */
    OutputStream data() {
        return data;
    }

    /** What kept data from standard output; empty where nothing did, or the reader had enough. */
    Optional<IOException> failure() {
        return isPipeClosed() ? Optional.empty() : Optional.ofNullable(data.failure);
    }

    /** Whether the reader of standard output had enough and closed the pipe, as {@code head} does. */
    boolean isPipeClosed() {
        return data.failure != null && "Broken pipe".equals(data.failure.getMessage());
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

    /** A text that stands out on standard output: bold and reversed on a terminal, else between the given marks. */
    String marked(String text, String before, String after) {
        return colourOut ? "\u001B[1;7m" + text + "\u001B[0m" : before + text + after;
    }

    /** A text with some of its parts standing out; in code points, from left to right. */
    String marked(String text, List<ConcordanceAnswer.Range> ranges) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (ConcordanceAnswer.Range range : ranges) {
            int start = text.offsetByCodePoints(0, range.start());
            int end = text.offsetByCodePoints(0, range.end());
            marked.append(text, at, start).append(marked(text.substring(start, end), "[", "]"));
            at = end;
        }
        return marked.append(text.substring(at)).toString();
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
