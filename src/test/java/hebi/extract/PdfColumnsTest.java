package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Pages with more than one column, and what stands around them. */
class PdfColumnsTest {
    private static final List<String> LEFT = List.of(
            "The old mill stands where the two rivers meet,",
            "and for three hundred years it has ground the",
            "corn of the valley. Nobody remembers who had",
            "it built. The stones came from the quarry on",
            "the hill; the timber was floated down in the",
            "spring, when the water is high, and the miller");

    private static final List<String> RIGHT = List.of(
            "paid for it in flour.",
            "Today the wheel turns for visitors only. They",
            "come on Sundays, in summer, and buy a small",
            "bag of meal that was ground elsewhere, as the",
            "stones are worn out and no mason in the whole",
            "country can dress them any more.");

    @Test
    void columnsAreReadOneAfterTheOtherBelowTheirTitle() throws IOException {
        byte[] pdf = pdf(content -> {
            line(content, 20, 200, 740, "The Mill of Two Rivers");
            lines(content, 11, 60, 700, LEFT);
            lines(content, 11, 320, 700, RIGHT);
            line(content, 11, 300, 60, "7");
        });
        assertEquals(
                List.of(
                        "H The Mill of Two Rivers",
                        "B The old mill stands where the two rivers meet, and for three hundred years it has ground the"
                                + " corn of the valley. Nobody remembers who had it built. The stones came from the quarry"
                                + " on the hill; the timber was floated down in the spring, when the water is high, and"
                                + " the miller paid for it in flour.",
                        "B Today the wheel turns for visitors only. They come on Sundays, in summer, and buy a small bag"
                                + " of meal that was ground elsewhere, as the stones are worn out and no mason in the"
                                + " whole country can dress them any more."),
                Reading.article(Reading.bytes("a.pdf", pdf)));
    }

    @Test
    void columnsWhoseLinesStandAtOtherHeightsAreReadOneAfterTheOther() throws IOException {
        byte[] pdf = pdf(content -> {
            lines(content, 11, 60, 700, LEFT);
            lines(content, 11, 320, 693, RIGHT);
        });
        List<String> article = Reading.article(Reading.bytes("a.pdf", pdf));
        assertEquals(2, article.size());
        assertEquals("B Today the wheel turns", article.get(1).substring(0, "B Today the wheel turns".length()));
    }

    @Test
    void aTableIsReadRowByRow() throws IOException {
        byte[] pdf = pdf(content -> {
            line(content, 11, 60, 740, "What the mill ground in its last year:");
            line(content, 11, 60, 720, "(by weight)");
            lines(content, 11, 60, 700, List.of("Crop", "Barley", "Rye", "Oats for horses", "Wheat"));
            lines(content, 11, 320, 700, List.of("Tons", "12", "7", "230", "41"));
            line(content, 11, 60, 600, "The figures are from the book of the miller.");
            line(content, 11, 60, 580, "He kept it well.");
        });
        assertEquals(
                List.of(
                        "B What the mill ground in its last year:",
                        "B (by weight)",
                        "B Crop",
                        "B Tons",
                        "B Barley",
                        "B 12",
                        "B Rye",
                        "B 7",
                        "B Oats for horses",
                        "B 230",
                        "B Wheat",
                        "B 41",
                        "B The figures are from the book of the miller.",
                        "B He kept it well."),
                Reading.article(Reading.bytes("a.pdf", pdf)));
    }

    @Test
    void aFootnoteStandsBehindTheParagraphThatGoesOnOverThePage() throws IOException {
        byte[] pdf = pdf(
                content -> {
                    lines(content, 11, 60, 700, LEFT);
                    line(
                            content,
                            8,
                            60,
                            100,
                            "1 Ground here means milled between two stones, as it was in those days.");
                },
                content -> lines(content, 11, 60, 700, RIGHT));
        List<String> article = Reading.article(Reading.bytes("a.pdf", pdf));
        assertEquals(3, article.size());
        assertEquals(
                "the miller paid for it in flour.",
                article.get(0).substring(article.get(0).indexOf("the miller p")));
        assertEquals("B 1 Ground here means milled between two stones, as it was in those days.", article.get(1));
    }

    @Test
    void chineseLinesAreJoinedWithoutASpaceOverAColumnBreak() {
        List<PdfLine> lines = List.of(
                chinese("老磨坊立在两条河的交汇处，三百年来一直为山谷里", 1, 84, 100),
                chinese("的人家磨粮。没有人记得是谁建的。石头来自山上的采", 1, 64, 114),
                chinese("石场，木料则在春汛时顺流漂下，磨坊主用面粉付账", 1, 64, 128),
                chinese("给放排的人。如今水轮只为游客转动，他们在夏天的", 2, 320, 100),
                chinese("星期天到来。", 2, 320, 114));
        Blocks out = new Blocks("a.pdf", 10_000);
        new PdfParagraphs(lines).addTo(out);
        assertEquals(
                List.of("老磨坊立在两条河的交汇处，三百年来一直为山谷里的人家磨粮。没有人记得是谁建的。石头来自山上的采"
                        + "石场，木料则在春汛时顺流漂下，磨坊主用面粉付账给放排的人。如今水轮只为游客转动，他们在夏天的星期天到来。"),
                out.paragraphs().stream().map(p -> p.text()).toList());
    }

    @Test
    void aLineOfCodeWithinASentenceBreaksNoParagraph() {
        List<PdfLine> lines = List.of(
                new PdfLine("If this is not what you want, set the option", 0, 0, 60, 300, 100, 12, false),
                new PdfLine("checkStrictly.", 0, 0, 60, 150, 114, 10, false),
                new PdfLine("Another paragraph begins here and is one.", 0, 0, 60, 300, 140, 12, false));
        Blocks out = new Blocks("a.pdf", 10_000);
        new PdfParagraphs(lines).addTo(out);
        assertEquals(
                "If this is not what you want, set the option checkStrictly.",
                out.paragraphs().get(0).text());
    }

    private static PdfLine chinese(String text, int column, float left, float baseline) {
        return new PdfLine(text, 0, column, left, left + 10 * text.length(), baseline, 10, false);
    }

    /** Writes one page. */
    private interface Page {
        void write(PDPageContentStream content) throws IOException;
    }

    private static byte[] pdf(Page... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (Page page : pages) {
                PDPage sheet = new PDPage();
                pdf.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                    page.write(content);
                }
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void lines(PDPageContentStream content, int size, int x, int y, List<String> lines)
            throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            line(content, size, x, y - 14 * i, lines.get(i));
        }
    }

    private static void line(PDPageContentStream content, int size, int x, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
