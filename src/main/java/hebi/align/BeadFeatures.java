package hebi.align;

import hebi.align.LexicalRows.Evidence;
import hebi.align.Marks.End;
import hebi.align.Marks.Mark;
import hebi.lexicon.FunctionWords;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Works out the {@link Feature}s of beads of one text pair. Not thread-safe. */
final class BeadFeatures {
    private static final FunctionWords FUNCTIONS = FunctionWords.shipped();
    private static final Mark[] MARKS = Mark.values();
    private static final Feature[] MARK_FEATURES = {
        Feature.QUESTIONS,
        Feature.EXCLAMATIONS,
        Feature.OMISSIONS,
        Feature.COLONS,
        Feature.QUOTES_OPEN,
        Feature.QUOTES_CLOSE,
        Feature.BRACKETS,
        Feature.DASHES
    };

    /** How many segments to either side of the band's middle a null segment is compared with. */
    private static final int NEAR = 4;

    private final Side chinese;
    private final Side english;
    private final Band band;
    private final Band mirrored;
    private final Habits habits;
    private final LexicalRows forward;
    private final LexicalRows reverse;
    private final float[] values = new float[Feature.COUNT];

    /** Of the segments compared with a null one: most and sum of their evidence, and how many they are. */
    private float most = Float.NEGATIVE_INFINITY;

    private float sum;
    private int seen;

    /** Of the beads that a first pass leaves. */
    BeadFeatures(FirstPass first) {
        TextPair pair = first.pair();
        this.chinese = pair.chinese();
        this.english = pair.english();
        this.band = first.band();
        this.mirrored = band.mirrored();
        this.habits = first.habits();
        Asked inEnglish = new Asked(chinese.size(), BeadType.MAX_CHINESE);
        Asked inChinese = new Asked(english.size(), BeadType.MAX_ENGLISH);
        first.lattice().beads((i, j, t) -> ask(i, j, BeadType.ALL.get(t), inEnglish, inChinese));
        TranslationTable table = pair.table();
        Both<LexicalRows, LexicalRows> rows = Both.of(
                pair.size(),
                () -> new LexicalRows(chinese, english, table::english, inEnglish, true),
                () -> new LexicalRows(english, chinese, table::chinese, inChinese, true));
        forward = rows.first();
        reverse = rows.second();
    }

    private void ask(int i, int j, BeadType type, Asked inEnglish, Asked inChinese) {
        if (type.english() == 0) {
            near(mirrored, band, BeadType.MAX_CHINESE, i, other -> inChinese.add(other, 1, i, i + 1));
        } else if (type.chinese() == 0) {
            near(band, mirrored, BeadType.MAX_ENGLISH, j, other -> inEnglish.add(other, 1, j, j + 1));
        } else {
            inEnglish.add(i, type.chinese(), j, j + type.english());
            inChinese.add(j, type.english(), i, i + type.chinese());
        }
    }

    /** The segments of one side that a segment of the other is compared with if it has no counterpart: those round the band's middle. */
    private static void near(Band rows, Band columns, int reach, int segment, IntConsumer consumer) {
        int middle = (columns.low()[segment] + columns.high()[segment]) / 2;
        int last = Math.min(rows.low().length - 2, middle + NEAR);
        for (int other = Math.max(0, middle - NEAR); other <= last; other++) {
            if (segment >= rows.low()[other] && segment < rows.high()[other] + reach) {
                consumer.accept(other);
            }
        }
    }

    /**
     * The features of a bead.
     *
     * @param i its first Chinese segment
     * @param j its first English segment
     * @param type index of its type in {@link BeadType#ALL}
     * @return {@link Feature#COUNT} values, which the next call overwrites
     */
    float[] of(int i, int j, int type) {
        Arrays.fill(values, 0);
        BeadType bead = BeadType.ALL.get(type);
        values[type] = 1;
        int iEnd = i + bead.chinese();
        int jEnd = j + bead.english();
        marks(i, iEnd, j, jEnd);
        habits(i, bead);
        if (bead.english() == 0) {
            nullChinese(i);
        } else if (bead.chinese() == 0) {
            nullEnglish(j);
        } else {
            lengths(i, iEnd, j, jEnd);
            words(i, j, bead);
            ends(iEnd - 1, jEnd - 1);
            quotes(i, iEnd - 1, j, jEnd - 1);
            functions(i, iEnd, j, jEnd);
        }
        return values;
    }

