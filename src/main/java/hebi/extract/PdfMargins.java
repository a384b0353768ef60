package hebi.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines of a PDF that stand around its text.
 *
 * @param furniture page numbers and running heads, with the reason
 * @param notes the lines of footnotes
 */
record PdfMargins(Map<PdfLine, String> furniture, Set<PdfLine> notes) {
    private static final int EDGE_ROWS = 2;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—·\\s]*(?:page\\s*)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—·\\s]*|第\\s*\\d+\\s*[页頁].{0,12}"
                    + "|(?=[ivxlc])(?:x{0,3}|x?lx{0,3})(?:ix|iv|v?i{0,3})");

    /** Notes are set in letters of at most this share of the text's size. */
    private static final float NOTE_SIZE = 0.92f;

    private static final Pattern NOTE = Pattern.compile("(?:[*†‡①-⑳]|\\[?\\d{1,3}\\]?(?![\\d.%]|\\s*[)、])|注[：:]).*");

    /**
     * Looks at a whole document: a line among the two rows at the top or the bottom of its page is furniture if it is a page
     * number, or if it recurs, figures aside, at the same height of another page; the small lines at the foot of a column are notes
     * if the first of them begins with a number or a note's sign.
     */
    static PdfMargins of(List<PdfLine> lines) {
        Collection<List<PdfLine>> pages =
                lines.stream().collect(Collectors.groupingBy(PdfLine::page)).values();
        Map<PdfLine, String> furniture = furniture(pages);
        List<PdfLine> text =
                lines.stream().filter(line -> !furniture.containsKey(line)).toList();
        return new PdfMargins(furniture, notes(text));
    }

    /** Whether a line among the notes begins one. */
    static boolean isNote(PdfLine line) {
        return NOTE.matcher(line.text()).matches();
    }

    private static Map<PdfLine, String> furniture(Collection<List<PdfLine>> pages) {
        Map<PdfLine, String> furniture = new HashMap<>();
        Map<String, Set<Integer>> seenOn = new HashMap<>();
        List<PdfLine> edges =
                pages.stream().flatMap(page -> edges(page).stream()).toList();
        edges.forEach(line ->
                seenOn.computeIfAbsent(place(line), k -> new HashSet<>()).add(line.page()));
        for (PdfLine line : edges) {
            if (PAGE_NUMBER.matcher(line.text()).matches()) {
                furniture.put(line, "page number");
            } else if (seenOn.get(place(line)).size() > 1) {
                furniture.put(line, "running head");
            }
        }
        return furniture;
    }

    /** The lines of the two highest and the two lowest rows, in whatever column. */
    private static List<PdfLine> edges(List<PdfLine> page) {
        int[] rows = page.stream()
                .mapToInt(line -> Math.round(line.baseline()))
                .sorted()
                .distinct()
                .toArray();
        int top = rows[Math.min(EDGE_ROWS, rows.length) - 1];
        int bottom = rows[Math.max(0, rows.length - EDGE_ROWS)];
        return page.stream()
                .filter(line -> Math.round(line.baseline()) <= top || Math.round(line.baseline()) >= bottom)
                .toList();
    }

    private static String place(PdfLine line) {
        return Math.round(line.baseline() / 4) + " " + line.text().replaceAll("\\d+", "#");
    }

    private static Set<PdfLine> notes(List<PdfLine> text) {
        List<Float> sizes = text.stream().map(PdfLine::size).sorted().toList();
        Set<PdfLine> notes = new HashSet<>();
        if (sizes.isEmpty()) {
            return notes;
        }
        float small = NOTE_SIZE * sizes.get(sizes.size() / 2);
        Collection<List<PdfLine>> columns = text.stream()
                .collect(Collectors.groupingBy(line -> List.of(line.page(), line.column())))
                .values();
        for (List<PdfLine> column : columns) {
            List<PdfLine> foot = new ArrayList<>();
            for (int i = column.size() - 1; i > 0 && column.get(i).size() < small; i--) {
                foot.add(0, column.get(i));
            }
            while (!foot.isEmpty() && !isNote(foot.get(0))) {
                foot.remove(0);
            }
            notes.addAll(foot);
        }
        return notes;
    }
}
