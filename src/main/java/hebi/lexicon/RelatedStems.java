package hebi.lexicon;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * English stems that are near a Chinese headword without standing among its glosses: a dictionary glosses 高兴 as happy, a
 * translator writes pleased, and another headword is glossed as both.
 *
 * <p>Measured by a random walk of three steps over the dictionary: from the headword to one of its stems, to any headword glossed by
 * that stem, to one of the stems of that. Each step follows the weights; the share of walks that end at a stem is its nearness.
 * Worked out where first asked for, then remembered: a few microseconds, and a hundred bytes, for each headword. Thread-safe.
 */
final class RelatedStems {
    /** A stem that glosses more headwords than this, such as a place's or the verb to be, leads anywhere. */
    private static final int MAX_HEADWORDS = 400;

    /** Stems that fewer walks end at are chance. */
    private static final float LEAST = .004f;

    /** By entry, from where in the next two its stems and their shares of its weight stand. */
    private final int[] first;

    private final int[] stemsOf;
    private final float[] sharesOf;
    /** By stem, from where in {@link #glossed} its headwords stand. */
    private final int[] starts;

    private final int[] glossed;
    private final AtomicReferenceArray<Row> rows;

    /** Walks that nobody is on: each thread takes one, and puts it back. */
    private final Queue<Walk> walks = new ConcurrentLinkedQueue<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
    private record Row(int[] stems, float[] shares) {}

    /**
     * @param entries as in {@link Dictionary}: pairs of stem number and weight
     * @param offsets by entry, where it starts, and where the last ends
     * @param stems their number
     */
    RelatedStems(byte[] entries, int[] offsets, int stems) {
        first = new int[offsets.length];
        // A pair takes at least two bytes.
        stemsOf = new int[entries.length / 2];
        sharesOf = new float[entries.length / 2];
        starts = new int[stems + 1];
        rows = new AtomicReferenceArray<>(offsets.length - 1);
        for (int entry = 0; entry < rows.length(); entry++) {
            first[entry + 1] = read(
                    new ByteArrayDataInput(entries, offsets[entry], offsets[entry + 1] - offsets[entry]), first[entry]);
        }
        for (int stem = 0; stem < stems; stem++) {
            starts[stem + 1] += starts[stem];
        }
        glossed = new int[starts[stems]];
        int[] used = starts.clone();
        for (int entry = 0; entry < rows.length(); entry++) {
            for (int p = first[entry]; p < first[entry + 1]; p++) {
                glossed[used[stemsOf[p]]++] = entry;
            }
        }
    }

    /** Reads the pairs of one entry and counts its stems; answers where the next one's belong. */
    private int read(ByteArrayDataInput in, int start) {
        int end = start;
        float sum = 0;
        while (!in.eof()) {
            stemsOf[end] = in.readVInt();
            sharesOf[end] = (in.readByte() & 0xFF) / 255f;
            sum += sharesOf[end];
            starts[stemsOf[end++] + 1]++;
        }
        for (int p = start; p < end; p++) {
            sharesOf[p] /= sum;
        }
        return end;
    }

    /** Takes related stems one by one. */
    @FunctionalInterface
    interface Consumer {
        /** A stem's number and the share of walks that end there, 0..1. */
        void accept(int stem, float share);
    }

    /** Gives the stems near a headword, its own among them. */
    void of(int entry, Consumer consumer) {
        Row row = rows.get(entry);
        if (row == null) {
            Walk walk = walks.poll();
            walk = walk == null ? new Walk(starts.length - 1) : walk;
            row = walk.from(entry);
            walks.add(walk);
            rows.set(entry, row);
        }
        for (int i = 0; i < row.stems.length; i++) {
            consumer.accept(row.stems[i], row.shares[i]);
        }
    }

    /** What is kept up on a walk. */
    private final class Walk {
        /** Share by stem, and the stems that have one. */
        private final float[] shares;

        private final int[] touched;
        private int touchedCount;

        Walk(int stems) {
            shares = new float[stems];
            touched = new int[stems];
        }

        Row from(int entry) {
            for (int p = first[entry]; p < first[entry + 1]; p++) {
                int stem = stemsOf[p];
                int headwords = starts[stem + 1] - starts[stem];
                for (int h = starts[stem]; headwords <= MAX_HEADWORDS && h < starts[stem + 1]; h++) {
                    end(glossed[h], sharesOf[p] / headwords);
                }
            }
            int count = 0;
            for (int t = 0; t < touchedCount; t++) {
                count += shares[touched[t]] > LEAST ? 1 : 0;
            }
            Row row = new Row(new int[count], new float[count]);
            for (int t = touchedCount - 1; t >= 0; t--) {
                int stem = touched[t];
                if (shares[stem] > LEAST) {
                    row.stems[--count] = stem;
                    row.shares[count] = shares[stem];
                }
                shares[stem] = 0;
            }
            touchedCount = 0;
            return row;
        }

        /** The last step: a share of the walks goes to the stems of a headword. */
        private void end(int headword, float share) {
            for (int p = first[headword]; p < first[headword + 1]; p++) {
                int stem = stemsOf[p];
                if (shares[stem] == 0) {
                    touched[touchedCount++] = stem;
                }
                shares[stem] += share * sharesOf[p];
            }
        }
    }
}
