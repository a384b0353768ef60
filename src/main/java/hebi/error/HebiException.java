package hebi.error;

/**
 * A failure that the user can put right. The message is one line, {@code place: what is wrong; what to do}. The four
 * kinds decide the exit code and the HTTP status.
 */
public abstract sealed class HebiException extends RuntimeException
        permits InputException, FormatException, AlignmentException, MemoryException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String problem;
    private final String remedy;

    /**
     * @param place file, {@code file:line:column}, folder or address that the user knows
     * @param problem what is wrong, without a full stop
     * @param remedy what to do about it, without a full stop; empty where nothing can be said
     * @param cause what was thrown underneath, or null
     */
    protected HebiException(Object place, String problem, String remedy, Throwable cause) {
        super(line(place + ": " + problem + (remedy.isEmpty() ? "" : "; " + remedy)), cause);
        this.place = line(place.toString());
        this.problem = line(problem);
        this.remedy = line(remedy);
    }

    private static String line(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }

    /** Where it is wrong, as in the message. */
    public String place() {
        return place;
    }

    /** What is wrong, as in the message: for who says it in another language. */
    public String problem() {
        return problem;
    }

    /** What to do about it, as in the message; empty where nothing can be said. */
    public String remedy() {
        return remedy;
    }
}
