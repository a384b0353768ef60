package hebi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;

/**
 * Decodes a stream strictly: each run of bytes that is not in the encoding becomes one U+FFFD and is remembered. A
 * character of several bytes that lacks some never takes the ASCII character behind it with it, so markup stays whole.
 */
final class XmlDecoder {
    /**
     * Bytes that are not in the encoding.
     *
     * @param offset where their U+FFFD stands, in UTF-16 units from the start of the text
     * @param bytes in hexadecimal, apart
     */
    record Malformed(long offset, String bytes) {}

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
    private final Queue<Malformed> malformed = new ArrayDeque<>();
    private final boolean isUnicode;
    private long decoded;
    private boolean atEnd;

    /** Does not close {@code in}; {@code head} was read from it before. */
    XmlDecoder(InputStream in, XmlEncoding encoding, byte[] head) {
        this.in = in;
        this.isUnicode = encoding.charset().name().startsWith("UTF-");
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.put(head, encoding.markLength(), head.length - encoding.markLength());
        bytes.flip();
    }

    /** Decodes into {@code chars} at least one character; false at the end of the stream. */
    boolean fill(CharBuffer chars) throws IOException {
        int before = chars.position();
        while (chars.position() == before) {
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            decoded += chars.position() - before;
            if (result.isError() && chars.hasRemaining()) {
                replace(result.length(), chars);
                return true;
            }
            if (chars.position() > before) {
                return true;
            }
            if (atEnd) {
                return false;
            }
            read();
        }
        return true;
    }

    /** What was malformed and not yet asked for, in order. */
    Queue<Malformed> malformed() {
        return malformed;
    }

    private void replace(int length, CharBuffer chars) {
        byte[] wrong = new byte[isUnicode ? length : lengthWithoutAscii(length)];
        bytes.get(wrong);
        malformed.add(new Malformed(decoded, HEX.formatHex(wrong)));
        chars.put('\uFFFD');
        decoded++;
    }

    /** In GBK or Big5 the second byte of what is no character may be markup. */
    private int lengthWithoutAscii(int length) {
        int n = 1;
        while (n < length && bytes.get(bytes.position() + n) < 0) {
            n++;
        }
        return n;
    }

    private void read() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        atEnd = n < 0;
        bytes.position(bytes.position() + Math.max(n, 0));
        bytes.flip();
    }
}
