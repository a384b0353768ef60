package hebi.extract;

import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.SAXException;

/** Reads what Tika has a parser for: Word, OpenDocument, RTF, slides, sheets. */
final class OfficeReader {
    private static final String DAMAGED_REMEDY = "open it in its program and save it anew";

    /** The end record of a ZIP archive with the longest comment that it may have, in bytes. */
    private static final int LONGEST_ZIP_END = 22 + 65_535;

    private static final int MB = 1 << 20;

    /**
     * Most XML that an office archive may unpack to, in bytes: the parsers need some ten times this as memory. A
     * document of five thousand pages has less.
     */
    private static final long MOST_XML = 64L * MB;

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
        checkWhole(source);
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
        ParseContext context = new ParseContext();
        context.set(DocumentSelector.class, embedded -> false);
        OfficeParserConfig config = new OfficeParserConfig();
        // Tika gives them as if they were text.
        config.setIncludeHeadersAndFooters(false);
        context.set(OfficeParserConfig.class, config);
        try (TikaInputStream in = TikaInputStream.get(content(source))) {
            WordMargins margins = WordMargins.of(source);
            margins.addHeaders(out);
            new AutoDetectParser().parse(in, new BlockHandler(out), metadata, context);
            margins.addFooters(out);
        } catch (EncryptedDocumentException e) {
            throw encrypted(source);
        } catch (TikaException | SAXException | IOException e) {
            throw failure(source, e);
        }
    }

    private static byte[] content(Source source) throws IOException {
        byte[] bytes = source.bytes();
        return startsAt(bytes, 0, 'P', 'K', 3, 4) ? WordChanges.accepted(bytes) : bytes;
    }

    /** Tika makes what it can of half an archive, which is half a text. */
    private static void checkWhole(Source source) {
        byte[] bytes = source.bytes();
        if (!startsAt(bytes, 0, 'P', 'K', 3, 4)) {
            return;
        }
        for (int i = bytes.length - 4; i >= Math.max(0, bytes.length - LONGEST_ZIP_END); i--) {
            if (startsAt(bytes, i, 'P', 'K', 5, 6)) {
                checkUnpacked(source);
                return;
            }
        }
        throw new FormatException(source.location(), "is cut off: its end is missing", "get the file anew");
    }

    private static void checkUnpacked(Source source) {
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(source.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xml")) {
                    size += zip.skip(MOST_XML - size + 1);
                }
                if (size > MOST_XML) {
                    throw new InputException(
                            source.location(), "unpacks to more than " + MOST_XML / MB + " MB of text", "split it");
                }
            }
        } catch (IOException e) {
            throw damaged(source, e);
        }
    }

    private static boolean startsAt(byte[] bytes, int offset, int... expected) {
        if (bytes.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[offset + i] != expected[i]) {
                return false;
            }
        }
        return true;
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
        return damaged(source, exception);
    }

    private static FormatException damaged(Source source, Exception cause) {
        return new FormatException(source.location(), "is damaged or no document of its type", DAMAGED_REMEDY, cause);
    }
}
