package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the lines of a PDF together to paragraphs.
 *
 * <ol>
 *   <li>A line among the two at the top or the bottom of its page is furniture if it is a page number, or if it recurs, figures
 *       aside, at the same height of another page.
 *   <li>The size of the text, its right edge and the distance of its lines are measured over the document.
 *   <li>A line begins a paragraph if the font changes, the gap above is larger than between lines, the line before had room for its
 *       first word, it is indented, or it begins with the number of a clause or item after a line that may be an end.
 *       Whatever does none of these goes on with the paragraph, over the end of the page too.
 * </ol>
 */
final class PdfParagraphs {
    private static final int EDGE_LINES = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—·\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—·\\s]*|第\\s*\\d+\\s*页.{0,12}|[ivxlc]{1,6}");

    private static final Pattern ITEM = Pattern.compile(
            "(?:[•·▪●○◦‣–]|[（(][\\p{Alnum}一二三四五六七八九十]{1,4}[)）]|\\d{1,3}(?:\\.\\d{1,3})*[.)、]\\s*\\D|\\d{1,3}(?:\\.\\d{1,3})+\\s"
                    + "|[一二三四五六七八九十]{1,3}、|[①-⑳]).*");

    /** No wrapped line begins with these by chance. */
    private static final Pattern SURE_ITEM = Pattern.compile("[•·▪●○◦‣①-⑳].*|（[一二三四五六七八九十]{1,3}）.*");

    private static final Pattern CLAUSE = Pattern.compile(
            "第[一二三四五六七八九十百零\\d]{1,5}[章条节编部].*|(?:Article|Section|Chapter|Part|Clause)\\s+[\\dIVXLC]+\\b.*");

    private static final Pattern BULLET = Pattern.compile("[•·▪●○◦‣]\\s*");

    private static final Pattern END = Pattern.compile(".*[.!?:;。！？：；…][\"”’」』)）]*");

    private final List<PdfLine> lines;
    private final Map<PdfLine, String> furniture = new HashMap<>();
    private final LineJoin join;
    private final float size;
    private final float rightEdge;
    private final float distance;

    /** @param lines of a whole document, in reading order; not empty */
    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        markEdges();
        List<PdfLine> text =
                lines.stream().filter(line -> !furniture.containsKey(line)).toList();
        List<PdfLine> measured = text.isEmpty() ? lines : text;
        this.join = new LineJoin(measured.stream().map(PdfLine::text).toList());
        this.size = quantile(measured.stream().map(PdfLine::size).toList(), 0.5);
        this.rightEdge = quantile(measured.stream().map(PdfLine::right).toList(), 0.97);
        this.distance = quantile(distances(measured), 0.2);
    }

    /** Adds the paragraphs; running heads and page numbers are marked. */
    void addTo(Blocks out) {
        StringBuilder paragraph = new StringBuilder();
        PdfLine first = null;
        PdfLine last = null;
        for (PdfLine line : lines) {
            if (furniture.containsKey(line)) {
                // In its place unless a paragraph goes on beyond it.
                out.add(Kind.BODY, line.text(), Optional.of(furniture.get(line)));
                continue;
            }
            if (last != null && isNew(first, last, line)) {
                out.add(kind(first), BULLET.matcher(paragraph).replaceFirst(""));
                paragraph.setLength(0);
                first = null;
            }
            first = first == null ? line : first;
            join.append(paragraph, line.text());
            last = line;
        }
        if (first != null) {
            out.add(kind(first), paragraph);
        }
    }

    private boolean isNew(PdfLine first, PdfLine last, PdfLine line) {
        float em = line.size();
        boolean isSameRow = line.page() == last.page() && Math.abs(line.baseline() - last.baseline()) < em / 2;
        if (isSameRow
                || Math.abs(line.size() - last.size()) > 0.08f * em
                || line.isBold() != last.isBold() && isHeading(first)) {
            return true;
        }
        if (line.page() == last.page() && line.baseline() - last.baseline() > 1.3f * Math.max(distance, em)) {
            return true;
        }
        boolean isListed = SURE_ITEM.matcher(line.text()).matches() || isMarked(line) && mayEnd(last);
        return isListed || hadRoom(last, line) || isIndented(first, last, line);
    }

    /** Whether the first word of a line would have fit on the line before. */
    private boolean hadRoom(PdfLine last, PdfLine line) {
        // Words cannot be measured to the point; a line that does not end a sentence gets the benefit of the doubt.
        float slack = END.matcher(last.text()).matches() ? 0.5f : 2;
        return rightEdge - last.right() > firstWord(line) + slack * line.size();
    }

    private static float firstWord(PdfLine line) {
        String text = line.text();
        float perColumn = (line.right() - line.left()) / Math.max(1, WhiteSpace.columns(text));
        int end = 0;
        while (end < text.length() && !WhiteSpace.isSpace(text.charAt(end)) && !WhiteSpace.isWide(text.charAt(end))) {
            end++;
        }
        // A Han character may be followed by punctuation that must stay with it, so two are asked for.
        return end == 0 ? 2 * line.size() : perColumn * (end + 1);
    }

    private boolean isIndented(PdfLine first, PdfLine last, PdfLine line) {
        float em = line.size();
        boolean isHanging = last.equals(first) && isMarked(first);
        boolean isFurtherIn = line.left() > last.left() + 0.9f * em && !isHanging;
        boolean isFurtherOut = line.left() < last.left() - 0.9f * em && (!last.equals(first) || isMarked(first));
        return line.page() == last.page() ? isFurtherIn || isFurtherOut : isFurtherIn;
    }

    private boolean isMarked(PdfLine line) {
        return ITEM.matcher(line.text()).matches()
                || CLAUSE.matcher(line.text()).matches();
    }

    private boolean mayEnd(PdfLine last) {
        return END.matcher(last.text()).matches() || rightEdge - last.right() > 3 * last.size();
    }

    private Kind kind(PdfLine first) {
        if (isHeading(first)) {
            return Kind.HEADING;
        }
        return ITEM.matcher(first.text()).matches() ? Kind.ITEM : Kind.BODY;
    }

    private boolean isHeading(PdfLine line) {
        boolean isShort = WhiteSpace.columns(line.text()) < 80 && !line.text().matches(".*[。；;,，]");
        return isShort
                && (line.size() > 1.12f * size
                        || line.isBold()
                        || CLAUSE.matcher(line.text()).matches());
    }

    private void markEdges() {
        Map<Integer, List<PdfLine>> pages = new HashMap<>();
        lines.forEach(line ->
                pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
        Map<String, Set<Integer>> seenOn = new HashMap<>();
        List<PdfLine> edges =
                pages.values().stream().flatMap(page -> edges(page).stream()).toList();
        edges.forEach(line ->
                seenOn.computeIfAbsent(place(line), k -> new HashSet<>()).add(line.page()));
        for (PdfLine line : edges) {
            if (PAGE_NUMBER.matcher(line.text()).matches()) {
                furniture.put(line, "page number");
            } else if (seenOn.get(place(line)).size() > 1) {
                furniture.put(line, "running head");
            }
        }
    }

    private static Set<PdfLine> edges(List<PdfLine> page) {
        Set<PdfLine> edges = new HashSet<>(page.subList(0, Math.min(EDGE_LINES, page.size())));
        edges.addAll(page.subList(Math.max(0, page.size() - EDGE_LINES), page.size()));
        return edges;
    }

    private static String place(PdfLine line) {
        return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
    }

    private static List<Float> distances(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && distance > lines.get(i).size() / 2) {
                distances.add(distance);
            }
        }
        return distances;
    }

    private static float quantile(List<Float> values, double share) {
        return values.isEmpty()
                ? 0
                : values.stream()
                        .sorted()
                        .skip((long) (share * (values.size() - 1)))
                        .findFirst()
                        .orElseThrow();
    }
}
