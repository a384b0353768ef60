package hebi.review;

import hebi.error.AlignmentException;
import hebi.error.FormatException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One alignment in the store. Thread-safe; another process may change the same one. */
public final class StoredAlignment {
    private final String id;
    private final Log log;
    /** Changes that stand, the newest first; and those that were taken back, the last one first. */
    private final Deque<Change> done = new ArrayDeque<>();

    private final Deque<Change> undone = new ArrayDeque<>();
    private Draft draft;
    /** How many events of the log are in the draft. */
    private int applied;

    StoredAlignment(String id, Path path) {
        this.id = id;
        log = new Log(path);
        log.read();
        if (log.beginning() == null) {
            throw new FormatException(path, "is cut off before its rows", "align the two texts anew");
        }
        draft = new Draft(log.beginning().rows(), false);
        follow();
    }

    /** How it stands, with all that any process did. */
    public synchronized Snapshot snapshot() {
        log.read();
        follow();
        return now();
    }

    /** Whether its texts looked like translations of each other to the aligner; if not, that they are aligned all the same was forced. */
    public boolean isPlausible() {
        Draft made = new Draft(log.beginning().rows(), false);
        return new Snapshot(id, log.beginning().origin(), 0, made, false, false)
                .alignment()
                .isPlausible();
    }

    /**
     * Makes a change and stores it.
     *
     * @param seen the version that the change was meant for
     * @throws StaleVersion where that is not the newest
     * @throws AlignmentException where the change cannot be made; then nothing is stored
     */
    public synchronized Snapshot change(long seen, Change change) {
        return append(seen, Log.Event.of(change), () -> change.apply(draft));
    }

    /**
     * Takes the last change back.
     *
     * @throws AlignmentException where there is none
     */
    public synchronized Snapshot undo(long seen) {
        return append(seen, new Log.Event(Log.Event.Kind.UNDO, Optional.empty()), () -> refuseEmpty(done, "undo"));
    }

    /**
     * Makes the change again that was taken back last.
     *
     * @throws AlignmentException where there is none
     */
    public synchronized Snapshot redo(long seen) {
        return append(seen, new Log.Event(Log.Event.Kind.REDO, Optional.empty()), () -> refuseEmpty(undone, "redo"));
    }

    private void refuseEmpty(Deque<Change> changes, String what) {
        if (changes.isEmpty()) {
            throw new AlignmentException("alignment " + id, "has nothing to " + what, "");
        }
    }

    private Snapshot append(long seen, Log.Event event, Log.Check check) {
        log.append(event, () -> {
            follow();
            if (seen != applied) {
                throw new StaleVersion(seen, applied);
            }
            check.run();
        });
        follow();
        return now();
    }

    private Snapshot now() {
        return new Snapshot(id, log.beginning().origin(), applied, draft, !done.isEmpty(), !undone.isEmpty());
    }

    /** Brings the draft to the end of the log. */
    private void follow() {
        for (; applied < log.events().size(); applied++) {
            Log.Event event = log.events().get(applied);
            switch (event.kind()) {
                case CHANGE -> {
                    make(event.change().orElseThrow());
                    undone.clear();
                }
                case UNDO -> {
                    undone.push(done.pop());
                    replay();
                }
                case REDO -> make(undone.pop());
            }
        }
    }

    private void make(Change change) {
        draft = change.apply(draft);
        done.push(change);
    }

    /** A change cannot be turned round, but all others are quick to make again: a thousand on 5,000 rows in some 10 ms. */
    private void replay() {
        draft = new Draft(log.beginning().rows(), false);
        done.descendingIterator().forEachRemaining(change -> draft = change.apply(draft));
    }
}
