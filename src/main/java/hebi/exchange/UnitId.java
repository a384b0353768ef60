package hebi.exchange;

import com.ctc.wstx.stax.WstxOutputFactory;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A name for a unit that is the same in every export: a hash of what makes a unit the same unit, which is both normalised
 * tags, texts and code sequences, whichever side was the source. They count as a TMX has them, without what XML forbids: so a memory that
 * is filled from an export gives that export again.
 */
final class UnitId {
    /** 128 bits: among a thousand million units no two will ever meet. */
    private static final int BYTES = 16;

    private final MessageDigest digest;
    private final XmlText xml = new XmlText();
    private final WstxOutputFactory writers;

    /** @param writers what makes the writer of the file too */
    UnitId(WstxOutputFactory writers) {
        this.writers = writers;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 32 hexadecimal digits. */
    String of(TranslationUnit unit) {
        boolean chineseFirst = unit.source().language().equals(Optional.of(Language.ZH));
        add(chineseFirst ? unit.target() : unit.source());
        add(chineseFirst ? unit.source() : unit.target());
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private void add(Variant variant) {
        add(variant.normalisedTag());
        add(variant.text());
        if (!variant.codes().isEmpty() && !new SoundCodes().of(variant.codes()).isEmpty()) {
            add(written(variant));
        }
    }

    /** The segment as it is written with its codes, which in the file differ from those in the memory where these are not sound. */
    private String written(Variant variant) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = writers.createXMLStreamWriter(text);
            new TmxSegmentWriter(writer, xml).write(variant, 2);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to a string does not fail", e);
        }
        return text.toString();
    }

    private void add(String text) {
        digest.update(xml.allowed(text).getBytes(StandardCharsets.UTF_8));
        // No UTF-8 text holds this byte, so no two sequences of texts look alike.
        digest.update((byte) 0xFF);
    }
}
