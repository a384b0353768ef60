package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    /** "~" leaves the space of a line; "#" sets a line in large bold letters. */
    private static final String FIRST_PAGE = """
            Report of the Lighthouse Board 2026
            ~
            #The Keepers of the North Light
            ~
            The keepers of the light had been given three months to put the lamp in order, and
            they were done in two. The new lens came by ship from the south and was carried up
            by hand, since the crane that the owner of the harbour had made a great show of prom-
            ising never came.
            They were paid in coal.
            ~
            Rules for the night watch are these:
            1. The lamp is lit at dusk.
            2. Nobody sleeps before the relief has come up the stairs and signed the book on
            the table.
            • A word in the book counts.
            ~
            On the last day of the year the keepers met in the room below the lamp to talk about
            - 1 -
            """;

    private static final String SECOND_PAGE = """
            Report of the Lighthouse Board 2027
            ~
            what they had seen, and nobody wrote it down.
            ~
            The end came in spring.
            - 2 -
            """;

    @Test
    void wrappedLinesArePutTogetherAndRunningHeadsMarked() throws IOException {
        Document document = Reading.bytes("a.pdf", pdf(false, FIRST_PAGE, SECOND_PAGE));
        assertEquals(
                List.of(
                        "H The Keepers of the North Light",
                        "B The keepers of the light had been given three months to put the lamp in order, and they were"
                                + " done in two. The new lens came by ship from the south and was carried up by hand,"
                                + " since the crane that the owner of the harbour had made a great show of promising never came.",
                        "B They were paid in coal.",
                        "B Rules for the night watch are these:",
                        "I 1. The lamp is lit at dusk.",
                        "I 2. Nobody sleeps before the relief has come up the stairs and signed the book on the table.",
                        "I A word in the book counts.",
                        "B On the last day of the year the keepers met in the room below the lamp to talk about what they"
                                + " had seen, and nobody wrote it down.",
                        "B The end came in spring."),
                Reading.article(document));
        assertEquals(
                List.of(
                        "running head: Report of the Lighthouse Board 2026",
                        "page number: - 1 -",
                        "running head: Report of the Lighthouse Board 2027",
                        "page number: - 2 -"),
                Reading.furniture(document));
    }

    @Test
    void aPdfWithoutTextIsScanned() throws IOException {
        byte[] pdf = pdf(false, "~");
        InputException e = assertThrows(InputException.class, () -> Reading.bytes("a.pdf", pdf));
        assertEquals("a.pdf: is scanned: it has pictures and no text; run OCR first", e.getMessage());
    }

    @Test
    void anEncryptedPdfSaysSo() throws IOException {
        byte[] pdf = pdf(true, "Secret.");
        InputException e = assertThrows(InputException.class, () -> Reading.bytes("a.pdf", pdf));
        assertEquals("a.pdf: is encrypted; save a copy without a password", e.getMessage());
    }

    @Test
    void aPdfThatIsCutOffIsDamaged() throws IOException {
        byte[] pdf = pdf(false, FIRST_PAGE);
        for (int length : new int[] {9, pdf.length / 3, pdf.length - 40}) {
            byte[] part = Arrays.copyOf(pdf, length);
            FormatException e = assertThrows(FormatException.class, () -> Reading.bytes("a.pdf", part));
            assertEquals("a.pdf: is cut off: the end of the PDF is missing; get the file anew", e.getMessage());
        }
    }

    private static byte[] pdf(boolean isEncrypted, String... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (String page : pages) {
                addPage(pdf, page);
            }
            if (isEncrypted) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void addPage(PDDocument pdf, String text) throws IOException {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setLeading(14);
            content.newLineAtOffset(72, 720);
            for (String line : text.lines().toList()) {
                boolean isTitle = line.startsWith("#");
                content.setFont(
                        new PDType1Font(isTitle ? FontName.HELVETICA_BOLD : FontName.HELVETICA), isTitle ? 18 : 11);
                content.showText(line.replaceAll("[#~]", ""));
                content.newLine();
            }
            content.endText();
        }
    }
}
