package hebi.align;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How well the words of single segments of one side ("given") are explained by runs of segments of the other ("from"):
 * for a word e and a run with L words z, y = Σ_z t(e|z) / (L p(e)) is how much likelier e is beside the run than anywhere.
 * From y come the {@link Evidence}s of a word; they add up over the words of a segment, and over the segments of a bead.
 *
 * <p>Values stand in rows by the run's start and length, for the segments that are {@link Asked} for.
 */
final class LexicalRows {
    /** What is made of y. */
    enum Evidence {
        /** ln(.8 + .2 y): most words are taken to have no counterpart. */
        LENIENT,
        /** ln(.4 + .6 y): most words are taken to have one. */
        STRICT,
        /** −ln p(e) · y / (1 + y): information of the words that are explained. */
        COVERED,
        /** 1 / (1 + y) of a name: names that are not explained. */
        NAMES_LEFT
    }

    private static final int EVIDENCES = Evidence.values().length;
    private static final float LENIENT_NONE = (float) Math.log(.8);
    private static final float STRICT_NONE = (float) Math.log(.4);

    private final Asked asked;
    private final int planes;
    private final Side given;

    private final IntFunction<TranslationTable.Row> translations;

    /** Σ_z t(e|z) of the segment or run in hand, by word; and the words for which it is not 0. */
    private final float[] explained;

    private final int[] touched;
    private int touchedCount;

    /** How often each word stands in the window that the runs in hand reach, and how often before it. */
    private final int[] present;

    private final int[] gone;

    /** By start, run − 1, then evidence by segment. */
    private final float[][][] rows;

    /**
     * @param from the side whose runs explain
     * @param given the side whose segments are explained
     * @param translations for a word of {@code from}, the words of {@code given} and t(given|from)
     * @param asked which rows are wanted
     * @param all whether all evidence is wanted, or the lenient one alone
     */
    LexicalRows(Side from, Side given, IntFunction<TranslationTable.Row> translations, Asked asked, boolean all) {
        this.asked = asked;
        this.given = given;
        this.translations = translations;
        this.planes = all ? EVIDENCES : 1;
        rows = new float[from.size()][][];
        int size = given.words().size();
        explained = new float[size];
        touched = new int[size];
        present = new int[size];
        gone = new int[size];
        fill(from);
    }

    /** Goes through the starts; each segment is read once, when the first run that holds it starts, for all that do. */
    private void fill(Side from) {
        int[] firsts = asked.firsts();
        int[] ends = asked.ends();
        TranslationTable.Row[] read = new TranslationTable.Row[from.size()];
        int entered = 0;
        int left = 0;
        for (int i = 0; i < rows.length; i++) {
            int last = Math.min(rows.length, i + asked.runs()) - 1;
            for (; entered < ends[last]; entered++) {
                enter(given.row(entered));
            }
            for (; left < Math.min(firsts[i], entered); left++) {
                leave(given.row(left));
            }
            for (int s = i; s < i + asked.longest(i); s++) {
                read[s] = read[s] == null ? explained(from.row(s)) : read[s];
            }
            rows[i] = rows(from, read, i);
            read[i] = null;
        }
    }

    /** Σ_z t(e|z) of the words of a segment, for the words in the window. */
    private TranslationTable.Row explained(int[] segment) {
        for (int word : segment) {
            explain(translations.apply(word), true);
        }
        int[] words = Arrays.copyOf(touched, touchedCount);
        float[] sums = new float[touchedCount];
        for (int t = 0; t < touchedCount; t++) {
            sums[t] = explained[words[t]];
        }
        forget();
        return new TranslationTable.Row(words, sums);
    }

    private float[][] rows(Side from, TranslationTable.Row[] read, int start) {
        float[][] values = new float[asked.longest(start)][];
        int words = 0;
        for (int run = 1; run <= values.length; run++) {
            int segment = start + run - 1;
            words += from.row(segment).length;
            explain(read[segment], false);
            int width = asked.width(start, run);
            values[run - 1] = new float[width * planes];
            if (width > 0) {
                weigh(Math.max(1, words), values[run - 1], asked.first(start, run), width);
            }
        }
        forget();
        return values;
    }

