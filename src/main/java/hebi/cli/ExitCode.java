package hebi.cli;

import hebi.error.AlignmentException;
import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.error.MemoryException;

/** What a command ends with, for scripts to tell. */
final class ExitCode {
    static final int OK = 0;
    static final int BUG = 1;
    static final int USAGE = 2;
    static final int INPUT = 3;
    static final int FORMAT = 4;
    static final int ALIGNMENT = 5;
    static final int MEMORY = 6;

    /** A batch with failed pairs, or a check with findings. */
    static final int FINDINGS = 8;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof HebiException mendable) {
            return of(mendable);
        }
        return BUG;
    }

    private static int of(HebiException mendable) {
        if (mendable instanceof InputException) {
            return INPUT;
        }
        if (mendable instanceof FormatException) {
            return FORMAT;
        }
        if (mendable instanceof AlignmentException) {
            return ALIGNMENT;
        }
        if (mendable instanceof MemoryException) {
            return MEMORY;
        }
        throw new IllegalArgumentException(mendable);
    }
}
