package hebi.error;

/** A translation memory that is locked, corrupt, of another version, or no memory at all. */
public final class MemoryException extends HebiException {
    private static final long serialVersionUID = 1L;

    /** See {@link HebiException}; {@code location} is the memory's folder. */
    public MemoryException(Object location, String problem, String remedy) {
        super(location, problem, remedy, null);
    }

    /** The same with what was thrown underneath. */
    public MemoryException(Object location, String problem, String remedy, Throwable cause) {
        super(location, problem, remedy, cause);
    }
}
