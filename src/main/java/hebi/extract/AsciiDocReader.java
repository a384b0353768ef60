package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads AsciiDoc: headings, paragraphs, lists and table cells. Attributes, comments, code and index terms are left out. */
final class AsciiDocReader {
    private static final Pattern HEADING = Pattern.compile("={1,6}\\s+(.+)");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[*-]{1,5}|\\.{1,5}|\\d+\\.|<\\d+>)\\s+(.+)");
    private static final Pattern TERM = Pattern.compile("(\\S.*?)(?:::+|;;)(?:\\s+(.*))?");
    private static final Pattern CAPTION = Pattern.compile("\\.([^.\\s].*)");
    private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|/{4,}|\\+{4,}|```).*");
    private static final Pattern CONTAINER = Pattern.compile("={4,}|\\*{4,}|_{4,}|--");
    private static final Pattern SETTING = Pattern.compile(
            "//.*|:[\\w!-]+:.*|\\[.*\\]|\\+|'''|<<<|(?:include|image|video|audio|toc|ifdef|ifndef|endif|ifeval)::.*");

    private static final Pattern INDEX_TERM = Pattern.compile("\\(\\(\\(.*?\\)\\)\\)");
    private static final Pattern VISIBLE_INDEX_TERM = Pattern.compile("\\(\\((.*?)\\)\\)");
    private static final Pattern REFERENCE = Pattern.compile("<<([^,>]*)(?:,\\s*([^>]*))?>>");
    private static final Pattern LINK = Pattern.compile("(?:link|mailto|xref):[^\\s\\[\\]]*\\[([^\\]]*)\\]");
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s\\[]+)\\[([^\\]]*)\\]");
    private static final Pattern INLINE_MACRO =
            Pattern.compile("(?:image|indexterm2?|icon|anchor|footnote):\\w*\\[[^\\]]*\\]");
    private static final Pattern MARKUP = Pattern.compile("(?<![\\w\\\\])([*_`#]{1,2})(?=\\S)(.+?)(?<=\\S)\\1(?!\\w)");

    private final Blocks out;
    private final StringBuilder paragraph = new StringBuilder();
    private Kind kind = Kind.BODY;
    private String fence = "";
    private boolean isTable;

    AsciiDocReader(Blocks out) {
        this.out = out;
    }

    /** Adds the blocks of a document. */
    void read(String text) {
        text.lines().forEach(this::line);
        end();
    }

    private void line(String line) {
        String trimmed = line.strip();
        if (!fence.isEmpty()) {
            fence = trimmed.equals(fence) ? "" : fence;
            return;
        }
        Matcher fenced = FENCE.matcher(trimmed);
        if (fenced.matches()) {
            end();
            fence = fenced.group(1);
        } else if (trimmed.equals("|===")) {
            end();
            isTable = !isTable;
        } else if (trimmed.isEmpty()
                || CONTAINER.matcher(trimmed).matches()
                || SETTING.matcher(trimmed).matches()) {
            end();
        } else if (isTable) {
            cells(trimmed);
        } else {
            text(line, trimmed);
        }
    }

    private void text(String line, String trimmed) {
        Matcher heading = HEADING.matcher(trimmed);
        Matcher item = ITEM.matcher(line);
        Matcher term = TERM.matcher(trimmed);
        Matcher caption = CAPTION.matcher(trimmed);
        if (heading.matches()) {
            begin(Kind.HEADING, heading.group(1));
            end();
        } else if (item.matches()) {
            begin(Kind.ITEM, item.group(1));
        } else if (paragraph.length() == 0 && term.matches()) {
            begin(Kind.ITEM, term.group(1));
            begin(Kind.ITEM, term.group(2) == null ? "" : term.group(2));
        } else if (paragraph.length() == 0 && caption.matches()) {
            begin(Kind.BODY, caption.group(1));
            end();
        } else if (paragraph.length() > 0 || !Character.isWhitespace(line.charAt(0))) {
            paragraph.append('\n').append(trimmed);
        }
        // What is left is an indented line at the start of a block: literal text.
    }

    private void cells(String line) {
        for (String cell : line.split("(?<!\\\\)(?:[\\d.+*]*[<^>aehlmsv]?)?\\|", -1)) {
            begin(Kind.CELL, cell);
        }
        end();
    }

    private void begin(Kind next, String text) {
        end();
        kind = next;
        paragraph.append(text);
    }

    private void end() {
        out.add(kind, plain(paragraph.toString()));
        paragraph.setLength(0);
        kind = Kind.BODY;
    }

    /** The text without inline markup: links are their text, references their label. */
    private static String plain(String text) {
        String plain = INDEX_TERM.matcher(text).replaceAll("");
        plain = VISIBLE_INDEX_TERM.matcher(plain).replaceAll("$1");
        plain = REFERENCE
                .matcher(plain)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(2) == null ? m.group(1) : m.group(2)));
        plain = INLINE_MACRO.matcher(plain).replaceAll("");
        plain = ADDRESS.matcher(plain)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(2).isBlank() ? m.group(1) : m.group(2)));
        plain = LINK.matcher(plain).replaceAll("$1");
        return MARKUP.matcher(plain).replaceAll("$2");
    }
}
