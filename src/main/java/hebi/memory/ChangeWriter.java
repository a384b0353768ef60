package hebi.memory;

import hebi.text.Language;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the file of one change, which begins with the first record and grows by each step. Whoever holds the lock of the
 * memory writes. Not thread-safe.
 */
final class ChangeWriter implements Closeable {
    /** Records are written out when so many bytes of them wait. */
    private static final int BLOCK_BYTES = 1 << 20;

    /** Null where nothing is to be written. */
    private final Path path;

    private final ChangeFile.Head head;
    private final Optional<Change> before;
    private final ByteBuffersDataOutput records = new ByteBuffersDataOutput();
    private FileChannel channel;
    private boolean hasNews;

    private ChangeWriter(Path path, ChangeFile.Head head, Optional<Change> before) {
        this.path = path;
        this.head = head;
        this.before = before;
    }

    /** Writes nothing down. */
    static ChangeWriter ofNothing() {
        return new ChangeWriter(null, new ChangeFile.Head("", Instant.EPOCH, Optional.empty(), 0), Optional.empty());
    }

    /** A change that has not begun: there is no file before the first record. */
    static ChangeWriter of(Path path, String title, Optional<String> undoes, long firstSequence) {
        ChangeFile.Head head = new ChangeFile.Head(title, Instant.now(), undoes, firstSequence);
        return new ChangeWriter(path, head, Optional.empty());
    }

    /** Goes on with a change that was cut off. */
    static ChangeWriter goingOn(ChangeFile file) throws IOException {
        ChangeWriter writer = new ChangeWriter(file.path(), file.head(), Optional.of(file.change()));
        writer.channel = FileChannel.open(file.path(), StandardOpenOption.APPEND);
        return writer;
    }

    /** What the change had done before it was cut off; empty where it begins now. */
    Optional<Change> before() {
        return before;
    }

    /** Whether anything was recorded since the last step. */
    boolean hasNews() {
        return hasNews;
    }

    /** Whether anything was recorded. */
    boolean hasBegun() {
        return channel != null;
    }

    /** The number of the change. */
    String id() {
        return path.getFileName().toString();
    }

    /** Takes down that an id is touched, and the units that are under it before. */
    void record(BytesRef id, List<StoredUnit> former) throws IOException {
        if (path == null) {
            return;
        }
        hasNews = true;
        if (former.stream().allMatch(unit -> unit.sequence() >= head.firstSequence()) && !former.isEmpty()) {
            // This very change made them: it is known already that there was nothing before.
            return;
        }
        if (channel == null) {
            begin();
        }
        writeBytes(records, id);
        records.writeVInt(former.size());
        for (StoredUnit unit : former) {
            records.writeVLong(unit.sequence());
            records.writeString(unit.side(Language.EN).text());
            records.writeString(unit.side(Language.ZH).text());
            writeBytes(records, UnitCodec.write(unit));
        }
        if (records.size() >= BLOCK_BYTES) {
            writeRecords();
        }
    }

    private static void writeBytes(ByteBuffersDataOutput out, BytesRef bytes) throws IOException {
        out.writeVInt(bytes.length);
        out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
    }

    private void begin() throws IOException {
        Files.createDirectories(path.getParent());
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(head.title());
        Instant date = head.date();
        out.writeZLong(date.getEpochSecond());
        out.writeVInt(date.getNano());
        out.writeString(head.undoes().orElse(""));
        out.writeVLong(head.firstSequence());
        write(ChangeFile.HEAD, out);
    }

    private void writeRecords() throws IOException {
        if (records.size() > 0) {
            write(ChangeFile.RECORDS, records);
            records.reset();
        }
    }

    private void write(byte kind, ByteBuffersDataOutput out) throws IOException {
        byte[] block = out.toArrayCopy();
        ByteBuffer bytes = ByteBuffer.allocate(ChangeFile.BLOCK_HEAD_BYTES + block.length);
        bytes.putInt(block.length).put(kind).putInt(ChangeFile.checksum(block, block.length));
        bytes.put(block).flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Ends a step: what was recorded is on the disk when this returns.
     *
     * @param isFinished whether it was the last one
     * @return the length of the file
     */
    long endStep(Revised totals, boolean isFinished) throws IOException {
        writeRecords();
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeVLong(totals.created());
        out.writeVLong(totals.changed());
        out.writeVLong(totals.removed());
        out.writeByte((byte) (isFinished ? 1 : 0));
        write(ChangeFile.TOTALS, out);
        hasNews = false;
        channel.force(true);
        IOUtils.fsync(path.getParent(), true);
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
