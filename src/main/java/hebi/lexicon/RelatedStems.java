package hebi.lexicon;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * English stems that are near a Chinese headword without standing among its glosses: a dictionary glosses 高兴 as happy, a
 * translator writes pleased, and another headword is glossed as both.
 *
 * <p>Measured by a random walk of three steps over the dictionary: from the headword to one of its stems, to any headword glossed by
 * that stem, to one of the stems of that. Each step follows the weights; the share of walks that end at a stem is its nearness.
 * Worked out where first asked for, then remembered, some hundred bytes for each headword; so are the last two steps, which are the same
 * for all headwords of a stem. Thread-safe: two threads that work out the same at once do so to the same effect.
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

    /** By entry, the stems near it. A row cannot change once it is made, so that it may be seen without a lock. */
    private final Row[] nearby;

    /** By stem, where walks from it end. */
    private final Row[] rows;

    /** Tallies that nobody counts in: each thread takes one, and puts it back. */
    private final Queue<Tally> tallies = new ConcurrentLinkedQueue<>();

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
        rows = new Row[stems];
        int headwords = offsets.length - 1;
        nearby = new Row[headwords];
        for (int entry = 0; entry < headwords; entry++) {
            first[entry + 1] = read(
                    new ByteArrayDataInput(entries, offsets[entry], offsets[entry + 1] - offsets[entry]), first[entry]);
        }
        for (int stem = 0; stem < stems; stem++) {
            starts[stem + 1] += starts[stem];
        }
        glossed = new int[starts[stems]];
        int[] used = starts.clone();
        for (int entry = 0; entry < headwords; entry++) {
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
        // Read once: without a lock a second reading may find less than the first.
        Row near = nearby[entry];
        if (near == null) {
            near = near(entry);
            nearby[entry] = near;
        }
        for (int i = 0; i < near.stems.length; i++) {
            consumer.accept(near.stems[i], near.shares[i]);
        }
    }

    private Row near(int entry) {
        Tally tally = tallies.poll();
        tally = tally == null ? new Tally(rows.length) : tally;
        Row[] own = new Row[first[entry + 1] - first[entry]];
        for (int i = 0; i < own.length; i++) {
            own[i] = row(stemsOf[first[entry] + i], tally);
        }
        for (int n = 0; n < own.length; n++) {
            for (int i = 0; i < own[n].stems.length; i++) {
                tally.add(own[n].stems[i], sharesOf[first[entry] + n] * own[n].shares[i]);
            }
        }
        Row near = tally.take(LEAST);
        tallies.add(tally);
        return near;
    }

    private Row row(int stem, Tally tally) {
        Row row = rows[stem];
        if (row == null) {
            row = from(stem, tally);
            rows[stem] = row;
        }
        return row;
    }

    /** The last two steps: from a stem to any headword glossed by it, and on to one of the stems of that. */
    private Row from(int stem, Tally tally) {
        int headwords = starts[stem + 1] - starts[stem];
        for (int h = starts[stem]; headwords <= MAX_HEADWORDS && h < starts[stem + 1]; h++) {
            for (int p = first[glossed[h]]; p < first[glossed[h] + 1]; p++) {
                tally.add(stemsOf[p], sharesOf[p] / headwords);
            }
        }
        return tally.take(0);
    }

    /** Shares added up by stem. */
    private static final class Tally {
        private final float[] shares;

        /** The stems that have a share. */
        private final int[] touched;

        private int touchedCount;

        Tally(int stems) {
            shares = new float[stems];
            touched = new int[stems];
        }

        void add(int stem, float share) {
            if (shares[stem] == 0) {
                touched[touchedCount++] = stem;
            }
            shares[stem] += share;
        }

        /** The stems whose shares are above the least, in the order of their first; all start from 0 again. */
        Row take(float least) {
            int count = 0;
            for (int t = 0; t < touchedCount; t++) {
                count += shares[touched[t]] > least ? 1 : 0;
            }
            Row row = new Row(new int[count], new float[count]);
            for (int t = touchedCount - 1; t >= 0; t--) {
                int stem = touched[t];
                if (shares[stem] > least) {
                    row.stems[--count] = stem;
                    row.shares[count] = shares[stem];
                }
                shares[stem] = 0;
            }
            touchedCount = 0;
            return row;
        }
    }
}
