package hebi.exchange;

import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A name for a unit that is the same in every export: a hash of what makes a unit the same unit, which is both normalised
 * tags, texts and code sequences, whichever side was the source.
 */
final class UnitId {
    /** 128 bits: among a thousand million units no two will ever meet. */
    private static final int BYTES = 16;

    private final MessageDigest digest;

    UnitId() {
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
        for (InlineCode code : variant.codes()) {
            add(code.position() + " " + code.kind() + " " + code.attributes());
            add(code.content());
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        // No UTF-8 text holds this byte, so no two sequences of texts look alike.
        digest.update((byte) 0xFF);
    }
}
