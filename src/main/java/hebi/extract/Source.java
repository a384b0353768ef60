package hebi.extract;

import java.time.Instant;

/**
 * A file in memory.
 *
 * @param location path or address as the user gave it, for messages
 * @param name file name, for its ending; may be empty
 * @param bytes all of it; not copied, so not to be changed
 * @param modified when it was last changed
 */
// Nobody compares two of them; a copy of the bytes at each hand-over would be waste.
@SuppressWarnings("ArrayRecordComponent")
record Source(String location, String name, byte[] bytes, Instant modified) {}
