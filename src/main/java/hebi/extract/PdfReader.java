package hebi.extract;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads PDF files with a text layer. */
final class PdfReader {
    /** The mark at the end of a whole PDF stands in its last bytes; readers look for it as far back as this. */
    private static final int TRAILER_WITHIN = 2048;

    private final Blocks out;

    PdfReader(Blocks out) {
        this.out = out;
    }

    /**
     * Adds the blocks of a document.
     *
     * @throws InputException if it is encrypted or has no text layer
     * @throws FormatException if it is damaged or cut off
     */
    void read(Source source) {
        // PDFBox mends a file that is cut off by reading what is left, which is half a text at best.
        if (!endsWithTrailer(source.bytes())) {
            throw damaged(source, "is cut off: the end of the PDF is missing", null);
        }
        try (PDDocument pdf = Loader.loadPDF(source.bytes())) {
            List<PdfLine> lines = new PdfLines(out).lines(pdf);
            if (lines.isEmpty()) {
                throw new InputException(source.location(), "is scanned: it has pictures and no text", "run OCR first");
            }
            new PdfParagraphs(lines).addTo(out);
        } catch (InvalidPasswordException e) {
            throw OfficeReader.encrypted(source);
        } catch (IOException e) {
            throw damaged(source, "is a damaged PDF", e);
        }
    }

    private static boolean endsWithTrailer(byte[] bytes) {
        for (int i = bytes.length - 5; i >= Math.max(0, bytes.length - TRAILER_WITHIN); i--) {
            if (bytes[i] == '%'
                    && bytes[i + 1] == '%'
                    && bytes[i + 2] == 'E'
                    && bytes[i + 3] == 'O'
                    && bytes[i + 4] == 'F') {
                return true;
            }
        }
        return false;
    }

    private static FormatException damaged(Source source, String problem, IOException cause) {
        return new FormatException(source.location(), problem, "get the file anew", cause);
    }
}
