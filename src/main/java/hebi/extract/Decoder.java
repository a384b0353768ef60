package hebi.extract;

import hebi.error.InputException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes of unknown encoding → text. What is declared is only believed where the bytes do not say otherwise.
 *
 * <ol>
 *   <li>A byte-order mark decides.
 *   <li>Bytes without a zero that are valid UTF-8 throughout are UTF-8: a text of another encoding is so by chance only
 *       if it is a few characters long.
 *   <li>Else each encoding that Chinese and English texts come in is tried (GB18030, Big5, UTF-16 in both orders, and the
 *       declared one), and the one whose text looks most like {@link Plausibility Chinese or English} is taken.
 *   <li>If none does: the declared one if the bytes are valid in it, else UTF-8 where only a few bytes are wrong, else Windows-1252.
 * </ol>
 */
final class Decoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Enough to tell an encoding by, in bytes; a multiple of four, so that no UTF-16 unit is cut. */
    private static final int SAMPLE = 1 << 16;

    /** A file with more than this share of control characters is no text. Real texts have next to none. */
    private static final double MAX_CONTROLS = 0.02;

    /** A file may have this share of bytes that are no UTF-8 and still be taken for damaged UTF-8. */
    private static final double MAX_DAMAGE = 0.01;

    private Decoder() {}

    /** The text of a file without a declaration. */
    static String plainText(Source source) {
        return decode(source, Optional.empty());
    }

    /**
     * The text of a file, without a byte-order mark.
     *
     * @param declared name of the encoding that the file says it is in
     * @throws InputException if it is not text
     */
    static String decode(Source source, Optional<String> declared) {
        byte[] bytes = source.bytes();
        Charset charset = byteOrderMark(bytes).orElseGet(() -> charset(bytes, declared.flatMap(Decoder::known)));
        String text = new String(bytes, charset);
        if (isJunk(text)) {
            throw new InputException(source.location(), "is not text", "give a text, page or document");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? Optional.of(GB18030) : Optional.empty();
    }

    private static Charset charset(byte[] bytes, Optional<Charset> declared) {
        if (!hasZero(bytes) && isValid(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> chinese = best(bytes, declared);
        if (chinese.isPresent()) {
            return chinese.get();
        }
        if (damage(bytes) <= MAX_DAMAGE) {
            return StandardCharsets.UTF_8;
        }
        return declared.filter(c -> !c.equals(StandardCharsets.UTF_8) && isValid(bytes, c))
                .orElse(WINDOWS_1252);
    }

    private static Optional<Charset> best(byte[] bytes, Optional<Charset> declared) {
        List<Charset> candidates = new ArrayList<>();
        declared.filter(c -> !c.equals(StandardCharsets.UTF_8)).ifPresent(candidates::add);
        candidates.addAll(List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
        candidates.add(StandardCharsets.UTF_8);
        String name = null;
        double most = Plausibility.ENOUGH;
        for (Charset candidate : candidates) {
            double score = Plausibility.of(sample(bytes, candidate));
            if (score > most) {
                most = score;
                name = candidate.name();
            }
        }
        return Optional.ofNullable(name).map(Charset::forName);
    }

    /** GB2312 and GBK are declared where GB18030, which holds both, is meant. */
    private static Optional<Charset> known(String name) {
        String clean = name.strip().toLowerCase(Locale.ROOT);
        try {
            return switch (clean) {
                case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> Optional.of(GB18030);
                case "big5", "big5-hkscs", "cp950" -> Optional.of(BIG5);
                // "utf-16" in a file that could be read as far as its declaration is not true.
                case "utf-16", "utf-16le", "utf-16be" -> Optional.empty();
                case "iso-8859-1", "latin1", "us-ascii" -> Optional.of(WINDOWS_1252);
                default -> Optional.of(Charset.forName(clean));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // A name that nobody knows is as good as no declaration.
            return Optional.empty();
        }
    }

    private static String sample(byte[] bytes, Charset charset) {
        return new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.length() > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The share of characters that are no UTF-8, among those beyond ASCII. */
    private static double damage(byte[] bytes) {
        String text = sample(bytes, StandardCharsets.UTF_8);
        long beyond = text.chars().filter(c -> c >= 0x80).count();
        return beyond == 0 ? 0 : (double) text.chars().filter(c -> c == 0xFFFD).count() / beyond;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJunk(String text) {
        int length = Math.min(text.length(), SAMPLE);
        long controls = text.chars()
                .limit(length)
                .filter(c -> c < ' ' && !Character.isWhitespace(c) || c == 0xFFFD || c >= 0x7F && c < 0xA0 && c != 0x85)
                .count();
        return controls > MAX_CONTROLS * length + 1;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
