package hebi.pipeline;

import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well units agree with expected units, counted in characters, so that a finer or coarser segmentation does not decide
 * it.
 *
 * <ol>
 *   <li>White space is left out. Each unit's texts are looked for in the expected texts of their side, near the last one; each
 *       character found belongs to the expected unit it stands in. A text that is not found counts as wrong: it is page
 *       furniture, or was mangled.
 *   <li>A character of an output unit is right if at least half of the shorter of (the output unit's text on the other side,
 *       the expected unit's text on the other side) is common to both.
 *   <li>Precision is the share of the output's characters that are right, recall the share of the expected characters, of
 *       units with both sides, that are right in the output.
 * </ol>
 */
final class CharacterScore {
    private final Side english;
    private final Side chinese;
    private long right;
    private long output;

    /** @param expected rows of English and Chinese text, in order; either may be empty */
    CharacterScore(List<String[]> expected) {
        english = new Side(expected.stream().map(row -> row[0]).toList());
        chinese = new Side(expected.stream().map(row -> row[1]).toList());
        for (int row = 0; row < expected.size(); row++) {
            if (!expected.get(row)[0].isEmpty() && !expected.get(row)[1].isEmpty()) {
                english.paired += english.lengths[row];
                chinese.paired += chinese.lengths[row];
            }
        }
    }

    /** Counts a unit with English as its source; units come in order. */
    void add(TranslationUnit unit) {
        String en = plain(unit.source().text());
        String zh = plain(unit.target().text());
        Map<Integer, Integer> inEnglish = english.rows(en);
        Map<Integer, Integer> inChinese = chinese.rows(zh);
        output += en.length() + zh.length();
        inEnglish.forEach((row, count) -> right += agrees(row, inChinese, zh.length(), chinese) ? count : 0);
        inChinese.forEach((row, count) -> right += agrees(row, inEnglish, en.length(), english) ? count : 0);
    }

    private static boolean agrees(int row, Map<Integer, Integer> others, int length, Side other) {
        int common = others.getOrDefault(row, 0);
        return common > 0 && 2 * common >= Math.min(length, other.lengths[row]);
    }

    double precision() {
        return (double) right / output;
    }

    double recall() {
        return (double) right / (english.paired + chinese.paired);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The expected texts of one language as one string, with the row of each character. */
    private static final class Side {
        private final String text;
        private final int[] lengths;
        private final List<Integer> rowOf = new ArrayList<>();
        private int from;
        private long paired;

        Side(Collection<String> rows) {
            StringBuilder all = new StringBuilder();
            lengths = new int[rows.size()];
            int row = 0;
            for (String expected : rows) {
                String plain = plain(expected);
                lengths[row] = plain.length();
                all.append(plain);
                for (int i = 0; i < plain.length(); i++) {
                    rowOf.add(row);
                }
                row++;
            }
            text = all.toString();
        }

        /** The rows in which a text stands, with the number of its characters in each; the place nearest to the last one. */
        Map<Integer, Integer> rows(String part) {
            Map<Integer, Integer> rows = new HashMap<>();
            int at = nearest(part);
            if (at >= 0) {
                for (int i = at; i < at + part.length(); i++) {
                    rows.merge(rowOf.get(i), 1, Integer::sum);
                }
                from = at + part.length();
            }
            return rows;
        }

        private int nearest(String part) {
            int behind = text.indexOf(part, from);
            int before = text.lastIndexOf(part, from);
            boolean isBefore = before >= 0 && (behind < 0 || from - before < behind - from);
            return isBefore ? before : behind;
        }
    }
}
