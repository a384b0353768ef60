package hebi.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Puts the letters of a PDF page in the order of its columns.
 *
 * <ol>
 *   <li>Letters on about one baseline are a row.
 *   <li>For each place where a gutter could be, the rows fall into bands: runs of rows without a letter over that place. A band
 *       has columns if an empty strip divides it and both sides look like prose: several lines, most of them nearly full. Cells
 *       of a table are not: they are read row by row.
 *   <li>The gutter with most letters in such bands wins. What stands over it (a title, a wide table) is read between the bands.
 *   <li>Each side may have columns in turn.
 * </ol>
 */
final class PageColumns {
    /** A column has at least so many lines. */
    private static final int FEWEST_LINES = 4;

    /** A gutter is at least so wide, in widths of the font's size. Justified lines have no common gap of this width. */
    private static final float NARROWEST_GUTTER = 0.8f;

    /** The middle one of a column's lines fills at least this share of its width; those of tables are ragged. */
    private static final float FULL = 0.7f;

    /** Letters that a line of a column holds at least, a Han character counting for two. */
    private static final int FEWEST_COLUMNS = 14;

    /** No page of text has more; what has is not looked at. */
    private static final int MOST_LETTERS = 30_000;

    private static final int DEEPEST = 2;

    /** Where a gutter could be, in points. */
    private static final float STEP = 2;

    private static final String HANGING = "，。、；：！？」』）》”’";

    private PageColumns() {}

    /**
     * A part of a page that is read from top to bottom.
     *
     * @param column 0 for the whole width, else the column's number on its page, from 1
     * @param letters in no order
     */
    record Zone(int column, List<TextPosition> letters) {
        /**
         * Its lines from top to bottom, each from left to right. A baseline tells them apart: the height that a Chinese font
         * gives for its letters may be more than the distance of the lines.
         */
        List<List<TextPosition>> lines() {
            return rows(letters).stream().map(Row::letters).toList();
        }
    }

    /** The parts of a page in reading order; one with everything if it has no columns. */
    static List<Zone> zones(List<TextPosition> letters) {
        List<Zone> zones = new ArrayList<>();
        if (letters.size() > MOST_LETTERS) {
            zones.add(new Zone(0, letters));
        } else {
            divide(letters, 0, 0, zones);
        }
        return zones;
    }

    private static void divide(List<TextPosition> letters, int column, int depth, List<Zone> zones) {
        List<Row> rows = rows(letters);
        float gutter = depth < DEEPEST ? gutter(rows) : -1;
        if (gutter < 0) {
            zones.add(new Zone(column, letters));
            return;
        }
        List<TextPosition> wide = new ArrayList<>();
        for (Band band : bands(rows, gutter)) {
            if (band.weight() == 0) {
                wide.addAll(band.letters());
                continue;
            }
            if (!wide.isEmpty()) {
                zones.add(new Zone(column, wide));
                wide = new ArrayList<>();
            }
            divide(band.side(true), 2 * column + 1, depth + 1, zones);
            divide(band.side(false), 2 * column + 2, depth + 1, zones);
        }
        if (!wide.isEmpty()) {
            zones.add(new Zone(column, wide));
        }
    }

