package hebi.memory;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * The file of one change, as it is read. It is a row of blocks, each with its length, its kind, a checksum (CRC-32) and as
 * many bytes: first a {@link #HEAD}, then {@link #RECORDS}, and a {@link #TOTALS} at the end of each step. A record is
 * an id that the change touched and the units that were under it before: none where the unit is new, mostly one
 * otherwise. Of an id that comes twice the first record tells what was before the change.
 *
 * @param path the file, named by the number of the change
 * @param bytes how much of it counts
 */
record ChangeFile(Path path, long bytes) {
    /** Title, time, the change that is undone, the sequence of the first new unit. */
    static final byte HEAD = 'h';
    /** Ids with the units that were under them. */
    static final byte RECORDS = 'r';
    /** How many units were created, changed, removed since the beginning, and whether that is all. */
    static final byte TOTALS = 't';

    /** The bytes before those of a block: length, kind, checksum. */
    static final int BLOCK_HEAD_BYTES = Integer.BYTES + 1 + Integer.BYTES;

    /** Takes an id and the units that were under it. */
    @FunctionalInterface
    interface Records {
        void accept(BytesRef id, List<StoredUnit> former) throws IOException;
    }

    /** Takes a block. */
    @FunctionalInterface
    private interface Blocks {
        void accept(DataInput block) throws IOException;
    }

    /** What the first block says. */
    record Head(String title, Instant date, Optional<String> undoes, long firstSequence) {
        private static Head read(DataInput in) throws IOException {
            String title = in.readString();
            Instant date = Instant.ofEpochSecond(in.readZLong(), in.readVInt());
            String undoes = in.readString();
            return new Head(title, date, undoes.isEmpty() ? Optional.empty() : Optional.of(undoes), in.readVLong());
        }
    }

    Head head() throws IOException {
        List<Head> heads = new ArrayList<>(1);
        read(HEAD, block -> heads.add(Head.read(block)));
        if (heads.isEmpty()) {
            throw damage("its head is missing");
        }
        return heads.get(0);
    }

    /** What the change says of itself. */
    Change change() throws IOException {
        Head head = head();
        List<Change> changes = new ArrayList<>(1);
        String id = path.getFileName().toString();
        read(TOTALS, block -> {
            changes.clear();
            changes.add(new Change(
                    id,
                    head.title(),
                    head.date(),
                    block.readVLong(),
                    block.readVLong(),
                    block.readVLong(),
                    block.readByte() != 0,
                    head.undoes(),
                    Optional.empty()));
        });
        if (changes.isEmpty()) {
            throw damage("its totals are missing");
        }
        return changes.get(0);
    }

    /** Goes through all records in the order in which they were written. */
    void records(Records records) throws IOException {
        read(RECORDS, block -> {
            ByteArrayDataInput in = (ByteArrayDataInput) block;
            while (!in.eof()) {
                BytesRef id = readBytes(in);
                int n = in.readVInt();
                List<StoredUnit> former = new ArrayList<>(n);
                for (int i = 0; i < n; i++) {
                    former.add(readUnit(in));
                }
                records.accept(id, former);
            }
        });
    }

    private static StoredUnit readUnit(DataInput in) throws IOException {
        long sequence = in.readVLong();
        String english = in.readString();
        String chinese = in.readString();
        return UnitCodec.read(readBytes(in), sequence, english, chinese);
    }

    private static BytesRef readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new BytesRef(bytes);
    }

    /** Reads the blocks of one kind and passes over the others. */
    private void read(byte wanted, Blocks blocks) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            for (long at = 0; at < bytes; ) {
                int length = in.readInt();
                byte kind = in.readByte();
                int checksum = in.readInt();
                at += BLOCK_HEAD_BYTES + (long) length;
                if (length < 0 || at > bytes) {
                    throw damage("a block is longer than the file");
                }
                if (kind == wanted) {
                    blocks.accept(new ByteArrayDataInput(checked(in.readNBytes(length), length, checksum)));
                } else {
                    in.skipNBytes(length);
                }
            }
        } catch (EOFException e) {
            throw damage("it is cut off");
        }
    }

    private byte[] checked(byte[] block, int length, int checksum) throws IOException {
        if (block.length < length) {
            throw damage("it is cut off");
        }
        if (checksum(block, length) != checksum) {
            throw damage("its checksum is wrong");
        }
        return block;
    }

    static int checksum(byte[] block, int length) {
        CRC32 crc = new CRC32();
        crc.update(block, 0, length);
        return (int) crc.getValue();
    }

    private CorruptIndexException damage(String problem) {
        return new CorruptIndexException("the record of a change is damaged: " + problem, path.toString());
    }
}
