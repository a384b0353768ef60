package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text. Blank lines separate paragraphs; within them each line is a paragraph, unless the text is wrapped at a
 * fixed width, where an indented line still begins one. Lines further in than a bullet or number belong to its item, lines set under
 * the first letter behind an opening bracket to its paragraph. Where paragraphs are told by their indent, as in Chinese, a line at the
 * margin goes on with one that has not come to its end. A line underlined with signs is a heading.
 */
final class PlainTextReader {
    private static final Pattern UNDERLINE = Pattern.compile("\\s*([=*~_#-])\\1{2,}\\s*");

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•·‣▪●○◦]\\s+|\\(?\\d{1,3}[.)]\\s+)(.*)");

    private static final Pattern BULLET = Pattern.compile("^\\s*[-*+•·‣▪●○◦]\\s+");

    /** Columns that the first line of a Chinese paragraph is set in: two characters. */
    private static final int CHINESE_INDENT = 4;

    private final Blocks out;
    private final StringBuilder paragraph = new StringBuilder();
    private Kind kind = Kind.BODY;

    /** Columns that the first line of the paragraph is set in. */
    private int firstIndent;

    PlainTextReader(Blocks out) {
        this.out = out;
    }

    /** Adds the paragraphs of a text. */
    void read(String text) {
        // NEL and the separators of Unicode end a line as well; a form feed begins a page.
        List<String> lines = List.of(text.split("\\r\\n|[\\n\\r\\f\\u0085\\u2028\\u2029]", -1));
        WrappedLines wrapped = WrappedLines.of(lines);
        LineJoin join = new LineJoin(lines);
        String last = "";
        for (String line : lines) {
            if (UNDERLINE.matcher(line).matches()) {
                kind = isUnderline(last, line) ? Kind.HEADING : kind;
                end();
                last = "";
                continue;
            }
            boolean isItem = ITEM.matcher(line).matches();
            if (isItem || !isContinued(wrapped, last, line)) {
                end();
                kind = isItem ? Kind.ITEM : Kind.BODY;
                firstIndent = indent(line);
            }
            join.append(paragraph, BULLET.matcher(line).replaceFirst("").strip());
            last = line;
        }
        end();
    }

    /** Whether a line belongs to the paragraph that the last one is in. */
    private boolean isContinued(WrappedLines wrapped, String last, String line) {
        if (line.isBlank() || last.isBlank()) {
            return false;
        }
        int indent = indent(line);
        if (kind == Kind.ITEM) {
            return indent > firstIndent;
        }
        boolean isBelowIndent = firstIndent >= CHINESE_INDENT && indent == 0;
        return wrapped.isContinued(last, line) && indent <= indent(last)
                || isBelowIndent && wrapped.isOpen(last)
                || isHanging(indent);
    }

    /** Whether a line is set under the first letter of a paragraph that begins with a bracket and has one open still. */
    private boolean isHanging(int indent) {
        int open = paragraph.chars().map(PlainTextReader::depth).sum();
        return open > 0
                && depth(paragraph.charAt(0)) > 0
                && indent == firstIndent + WhiteSpace.columns(paragraph.substring(0, 1));
    }

    /** 1 for an opening bracket or quotation mark, -1 for a closing one, else 0. */
    private static int depth(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> 1;
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> -1;
            default -> 0;
        };
    }

    private void end() {
        out.add(kind, paragraph);
        paragraph.setLength(0);
        kind = Kind.BODY;
    }

    private static boolean isUnderline(String title, String line) {
        // A short rule below a long line ends a section; an underline is about as long as its title, or longer.
        return !title.isBlank() && WhiteSpace.columns(title) <= line.strip().length() + 10;
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && WhiteSpace.isSpace(line.charAt(i)); i++) {
            columns += line.charAt(i) == '\u3000' ? 2 : 1;
        }
        return columns;
    }
}
