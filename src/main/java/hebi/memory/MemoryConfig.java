package hebi.memory;

/**
 * How a memory works.
 *
 * @param lockWaitMillis how long an addition waits for another process that is adding, in milliseconds, 0 or more
 * @param bufferMb heap that an addition fills before it writes a part to disk, in megabytes, 1..1024
 */
public record MemoryConfig(int lockWaitMillis, int bufferMb) {
    public MemoryConfig {
        if (lockWaitMillis < 0) {
            throw new IllegalArgumentException("lockWaitMillis " + lockWaitMillis + " is negative");
        }
        if (bufferMb < 1 || bufferMb > 1024) {
            throw new IllegalArgumentException("bufferMb " + bufferMb + " is not within 1..1024");
        }
    }

    /** Two seconds for another short addition to end; 64 MB, beyond which Lucene gains little. */
    public static MemoryConfig defaults() {
        return new MemoryConfig(2_000, 64);
    }
}