    private void forget() {
        for (int t = 0; t < touchedCount; t++) {
            explained[touched[t]] = 0;
        }
        touchedCount = 0;
    }

    /** Fills a row: the evidence if nothing explained the words, and what is gained by each that something does. */
    private void weigh(int words, float[] row, int low, int width) {
        unexplained(row, low, width);
        for (int t = 0; t < touchedCount; t++) {
            if (planes == 1) {
                lenient(touched[t], words, row, low, width);
            } else {
                all(touched[t], words, row, low, width);
            }
        }
    }

    private void enter(int[] segment) {
        for (int e : segment) {
            present[e]++;
        }
    }

    private void leave(int[] segment) {
        for (int e : segment) {
            present[e]--;
            gone[e]++;
        }
    }

    private void explain(TranslationTable.Row row, boolean inWindow) {
        int[] words = row.words();
        float[] weights = row.weights();
        float[] sums = explained;
        int[] counts = present;
        for (int t = 0; t < words.length; t++) {
            int e = words[t];
            if (inWindow && counts[e] == 0) {
                continue;
            }
            if (sums[e] == 0) {
                touched[touchedCount++] = e;
            }
            sums[e] += weights[t];
        }
    }

    /** The evidence of the segments {@code low..low+width-1} if nothing explained their words. */
    private void unexplained(float[] row, int low, int width) {
        for (int j = 0; j < width; j++) {
            row[j] = given.row(low + j).length * LENIENT_NONE;
            if (planes > 1) {
                row[width + j] = given.row(low + j).length * STRICT_NONE;
                row[3 * width + j] = given.names(low + j);
            }
        }
    }

    /** Adds what is gained by a word that is explained, wherever it stands in a row: few words are, in few segments. */
    private void lenient(int e, int words, float[] row, int low, int width) {
        int[] places = given.occurrences(e);
        float[] inverse = given.rarities().inverse(e);
        float share = explained[e] / words;
        float rarity = 0;
        float gain = 0;
        int end = low + width;
        for (int p = gone[e]; p < places.length && places[p] < end; p++) {
            if (places[p] < low) {
                continue;
            }
            if (inverse[p] != rarity) {
                // Occurrences near one another are mostly as rare as one another.
                rarity = inverse[p];
                gain = Logarithm.of(.8f + .2f * share * rarity) - LENIENT_NONE;
            }
            row[places[p] - low] += gain;
        }
    }

    /** The same of all evidence. */
    private void all(int e, int words, float[] row, int low, int width) {
        int[] places = given.occurrences(e);
        float[] inverse = given.rarities().inverse(e);
        boolean isName = given.isName(e);
        float rarity = 0;
        float lenient = 0;
        float strict = 0;
        float share = 0;
        float covered = 0;
        int end = low + width;
        for (int p = gone[e]; p < places.length && places[p] < end; p++) {
            if (places[p] < low) {
                continue;
            }
            if (inverse[p] != rarity) {
                rarity = inverse[p];
                float y = explained[e] * rarity / words;
                lenient = Logarithm.of(.8f + .2f * y) - LENIENT_NONE;
                strict = Logarithm.of(.4f + .6f * y) - STRICT_NONE;
                share = y / (1 + y);
                covered = Logarithm.of(rarity) * share;
            }
            int j = places[p] - low;
            row[j] += lenient;
            row[width + j] += strict;
            row[2 * width + j] += covered;
            row[3 * width + j] -= isName ? share : 0;
        }
    }

    /** Evidence of the segments {@code j..j+segments-1} given the run of {@code run} segments from {@code start}. */
    float sum(Evidence evidence, int start, int run, int j, int segments) {
        float[] row = rows[start][run - 1];
        int offset = evidence.ordinal() * (row.length / planes) + j - asked.first(start, run);
        float sum = 0;
        for (int s = 0; s < segments; s++) {
            sum += row[offset + s];
        }
        return sum;
    }

    /** Lenient evidence of one segment given another beyond what it would be if nothing explained its words, 0 or more. */
    float gain(int start, int segment) {
        return sum(Evidence.LENIENT, start, 1, segment, 1) - given.row(segment).length * LENIENT_NONE;
    }
}
