package hebi.error;

/** Two texts that cannot be aligned, such as two that are no translation of each other. */
public final class AlignmentException extends HebiException {
    private static final long serialVersionUID = 1L;

    /** See {@link HebiException}; {@code place} names the pair of files. */
    public AlignmentException(Object place, String problem, String remedy) {
        super(place, problem, remedy, null);
    }
}
