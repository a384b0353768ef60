package hebi.review;

/** A change to a version that is not the newest: somebody else changed the alignment meanwhile. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long current;

    StaleVersion(long seen, long current) {
        super("the alignment has changed since version " + seen + "; version " + current + " is the newest");
        this.current = current;
    }

    /** The newest version. */
    public long current() {
        return current;
    }
}
