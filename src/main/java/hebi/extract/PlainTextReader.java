package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads plain text. Blank lines separate paragraphs; within them each line is a paragraph, unless the text is wrapped at a
 * fixed width, where an indented line still begins one. Lines further in than a bullet or number belong to its item. A line underlined with signs is a heading.
 */
final class PlainTextReader {
    private static final Pattern UNDERLINE = Pattern.compile("\\s*([=*~_#-])\\1{2,}\\s*");

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•·‣▪●○◦]\\s+|\\(?\\d{1,3}[.)]\\s+)(.*)");

    private static final Pattern BULLET = Pattern.compile("\\s*[-*+•·‣▪●○◦]\\s+");

    private final Blocks out;
    private final StringBuilder paragraph = new StringBuilder();
    private Kind kind = Kind.BODY;
    private int itemIndent;

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
            boolean isContinued = kind == Kind.ITEM
                    ? !line.isBlank() && indent(line) > itemIndent
                    : wrapped.isContinued(last, line) && indent(line) <= indent(last);
            if (isItem || !isContinued) {
                end();
                kind = isItem ? Kind.ITEM : Kind.BODY;
                itemIndent = indent(line);
            }
            join.append(paragraph, BULLET.matcher(line).replaceFirst("").strip());
            last = line;
        }
        end();
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
