package hebi.memory;

import java.util.Map;

/**
 * What a commit says of itself, in its user data.
 *
 * @param nextSequence the sequence that the next new unit gets
 * @param change the number of the last change that is in the commit; 0 where there is none
 * @param changeBytes how much of that change's file belongs to the commit; what follows is of a step that was cut off
 */
record Checkpoint(long nextSequence, long change, long changeBytes) {
    /** Nothing was ever committed. */
    static final Checkpoint START = new Checkpoint(0, 0, 0);

    private static final String SEQUENCE_KEY = "hebi.sequence";
    private static final String CHANGE_KEY = "hebi.change";
    private static final String BYTES_KEY = "hebi.change.bytes";

    /** Reads it from a commit of this format; one from before there was a log has had no change. */
    static Checkpoint of(Map<String, String> userData) {
        return new Checkpoint(
                Long.parseLong(userData.get(SEQUENCE_KEY)),
                Long.parseLong(userData.getOrDefault(CHANGE_KEY, "0")),
                Long.parseLong(userData.getOrDefault(BYTES_KEY, "0")));
    }

    /** The user data of a commit. */
    Map<String, String> userData() {
        return Map.of(
                MemoryFolder.FORMAT_KEY,
                MemoryFolder.FORMAT,
                SEQUENCE_KEY,
                Long.toString(nextSequence),
                CHANGE_KEY,
                Long.toString(change),
                BYTES_KEY,
                Long.toString(changeBytes));
    }
}
