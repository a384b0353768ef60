package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the lines of a PDF together to paragraphs.
 *
 * <ol>
 *   <li>{@link PdfMargins} are taken out: running heads, page numbers, footnotes.
 *   <li>The size of the text, the edges of its columns and the distance of its lines are measured over the document.
 *   <li>A line begins a paragraph if the font changes, the gap above is larger than between lines, the line before had room for its
 *       first word, it is indented, or it begins with the number of a clause or item after a line that may be an end.
 *       Whatever does none of these goes on with the paragraph, over the end of the page too.
 * </ol>
 */
final class PdfParagraphs {
    private static final Pattern ITEM = Pattern.compile(
            "(?:[•·▪●○◦‣–]|[（(][\\p{Alnum}一二三四五六七八九十]{1,4}[)）]|\\d{1,3}(?:\\.\\d{1,3})*[.)、]\\s*\\D|\\d{1,3}(?:\\.\\d{1,3})+\\s"
                    + "|[一二三四五六七八九十]{1,3}、|[①-⑳]).*");

    /** No wrapped line begins with these by chance. */
    private static final Pattern SURE_ITEM = Pattern.compile("[•·▪●○◦‣①-⑳].*|（[一二三四五六七八九十]{1,3}）.*");

    private static final Pattern CLAUSE = Pattern.compile(
            "第[一二三四五六七八九十百零\\d]{1,5}[章条节编部].*|(?:Article|Section|Chapter|Part|Clause)\\s+[\\dIVXLC]+\\b.*");

    private static final Pattern BULLET = Pattern.compile("^[•·▪●○◦‣]\\s*");

    private static final Pattern END = Pattern.compile(".*[.!?:;。！？：；…][\"”’」』)）]*");

    private final List<PdfLine> lines;
    private final PdfMargins margins;
    private final LineJoin join;
    private final float size;
    private final Map<Integer, Float> leftEdges = new HashMap<>();
    private final Map<Integer, Float> rightEdges = new HashMap<>();
    private final float distance;

