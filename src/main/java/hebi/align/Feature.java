package hebi.align;

import java.util.Locale;

/**
 * What the model looks at in a bead of k Chinese and q English segments; the types have an indicator each besides. Values are
 * 0 on null beads unless said.
 *
 * <p>Lengths: le = English characters, lz = Chinese characters × the document's ratio, z = (le − lz) / √(5 (le + lz)). Words: see
 * {@link LexicalRows}; F is English given Chinese, R the reverse. Marks: see {@link Marks}.
 */
enum Feature {
    /** ½ min(25, z²). */
    LENGTH_SQUARE,
    /** |z|. */
    LENGTH_ABSOLUTE,
    /** z within 0..5: English is the longer. */
    LENGTH_LONGER,
    /** |ln(le / lz)|. */
    LENGTH_RATIO,
    /** LENGTH_SQUARE where k + q > 2. */
    MERGE_LENGTH_SQUARE,
    /** LENGTH_RATIO where k + q > 2. */
    MERGE_LENGTH_RATIO,
    /** (k + q − 2) ln(((le + lz) / 2) / 50): merges of long segments are rare. */
    MERGE_LENGTH,
    /** For merges, the smallest share of a segment in its side's length, times the number of segments there. */
    MERGE_SHARE,
    /** Lenient evidence of F. */
    WORDS_F,
    /** Lenient evidence of R. */
    WORDS_R,
    /** Strict evidence of F. */
    STRICT_F,
    /** Strict evidence of R. */
    STRICT_R,
    /** Strict evidence of F for each word, at least −1. */
    AVERAGE_F,
    /** The same of R. */
    AVERAGE_R,
    /** The smaller of both. */
    AVERAGE_LOWER,
    /** For merges, three times the smaller share of information that is explained on either side. */
    MERGE_COVERED,
    /** Names on the English side that nothing explains. */
    NAMES_LEFT,
    /** Difference in the count of a mark, at most 3; on null beads too. */
    QUESTIONS,
    EXCLAMATIONS,
    OMISSIONS,
    COLONS,
    QUOTES_OPEN,
    QUOTES_CLOSE,
    BRACKETS,
    DASHES,
    /** Difference in how many quotations are left open, at most 2. */
    QUOTE_BALANCE,
    /** Last segments end with a question mark: on both sides, the Chinese alone, the English alone. */
    END_QUESTION_BOTH,
    END_QUESTION_CHINESE,
    END_QUESTION_ENGLISH,
    END_EXCLAMATION_BOTH,
    END_EXCLAMATION_CHINESE,
    END_EXCLAMATION_ENGLISH,
    /** Exactly one side ends with an omission. */
    END_OMISSION_ONE,
    /** Neither side ends like a sentence; exactly one does not. */
    END_NONE_BOTH,
    END_NONE_ONE,
    /** First segments start with an opening quotation mark. */
    START_QUOTE_BOTH,
    START_QUOTE_CHINESE,
    START_QUOTE_ENGLISH,
    /** Last segments end with a closing quotation mark. */
    END_QUOTE_BOTH,
    END_QUOTE_CHINESE,
    END_QUOTE_ENGLISH,
    /** A quotation is open at the bead's end on one side alone. */
    INSIDE_CHINESE,
    INSIDE_ENGLISH,
    /** On 0-1 beads: ln(1 + words); strict evidence given each Chinese segment near, the most and the mean. */
    NULL_ENGLISH_WORDS,
    NULL_ENGLISH_MOST,
    NULL_ENGLISH_MEAN,
    /** On 1-0 beads: the same. */
    NULL_CHINESE_WORDS,
    NULL_CHINESE_MOST,
    NULL_CHINESE_MEAN,
    /**
     * Function words by {@link hebi.lexicon.FunctionWords.Group}: information of the meanings that both sides express, and of what
     * one side expresses more often than the other, at most twice for each meaning.
     */
    PERSONS_BOTH,
    PERSONS_CHINESE,
    PERSONS_ENGLISH,
    NEGATIONS_BOTH,
    NEGATIONS_CHINESE,
    NEGATIONS_ENGLISH,
    QUESTION_WORDS_BOTH,
    QUESTION_WORDS_CHINESE,
    QUESTION_WORDS_ENGLISH,
    OTHER_FUNCTIONS_BOTH,
    OTHER_FUNCTIONS_CHINESE,
    OTHER_FUNCTIONS_ENGLISH,
    /** The translator's {@link Habits}: on 1-q beads that of splitting, times (q − 1); on k-1 beads that of joining, times (k − 1). */
    HABIT_SPLIT,
    HABIT_JOIN,
    /** On null beads: the habit of leaving out; on 0-1 beads that of splitting; on 1-0 beads that of joining. */
    HABIT_NULL,
    HABIT_NULL_ENGLISH,
    HABIT_NULL_CHINESE;

    private static final int TYPES = BeadType.ALL.size();

    /** Number of values in a bead's vector: types, then features. */
    static final int COUNT = TYPES + values().length;

    /** Place in a bead's vector. */
    int index() {
        return TYPES + ordinal();
    }

    /** What a place in the vector is called in a file of weights. */
    static String name(int index) {
        return index < TYPES
                ? "type-" + BeadType.ALL.get(index).name()
                : values()[index - TYPES].name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