    /** The place with most letters in columns beside it, the middle one of several alike; negative if there is none. */
    private static float gutter(List<Row> rows) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (Row row : rows) {
            left = Math.min(left, left(row.ink().get(0)));
            right = Math.max(right, right(row.ink().get(row.ink().size() - 1)));
        }
        int most = 0;
        float first = -1;
        float last = -1;
        for (float at = left + STEP; at < right; at += STEP) {
            int weight = bands(rows, at).stream().mapToInt(Band::weight).sum();
            if (weight > most) {
                most = weight;
                first = at;
            }
            last = weight == most ? at : last;
        }
        return most == 0 ? -1 : (first + last) / 2;
    }

    private static List<Band> bands(List<Row> rows, float gutter) {
        List<Band> bands = new ArrayList<>();
        List<Row> run = new ArrayList<>();
        boolean isOver = false;
        for (Row row : rows) {
            if (row.isOver(gutter) != isOver && !run.isEmpty()) {
                bands.add(new Band(run, gutter, isOver));
                run = new ArrayList<>();
            }
            isOver = row.isOver(gutter);
            run.add(row);
        }
        if (!run.isEmpty()) {
            bands.add(new Band(run, gutter, isOver));
        }
        return bands;
    }

    private static List<Row> rows(List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || isBelow(sorted.get(i), sorted.get(start))) {
                List<TextPosition> row = new ArrayList<>(sorted.subList(start, i));
                row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
                List<TextPosition> ink = row.stream()
                        .filter(letter -> !letter.getUnicode().isBlank())
                        .toList();
                if (!ink.isEmpty()) {
                    rows.add(new Row(row, ink));
                }
                start = i;
            }
        }
        return rows;
    }

    /** Whether a letter stands lower than another by more than a raised or lowered number does. */
    private static boolean isBelow(TextPosition letter, TextPosition first) {
        float size = Math.max(letter.getFontSizeInPt(), first.getFontSizeInPt());
        return letter.getYDirAdj() - first.getYDirAdj() > size / 2;
    }

    private static float left(TextPosition letter) {
        return letter.getXDirAdj();
    }

    /** Where a letter ends. A Chinese mark may hang into the gutter with the empty half of its square. */
    private static float right(TextPosition letter) {
        boolean isHanging = HANGING.contains(letter.getUnicode());
        return letter.getXDirAdj() + letter.getWidthDirAdj() * (isHanging ? 0.5f : 1);
    }

    /**
     * Letters on one baseline from left to right.
     *
     * @param letters all of them
     * @param ink those that are no space, not empty
     */
    private record Row(List<TextPosition> letters, List<TextPosition> ink) {
        /** Whether a letter, or the space between two words, stands over a place. */
        boolean isOver(float at) {
            for (int i = 0; i < ink.size(); i++) {
                TextPosition letter = ink.get(i);
                if (left(letter) > at) {
                    return i > 0 && left(letter) - right(ink.get(i - 1)) < NARROWEST_GUTTER * size(letter);
                }
                if (right(letter) > at) {
                    return true;
                }
            }
            return false;
        }

        private static float size(TextPosition letter) {
            return Math.max(1, letter.getFontSizeInPt());
        }

        List<TextPosition> side(float gutter, boolean isLeft) {
            return letters.stream()
                    .filter(letter -> left(letter) < gutter == isLeft)
                    .toList();
        }
    }

    /** Rows below each other, all with letters over the gutter or none. */
    private record Band(List<Row> rows, float gutter, boolean isOver) {
        /** The number of its letters if it has columns, else 0. */
        int weight() {
            return !isOver && isProse(true) && isProse(false) && isEmptyStrip()
                    ? rows.stream().mapToInt(row -> row.ink().size()).sum()
                    : 0;
        }

        List<TextPosition> letters() {
            return rows.stream().flatMap(row -> row.letters().stream()).toList();
        }

        List<TextPosition> side(boolean isLeft) {
            return rows.stream()
                    .flatMap(row -> row.side(gutter, isLeft).stream())
                    .toList();
        }

        private boolean isEmptyStrip() {
            float end = 0;
            float begin = Float.MAX_VALUE;
            List<TextPosition> ink =
                    rows.stream().flatMap(row -> row.ink().stream()).toList();
            for (TextPosition letter : ink) {
                end = left(letter) < gutter ? Math.max(end, right(letter)) : end;
                begin = left(letter) < gutter ? begin : Math.min(begin, left(letter));
            }
            float size = ink.get(ink.size() / 2).getFontSizeInPt();
            return begin - end >= NARROWEST_GUTTER * size;
        }

        private static List<TextPosition> inkOf(List<TextPosition> letters) {
            return letters.stream()
                    .filter(letter -> !letter.getUnicode().isBlank())
                    .toList();
        }

        private boolean isProse(boolean isLeft) {
            List<List<TextPosition>> lines = rows.stream()
                    .map(row -> inkOf(row.side(gutter, isLeft)))
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.size() < FEWEST_LINES) {
                return false;
            }
            float left = Float.MAX_VALUE;
            float right = 0;
            List<Float> rights = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            for (List<TextPosition> line : lines) {
                float end = right(line.get(line.size() - 1));
                left = Math.min(left, left(line.get(0)));
                right = Math.max(right, end);
                rights.add(end);
                columns.add(line.stream()
                        .mapToInt(letter -> WhiteSpace.columns(letter.getUnicode()))
                        .sum());
            }
            rights.sort(null);
            columns.sort(null);
            int middle = lines.size() / 2;
            return rights.get(middle) - left >= FULL * (right - left) && columns.get(middle) >= FEWEST_COLUMNS;
        }
    }
}