    /** Strict evidence of the words of a bead with both sides, in both directions, in nats. */
    double strictEvidence(Bead bead) {
        return forward.sum(Evidence.STRICT, bead.sourceStart(), bead.sources(), bead.targetStart(), bead.targets())
                + reverse.sum(Evidence.STRICT, bead.targetStart(), bead.targets(), bead.sourceStart(), bead.sources());
    }

    private void set(Feature feature, double value) {
        values[feature.index()] = (float) value;
    }

    private void lengths(int i, int iEnd, int j, int jEnd) {
        double lz = habits.lengthRatio(i) * chinese.length(i, iEnd);
        double le = english.length(j, jEnd);
        double z = (le - lz) / Math.sqrt(Math.max(1, 5 * (le + lz)));
        double square = .5 * Math.min(25, z * z);
        double logRatio = Math.abs(Math.log(Math.max(1, le) / Math.max(1, lz)));
        set(Feature.LENGTH_SQUARE, square);
        set(Feature.LENGTH_ABSOLUTE, Math.abs(z));
        set(Feature.LENGTH_LONGER, Math.max(0, Math.min(5, z)));
        set(Feature.LENGTH_RATIO, logRatio);
        int merged = iEnd - i + jEnd - j - 2;
        if (merged > 0) {
            set(Feature.MERGE_LENGTH_SQUARE, square);
            set(Feature.MERGE_LENGTH_RATIO, logRatio);
            set(Feature.MERGE_LENGTH, merged * Math.log(Math.max(1, (le + lz) / 2) / 50));
            set(Feature.MERGE_SHARE, Math.min(leastShare(chinese, i, iEnd), leastShare(english, j, jEnd)));
        }
    }

