package hebi.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells text that was wrapped at a fixed width from text with a paragraph a line, and undoes the wrapping.
 *
 * <ol>
 *   <li>The width is the length that hardly any line exceeds. A text whose lines mostly end far from it, or which has a width
 *       that no one wraps at, is not wrapped.
 *   <li>In wrapped text a line goes on in the next if the first word of that would not have fit any more.
 * </ol>
 */
final class WrappedLines {
    /** Nobody wraps prose narrower or wider, in columns of a fixed-width screen. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 120;

    /** One line in so many may be longer than the width: addresses and other words that cannot be broken. */
    private static final int ONE_LONG_LINE_IN = 33;

    /** Fewer lines than this do not show a width. */
    private static final int FEWEST_LINES = 4;

    /** At least this share of the lines of a wrapped text, its lists and headings counted, reaches the last quarter. */
    private static final double FULL_SHARE = 0.15;

    /** Who wraps Chinese by hand breaks after a comma, or anywhere, but ends no paragraph without a mark. */
    private static final Pattern OPEN_END = Pattern.compile(".*[,，、]\\s*|.*\\p{IsHan}.*[^\\s。！？：；.!?:;…”」』）)]\\s*");

    private static final Pattern CHINESE_COMMA = Pattern.compile(".*[，、]\\s*");

    private final int width;
    private final boolean isWrapped;

    private WrappedLines(int width, boolean isWrapped) {
        this.width = width;
        this.isWrapped = isWrapped;
    }

    /** How a whole text is wrapped, from its lines; blank ones do not count. */
    static WrappedLines of(List<String> lines) {
        int[] lengths = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> WhiteSpace.columns(line.stripTrailing()))
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return new WrappedLines(0, false);
        }
        int width = lengths[lengths.length - 1 - lengths.length / ONE_LONG_LINE_IN];
        if (lengths.length < FEWEST_LINES || width < NARROWEST || width > WIDEST) {
            return new WrappedLines(width, false);
        }
        long full = Arrays.stream(lengths)
                .filter(n -> n > width * 3 / 4 && n <= width)
                .count();
        WrappedLines wrapped = new WrappedLines(width, true);
        boolean isPiledUp = full >= FULL_SHARE * lengths.length;
        return isPiledUp && !wrapped.isMostlySentences(lines) ? wrapped : new WrappedLines(width, false);
    }

    /** The paragraphs of lines that form a text of their own, in which a blank line is a boundary. */
    static List<String> rejoin(List<String> lines) {
        WrappedLines wrapped = of(lines);
        List<String> paragraphs = new ArrayList<>();
        LineJoin join = new LineJoin(lines);
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        for (String line : lines) {
            if (!wrapped.isContinued(last, line)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            join.append(paragraph, line.strip());
            last = line;
        }
        paragraphs.add(paragraph.toString());
        paragraphs.removeIf(String::isBlank);
        return paragraphs;
    }

    /** Whether a line goes on in the next: both have text, and the next one's first word would not have fit. */
    boolean isContinued(String line, String next) {
        if (!isWrapped || line.isBlank() || next.isBlank()) {
            return false;
        }
        int columns = WhiteSpace.columns(line.stripTrailing());
        if (OPEN_END.matcher(line).matches() && 2 * columns > width) {
            return true;
        }
        // Two columns of tolerance: Chinese punctuation may hang, and a space may have been left at the end.
        return columns + 1 + firstWord(next.strip()) > width - 2;
    }

    /** Whether a line of Chinese is broken off: at a comma, or without a mark at no less than half of the longest lines, wrapped or not. */
    boolean isOpen(String line) {
        boolean isLong = 2 * WhiteSpace.columns(line.stripTrailing()) > width;
        return CHINESE_COMMA.matcher(line).matches()
                || isLong && OPEN_END.matcher(line).matches();
    }

    /** Columns of the first word; a Han character is a word, with the punctuation that may not begin a line. */
    private static int firstWord(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isWide = WhiteSpace.isWide(c);
            if (WhiteSpace.isSpace(c) || isWide && columns > 0 && Character.isLetter(c)) {
                break;
            }
            columns += isWide ? 2 : 1;
            if (isWide && i + 1 < line.length() && Character.isLetter(line.charAt(i + 1))) {
                break;
            }
        }
        return columns;
    }

    /** Lines that would be joined but end as sentences do are paragraphs that happen to be of one length. */
    private boolean isMostlySentences(List<String> lines) {
        int continued = 0;
        int ended = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isContinued(lines.get(i), lines.get(i + 1))) {
                continued++;
                ended += lines.get(i).strip().matches("(?s).*[.!?。！？][\"”’」』)）]*") ? 1 : 0;
            }
        }
        return 2 * ended > continued;
    }
}
