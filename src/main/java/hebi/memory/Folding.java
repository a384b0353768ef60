package hebi.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which differences between texts do not count. A code point becomes one code point, so that offsets stay. Thread-safe.
 *
 * @param letterCase whether upper and lower case are the same
 * @param width whether full-width forms of ASCII and the ideographic space are the same as the narrow ones
 * @param script whether Traditional Chinese characters are the same as the Simplified ones that stand for them
 */
public record Folding(boolean letterCase, boolean width, boolean script) {
    // The block of unified ideographs that holds nearly all of running text.
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;

    /** Every difference counts. */
    public static final Folding NONE = new Folding(false, false, false);

    /** Case and width do not count. */
    public static final Folding DEFAULT = new Folding(true, true, false);

    /** No difference counts that any folding takes away. */
    public static final Folding ALL = new Folding(true, true, true);

    /** The folded text, of as many code points; folding it again changes nothing. */
    public String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            folded.appendCodePoint(fold(c));
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    /** One code point, folded. */
    int fold(int c) {
        if (c < 0x80) {
            return letterCase && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
        }
        if (!script && c >= FIRST_HAN && c <= LAST_HAN) {
            // Most of Chinese: neither width nor case.
            return c;
        }
        int folded = width ? narrow(c) : c;
        if (script) {
            folded = Simplified.of(folded);
        }
        // Upper case first: some letters, such as the final sigma, only meet there.
        return letterCase ? Character.toLowerCase(Character.toUpperCase(folded)) : folded;
    }

    private static int narrow(int c) {
        // The full-width forms of the printable ASCII characters stand in their order; the ideographic space apart.
        return c == 0x3000 ? ' ' : c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    }

    /** All texts that folding the script makes the given one, which is folded by {@link #ALL}; itself among them. */
    static List<String> otherScripts(String folded) {
        List<String> texts = List.of("");
        for (int c : folded.codePoints().toArray()) {
            List<String> characters =
                    Simplified.standsFor(c).mapToObj(Character::toString).toList();
            texts = texts.stream()
                    .flatMap(text -> characters.stream().map(text::concat))
                    .toList();
        }
        return texts;
    }

    /** Where a folded phrase stands in a folded text, from left to right, not overlapping; in code points. */
    static List<ConcordanceAnswer.Range> ranges(String text, String phrase) {
        List<ConcordanceAnswer.Range> ranges = new ArrayList<>();
        int length = phrase.codePointCount(0, phrase.length());
        int offset = 0;
        int start = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, offset)) {
            start += text.codePointCount(offset, at);
            ranges.add(new ConcordanceAnswer.Range(start, start + length));
            offset = at + phrase.length();
            start += length;
        }
        return ranges;
    }

    /** The Simplified characters for Traditional ones, read when first asked for. */
    private static final class Simplified {
        private static final String RESOURCE = "simplified.txt";
        // Every pair is in the basic plane or the second one; 0 stands for no other character.
        private static final int END = 0x30000;
        private static final int[] OF = new int[END];

        static {
            // Two lines of as many characters: the Traditional ones, and the Simplified one for each.
            try (InputStream in = Folding.class.getResourceAsStream(RESOURCE)) {
                String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
                int[] traditional = lines[0].codePoints().toArray();
                int[] simplified = lines[1].codePoints().toArray();
                for (int i = 0; i < traditional.length; i++) {
                    OF[traditional[i]] = simplified[i];
                }
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }

        static int of(int c) {
            return c < END && OF[c] != 0 ? OF[c] : c;
        }

        /** A character and the Traditional ones that it stands for. */
        static IntStream standsFor(int c) {
            return IntStream.concat(IntStream.of(c), IntStream.range(0, END).filter(t -> OF[t] == c));
        }
    }
}
