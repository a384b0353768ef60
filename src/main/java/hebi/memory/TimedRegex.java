package hebi.memory;

import hebi.error.InputException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is given up where it takes too long. Some expressions, such as {@code ((a+)+)+$}, try a number of ways that
 * doubles with each character of a text, and Java stops a matcher for nobody; so it reads texts through a window that looks at the
 * clock from time to time. Not thread-safe.
 */
final class TimedRegex {
    /** For all texts of one search together; a sound expression reads some millions of texts in it. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** Characters that are read between two looks at the clock: some tenths of a millisecond. */
    private static final int STRIDE = 1 << 16;

    private final Pattern pattern;
    private final Matcher matcher;
    private final Duration limit;
    private final long end;
    private long read;

    /** An expression whose time runs from now on. */
    TimedRegex(Pattern pattern, Duration limit) {
        this.pattern = pattern;
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
        matcher = pattern.matcher("");
    }

    /** Goes to the start of a text. */
    void reset(String text) {
        matcher.reset(new Window(text));
    }

    /**
     * Finds the next match.
     *
     * @throws InputException where the time is over, or the expression needs more of the stack than there is
     */
    boolean find() {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw refusal("goes too deep on a long text");
        }
    }

    int start() {
        return matcher.start();
    }

    int end() {
        return matcher.end();
    }

    private InputException refusal(String problem) {
        return new InputException(
                pattern.pattern(),
                problem,
                "write the expression without a repetition within a repetition, such as ((a+)+)+ or (a|b)*");
    }

    /** A text that asks for the time while it is read. */
    private final class Window implements CharSequence {
        private final String text;

        Window(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int at) {
            if (++read % STRIDE == 0 && System.nanoTime() - end > 0) {
                throw refusal("takes longer than " + limit.toSeconds() + " seconds");
            }
            return text.charAt(at);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
