package hebi.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with their places, column by column, from top to bottom and from left to right. */
final class PdfLines extends PDFTextStripper {
    /** A gap of more than this many widths of the font's size parts cells; justified text has narrower ones. */
    private static final float CELL_GAP = 2.2f;

    private final Blocks out;
    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();
    private boolean isSeparated;
    private int characters;
    private int column;

    /** @param out told how much text there is, to hold its limit */
    PdfLines(Blocks out) {
        this.out = out;
        setSortByPosition(true);
    }

    /** All lines of a document that are not blank. */
    List<PdfLine> lines(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
        return lines;
    }

    @Override
    protected void writePage() throws IOException {
        List<TextPosition> letters =
                getCharactersByArticle().stream().flatMap(List::stream).toList();
        for (PageColumns.Zone zone : PageColumns.zones(letters)) {
            column = zone.column();
            for (List<TextPosition> line : zone.lines()) {
                getCharactersByArticle().clear();
                getCharactersByArticle().add(new ArrayList<>(line));
                super.writePage();
                endLine();
            }
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        characters += word.length();
        out.checkSize(characters);
        if (!positions.isEmpty()) {
            TextPosition before = positions.get(positions.size() - 1);
            float gap = letters.get(0).getXDirAdj() - right(before);
            // A table has no place in a column, which may be so narrow that one long word leaves wide gaps.
            if (column == 0 && gap > CELL_GAP * Math.max(before.getFontSizeInPt(), 1)) {
                endLine();
            } else if (isSeparated && !isBetweenWide(word)) {
                text.append(' ');
            }
        }
        text.append(word);
        positions.addAll(letters);
        isSeparated = false;
    }

    @Override
    protected void writeWordSeparator() {
        isSeparated = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    /** Space around a wide character is layout: a real space would be a character of the file. */
    private boolean isBetweenWide(String word) {
        return WhiteSpace.isWide(text.codePointBefore(text.length())) || WhiteSpace.isWide(word.codePointAt(0));
    }

    private void endLine() {
        if (!text.toString().isBlank()) {
            TextPosition first = positions.get(0);
            TextPosition last = positions.get(positions.size() - 1);
            lines.add(new PdfLine(
                    text.toString().strip(),
                    getCurrentPageNo() - 1,
                    column,
                    first.getXDirAdj(),
                    right(last),
                    first.getYDirAdj(),
                    medianSize(),
                    positions.stream().allMatch(PdfLines::isBold)));
        }
        text.setLength(0);
        positions.clear();
        isSeparated = false;
    }

    /** Inline code and footnote marks in another size make no other line. */
    private float medianSize() {
        return positions.stream()
                .map(TextPosition::getFontSizeInPt)
                .sorted()
                .skip(positions.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static float right(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    private static boolean isBold(TextPosition letter) {
        String name = letter.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|simhei).*");
    }
}
