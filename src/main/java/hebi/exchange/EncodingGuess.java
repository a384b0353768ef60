package hebi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** In which encoding a file is whose bytes are not in the one that it declares. */
final class EncodingGuess {
    private static final List<Charset> CANDIDATES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("Big5"));

    /** What opens the file anew. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private EncodingGuess() {}

    /**
     * The one among UTF-8, GB18030 and Big5 that every byte of the file is in; of several UTF-8, then the one in which
     * more of the characters are common. Empty where the declared encoding is right, or none is.
     */
    static Optional<Charset> of(Opening file, String name) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(XmlEncoding.HEAD);
        }
        XmlEncoding declared = XmlEncoding.of(head, name);
        if (strangeness(file, declared).isPresent()) {
            return Optional.empty();
        }
        Optional<Charset> best = Optional.empty();
        double least = Double.MAX_VALUE;
        for (Charset candidate : CANDIDATES) {
            Optional<Double> strange = strangeness(file, new XmlEncoding(candidate, 0, Optional.empty()));
            if (strange.isPresent() && candidate.equals(StandardCharsets.UTF_8)) {
                return Optional.of(candidate);
            }
            if (strange.isPresent() && strange.get() < least) {
                least = strange.get();
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** The share of rare characters among those beyond ASCII, 0..1; empty where some bytes are not in the encoding. */
    private static Optional<Double> strangeness(Opening file, XmlEncoding encoding) throws IOException {
        try (InputStream in = file.open()) {
            XmlDecoder decoder = new XmlDecoder(in, encoding, in.readNBytes(XmlEncoding.HEAD));
            CharBuffer chars = CharBuffer.allocate(1 << 14);
            long beyond = 1;
            long rare = 0;
            while (decoder.fill(chars)) {
                if (!decoder.malformed().isEmpty()) {
                    return Optional.empty();
                }
                chars.flip();
                while (chars.hasRemaining()) {
                    char c = chars.get();
                    beyond += c > 0x7F ? 1 : 0;
                    rare += c > 0x7F && !isCommon(c) ? 1 : 0;
                }
                chars.clear();
            }
            return Optional.of((double) rare / beyond);
        }
    }

    // GB2312 holds the Simplified characters of daily use, the first plane of Big5 the Traditional ones; either read as
    // the other falls into what neither has.
    private static boolean isCommon(char c) {
        return c >= 0x3000 && c < 0x3040 || c >= 0xFF00 || c >= 0x4E00 && c < 0xA000 && Common.HAS.get(c);
    }

    /** The characters of daily use of either script, made when first asked for. */
    private static final class Common {
        static final BitSet HAS = common();

        private static BitSet common() {
            BitSet set = new BitSet();
            for (int lead = 0xB0; lead <= 0xD7; lead++) {
                add(set, lead, 0xA1, 0xFE, Charset.forName("GB2312"));
            }
            for (int lead = 0xA4; lead <= 0xC6; lead++) {
                add(set, lead, 0x40, 0x7E, Charset.forName("Big5"));
                add(set, lead, 0xA1, 0xFE, Charset.forName("Big5"));
            }
            return set;
        }

        private static void add(BitSet set, int lead, int from, int to, Charset charset) {
            for (int trail = from; trail <= to; trail++) {
                set.set(new String(new byte[] {(byte) lead, (byte) trail}, charset).charAt(0));
            }
        }
    }
}