    /** Smallest share of a segment in the length of all, times their number; 1 for a single one. */
    private static double leastShare(Side side, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int s = from; s < to; s++) {
            least = Math.min(least, side.length(s));
        }
        return to - from == 1 ? 1 : (double) least * (to - from) / Math.max(1, side.length(from, to));
    }

    private void words(int i, int j, BeadType bead) {
        int k = bead.chinese();
        int q = bead.english();
        double strictF = forward.sum(Evidence.STRICT, i, k, j, q);
        double strictR = reverse.sum(Evidence.STRICT, j, q, i, k);
        double averageF = Math.max(-1, strictF / Math.max(3, english.words(j, j + q)));
        double averageR = Math.max(-1, strictR / Math.max(3, chinese.words(i, i + k)));
        set(Feature.WORDS_F, forward.sum(Evidence.LENIENT, i, k, j, q));
        set(Feature.WORDS_R, reverse.sum(Evidence.LENIENT, j, q, i, k));
        set(Feature.STRICT_F, strictF);
        set(Feature.STRICT_R, strictR);
        set(Feature.AVERAGE_F, averageF);
        set(Feature.AVERAGE_R, averageR);
        set(Feature.AVERAGE_LOWER, Math.min(averageF, averageR));
        set(Feature.NAMES_LEFT, forward.sum(Evidence.NAMES_LEFT, i, k, j, q));
        if (k + q > 2) {
            double coveredE = forward.sum(Evidence.COVERED, i, k, j, q)
                    / Math.max(4, english.rarities().information(j, j + q));
            double coveredZ = reverse.sum(Evidence.COVERED, j, q, i, k)
                    / Math.max(4, chinese.rarities().information(i, i + k));
            set(Feature.MERGE_COVERED, 3 * Math.min(coveredE, coveredZ));
        }
    }

    private void habits(int i, BeadType bead) {
        int k = bead.chinese();
        int q = bead.english();
        if (bead.isNull()) {
            set(Feature.HABIT_NULL, habits.nulls(i));
            set(
                    q == 1 ? Feature.HABIT_NULL_ENGLISH : Feature.HABIT_NULL_CHINESE,
                    q == 1 ? habits.splits(i) : habits.joins(i));
        } else {
            set(Feature.HABIT_SPLIT, k == 1 ? (q - 1) * habits.splits(i) : 0);
            set(Feature.HABIT_JOIN, q == 1 ? (k - 1) * habits.joins(i) : 0);
        }
    }

    private void functions(int i, int iEnd, int j, int jEnd) {
        FunctionCounts zh = chinese.functions();
        FunctionCounts en = english.functions();
        for (int m = 0; m < FUNCTIONS.meanings(); m++) {
            int inChinese = zh.count(m, i, iEnd);
            int inEnglish = en.count(m, j, jEnd);
            int at = Feature.PERSONS_BOTH.index() + 3 * FUNCTIONS.group(m).ordinal();
            if (inChinese > 0 && inEnglish > 0) {
                values[at] += (zh.information(m) + en.information(m)) / 2;
            }
            values[at + 1] += zh.information(m) * Math.max(0, Math.min(2, inChinese - inEnglish));
            values[at + 2] += en.information(m) * Math.max(0, Math.min(2, inEnglish - inChinese));
        }
    }

    private void marks(int i, int iEnd, int j, int jEnd) {
        for (int m = 0; m < MARKS.length; m++) {
            int difference =
                    chinese.marks().count(MARKS[m], i, iEnd) - english.marks().count(MARKS[m], j, jEnd);
            set(MARK_FEATURES[m], Math.min(3, Math.abs(difference)));
        }
        if (iEnd > i && jEnd > j) {
            int left = balance(chinese.marks(), i, iEnd) - balance(english.marks(), j, jEnd);
            set(Feature.QUOTE_BALANCE, Math.min(2, Math.abs(left)));
        }
    }

    private static int balance(Marks marks, int from, int to) {
        return marks.count(Mark.QUOTE_OPEN, from, to) - marks.count(Mark.QUOTE_CLOSE, from, to);
    }

    private void ends(int i, int j) {
        End zh = chinese.marks().end(i);
        End en = english.marks().end(j);
        sides(
                zh == End.QUESTION,
                en == End.QUESTION,
                Feature.END_QUESTION_BOTH,
                Feature.END_QUESTION_CHINESE,
                Feature.END_QUESTION_ENGLISH);
        sides(
                zh == End.EXCLAMATION,
                en == End.EXCLAMATION,
                Feature.END_EXCLAMATION_BOTH,
                Feature.END_EXCLAMATION_CHINESE,
                Feature.END_EXCLAMATION_ENGLISH);
        set(Feature.END_OMISSION_ONE, (zh == End.OMISSION) != (en == End.OMISSION) ? 1 : 0);
        set(Feature.END_NONE_BOTH, zh == End.NONE && en == End.NONE ? 1 : 0);
        set(Feature.END_NONE_ONE, (zh == End.NONE) != (en == End.NONE) ? 1 : 0);
    }

    private void quotes(int i, int iLast, int j, int jLast) {
        Marks zh = chinese.marks();
        Marks en = english.marks();
        sides(
                zh.opens(i),
                en.opens(j),
                Feature.START_QUOTE_BOTH,
                Feature.START_QUOTE_CHINESE,
                Feature.START_QUOTE_ENGLISH);
        sides(
                zh.closes(iLast),
                en.closes(jLast),
                Feature.END_QUOTE_BOTH,
                Feature.END_QUOTE_CHINESE,
                Feature.END_QUOTE_ENGLISH);
        set(Feature.INSIDE_CHINESE, zh.isInside(iLast) && !en.isInside(jLast) ? 1 : 0);
        set(Feature.INSIDE_ENGLISH, en.isInside(jLast) && !zh.isInside(iLast) ? 1 : 0);
    }

    private void sides(boolean zh, boolean en, Feature both, Feature chineseAlone, Feature englishAlone) {
        if (zh || en) {
            set(zh && en ? both : zh ? chineseAlone : englishAlone, 1);
        }
    }

    private void nullEnglish(int j) {
        set(Feature.NULL_ENGLISH_WORDS, Math.log(1 + english.row(j).length));
        near(band, mirrored, BeadType.MAX_ENGLISH, j, other -> seen(forward, other, j));
        explained(Feature.NULL_ENGLISH_MOST, Feature.NULL_ENGLISH_MEAN);
    }

    private void nullChinese(int i) {
        set(Feature.NULL_CHINESE_WORDS, Math.log(1 + chinese.row(i).length));
        near(mirrored, band, BeadType.MAX_CHINESE, i, other -> seen(reverse, other, i));
        explained(Feature.NULL_CHINESE_MOST, Feature.NULL_CHINESE_MEAN);
    }

    private void seen(LexicalRows rows, int other, int segment) {
        float value = rows.sum(Evidence.STRICT, other, 1, segment, 1);
        most = Math.max(most, value);
        sum += value;
        seen++;
    }

    /** A segment is less likely without counterpart if some segment near it explains its words. */
    private void explained(Feature mostFeature, Feature meanFeature) {
        if (seen > 0) {
            set(mostFeature, most);
            set(meanFeature, sum / seen);
        }
        most = Float.NEGATIVE_INFINITY;
        sum = 0;
        seen = 0;
    }
}
