package hebi.memory;

import hebi.text.MatchKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/**
 * 128-bit hashes, which stand for texts of any length where Lucene takes a term of 32,766 bytes at most. A match of
 * hashes is confirmed on the texts.
 */
final class Hash {
    private static final int BYTES = 16;

    private Hash() {}

    /** The hash of a match key. */
    static BytesRef of(MatchKey key) {
        return of(new BytesRef(key.value()));
    }

    /** The first 128 bits of the SHA-256 of some bytes. */
    static BytesRef of(BytesRef bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.bytes, bytes.offset, bytes.length);
            return new BytesRef(Arrays.copyOf(digest.digest(), BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A hash as 32 hexadecimal digits. */
    static String hex(BytesRef hash) {
        return HexFormat.of().formatHex(hash.bytes, hash.offset, hash.offset + hash.length);
    }

    /** The hash that is written so; empty where nothing is. */
    static Optional<BytesRef> ofHex(String digits) {
        try {
            return Optional.of(new BytesRef(HexFormat.of().parseHex(digits)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
