package hebi.memory;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How units are added.
 *
 * @param title what the change is called in the log, on one line, such as {@code import old.tmx}. Where the last change
 *     has this title and was cut off, it is gone on with
 * @param step after how many units what was added is committed, so that it survives whatever comes; 1 or more
 * @param isPreview whether nothing is to be done, only counted
 * @param committed is told after each step what was added so far, for good
 */
public record Adding(String title, long step, boolean isPreview, Consumer<Added> committed) {
    public Adding {
        Objects.requireNonNull(title);
        Objects.requireNonNull(committed);
        if (step < 1) {
            throw new IllegalArgumentException("step " + step);
        }
    }

    /** All units or none. */
    public static Adding whole(String title) {
        return new Adding(title, Long.MAX_VALUE, false, added -> {});
    }

    /** In steps; a failure loses the last one only. */
    public static Adding inSteps(String title, long step, Consumer<Added> committed) {
        return new Adding(title, step, false, committed);
    }

    /** Adds nothing and counts what would be added. */
    public static Adding preview() {
        return new Adding("preview", Long.MAX_VALUE, true, added -> {});
    }
}
