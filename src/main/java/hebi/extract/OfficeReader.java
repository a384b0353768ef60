package hebi.extract;

import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.SAXException;

/** Reads what Tika has a parser for: Word, OpenDocument, RTF, slides, sheets. */
final class OfficeReader {
    private static final String DAMAGED_REMEDY = "open it in its program and save it anew";

    private final Blocks out;

    OfficeReader(Blocks out) {
        this.out = out;
    }

    /**
     * Adds the blocks of a document; what is embedded in it is left out.
     *
     * @throws InputException if it is encrypted
     * @throws FormatException if it is damaged
     */
    void read(Source source) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
        ParseContext context = new ParseContext();
        context.set(DocumentSelector.class, embedded -> false);
        try (TikaInputStream in = TikaInputStream.get(source.bytes())) {
            new AutoDetectParser().parse(in, new BlockHandler(out), metadata, context);
        } catch (EncryptedDocumentException e) {
            throw encrypted(source);
        } catch (TikaException | SAXException | IOException e) {
            throw failure(source, e);
        }
    }

    /** What to say of an encrypted file. */
    static InputException encrypted(Source source) {
        return new InputException(source.location(), "is encrypted", "save a copy without a password");
    }

    /** Tika wraps what the handler threw, and what the libraries below found encrypted, at any depth. */
    private static HebiException failure(Source source, Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof HebiException known) {
                return known;
            }
            if (t instanceof EncryptedDocumentException || t instanceof org.apache.poi.EncryptedDocumentException) {
                return encrypted(source);
            }
        }
        return new FormatException(
                source.location(), "is damaged or no document of its type", DAMAGED_REMEDY, exception);
    }
}