    /** @param lines of a whole document, in reading order; not empty */
    PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.margins = PdfMargins.of(lines);
        List<PdfLine> text = lines.stream()
                .filter(line -> !margins.furniture().containsKey(line))
                .toList();
        List<PdfLine> measured = text.isEmpty() ? lines : text;
        this.join = new LineJoin(measured.stream().map(PdfLine::text).toList());
        this.size = quantile(measured.stream().map(PdfLine::size).toList(), 0.5);
        for (int column : measured.stream().map(PdfLine::column).distinct().toList()) {
            List<PdfLine> within =
                    measured.stream().filter(line -> line.column() == column).toList();
            leftEdges.put(column, quantile(within.stream().map(PdfLine::left).toList(), 0.03));
            rightEdges.put(column, quantile(within.stream().map(PdfLine::right).toList(), 0.97));
        }
        this.distance = quantile(distances(measured), 0.2);
    }

    /** Adds the paragraphs; running heads and page numbers are marked, footnotes stand behind the paragraph. */
    void addTo(Blocks out) {
        Flow flow = new Flow(out);
        List<PdfLine> notes = new ArrayList<>();
        for (PdfLine line : lines) {
            if (margins.furniture().containsKey(line)) {
                // In its place unless a paragraph goes on beyond it.
                out.add(Kind.BODY, line.text(), Optional.of(margins.furniture().get(line)));
            } else if (margins.notes().contains(line)) {
                notes.add(line);
            } else if (flow.goesOnIn(line)) {
                flow.add(line);
            } else {
                flow.end();
                addNotes(notes, out);
                flow.add(line);
            }
        }
        flow.end();
        addNotes(notes, out);
    }

    private void addNotes(List<PdfLine> notes, Blocks out) {
        Flow flow = new Flow(out);
        for (PdfLine line : notes) {
            if (PdfMargins.isNote(line) || !flow.goesOnIn(line)) {
                flow.end();
            }
            flow.add(line);
        }
        flow.end();
        notes.clear();
    }

    /** The paragraph that the lines are being put together to; none at first and after its end. */
    private final class Flow {
        private final Blocks out;
        private final StringBuilder text = new StringBuilder();
        private PdfLine first;
        private PdfLine last;

        Flow(Blocks out) {
            this.out = out;
        }

        boolean goesOnIn(PdfLine line) {
            return last != null && !isNew(first, last, line);
        }

        void add(PdfLine line) {
            first = first == null ? line : first;
            join.append(text, line.text());
            last = line;
        }

        void end() {
            if (first != null) {
                out.add(kind(first), BULLET.matcher(text).replaceFirst(""));
            }
            text.setLength(0);
            first = null;
            last = null;
        }
    }

    private boolean isNew(PdfLine first, PdfLine last, PdfLine line) {
        float em = line.size();
        boolean isBelow = line.page() == last.page() && line.column() == last.column();
        boolean isSameRow = isBelow && Math.abs(line.baseline() - last.baseline()) < em / 2;
        boolean leavesColumns = (line.column() == 0) != (last.column() == 0);
        if (isSameRow
                || leavesColumns
                || isOtherSize(first, last, line)
                || line.isBold() != last.isBold() && isHeading(first)) {
            return true;
        }
        if (isBelow && line.baseline() - last.baseline() > 1.3f * Math.max(distance, em)) {
            return true;
        }
        boolean isListed = SURE_ITEM.matcher(line.text()).matches() || isMarked(line) && mayEnd(last);
        return isListed || hadRoom(last, line) || isIndented(first, last, line);
    }

    /** Another size of letters, unless one of the lines is all code or the like within a sentence of the size of the text. */
    private boolean isOtherSize(PdfLine first, PdfLine last, PdfLine line) {
        float larger = Math.max(line.size(), last.size());
        float smaller = Math.min(line.size(), last.size());
        if (larger - smaller <= 0.08f * line.size()) {
            return false;
        }
        boolean isInline = isTextSize(first) && isTextSize(larger) && smaller > 0.7f * larger;
        return !isInline || END.matcher(last.text()).matches();
    }

    private boolean isTextSize(PdfLine line) {
        return isTextSize(line.size());
    }

    private boolean isTextSize(float points) {
        return Math.abs(points - size) <= 0.08f * size;
    }

    /** Whether the first word of a line would have fit on the line before. */
    private boolean hadRoom(PdfLine last, PdfLine line) {
        // Words cannot be measured to the point; a line that does not end a sentence gets the benefit of the doubt.
        float slack = END.matcher(last.text()).matches() ? 0.5f : 2;
        return room(last) > firstWord(line) + slack * line.size();
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
        boolean isFurtherIn = indent(line) > indent(last) + 0.9f * em && !isHanging;
        float out = indent(last) - indent(line);
        // No first line is indented so far that it is not a cell.
        boolean isFurtherOut =
                out > 5 * em || out > 0.9f * em && (!last.equals(first) || isMarked(first) && mayEnd(last));
        return line.page() == last.page() && line.column() == last.column() ? isFurtherIn || isFurtherOut : isFurtherIn;
    }

    private float indent(PdfLine line) {
        return line.left() - leftEdges.getOrDefault(line.column(), line.left());
    }

    /** What is free behind a line in its column, in points. */
    private float room(PdfLine line) {
        return rightEdges.getOrDefault(line.column(), line.right()) - line.right();
    }

    private boolean isMarked(PdfLine line) {
        return ITEM.matcher(line.text()).matches()
                || CLAUSE.matcher(line.text()).matches();
    }

    private boolean mayEnd(PdfLine last) {
        return END.matcher(last.text()).matches() || room(last) > 3 * last.size();
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

    private static List<Float> distances(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && lines.get(i).column() == lines.get(i - 1).column()
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
