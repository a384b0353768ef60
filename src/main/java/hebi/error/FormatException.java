package hebi.error;

/** A file that can be read but is damaged: a truncated PDF, a fault in a TMX. */
public final class FormatException extends HebiException {
    private static final long serialVersionUID = 1L;

    /** See {@link HebiException}; {@code place} is {@code file} or {@code file:line:column}, both counted from 1. */
    public FormatException(Object place, String problem, String remedy) {
        super(place, problem, remedy, null);
    }

    /** The same with what was thrown underneath. */
    public FormatException(Object place, String problem, String remedy, Throwable cause) {
        super(place, problem, remedy, cause);
    }
}
