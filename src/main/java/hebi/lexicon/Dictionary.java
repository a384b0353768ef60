package hebi.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/**
 * The compiled dictionary: Chinese headwords in an automaton, for each the English stems of its glosses with weights, and
 * the pinyin of single characters. Read-only after loading, thread-safe.
 *
 * <p>Resource, all numbers as Lucene's {@code DataOutput} writes them: version; the automaton of headwords, Simplified and
 * Traditional, to entry number; the count of stems and each stem; the count of entries and for each its length in bytes
 * and its bytes, pairs of stem number (vInt) and weight (one byte, 255 = 1); the automaton of characters to readings, and
 * the readings, each a space-separated string.
 */
final class Dictionary {
    static final int VERSION = 1;

    /** No headword is looked for past this length, in UTF-16 units: longer ones are proverbs, quoted whole or not at all. */
    static final int MAX_HEADWORD = 8;

    private final Headwords headwords;
    private final String[] stems;
    private final byte[] entries;
    private final int[] offsets;
    private volatile RelatedStems related;
    private final Headwords characters;
    private final List<List<String>> readings;

    private Dictionary(DataInput in) throws IOException {
        if (in.readVInt() != VERSION) {
            throw new IOException("the dictionary resource is of another version");
        }
        headwords = automaton(in);
        stems = strings(in);
        offsets = new int[in.readVInt() + 1];
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] = offsets[i - 1] + in.readVInt();
        }
        entries = new byte[offsets[offsets.length - 1]];
        in.readBytes(entries, 0, entries.length);
        characters = automaton(in);
        readings = Arrays.stream(strings(in))
                .map(several -> List.of(several.split(" ")))
                .toList();
    }

    /** Reads the resource that is shipped in the jar. */
    static Dictionary load() {
        try (InputStream in = Dictionary.class.getResourceAsStream("cedict.bin")) {
            return new Dictionary(new ByteArrayDataInput(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cedict.bin", e);
        }
    }

    private static Headwords automaton(DataInput in) throws IOException {
        return new Headwords(new FST<>(FST.readMetadata(in, PositiveIntOutputs.getSingleton()), in));
    }

    private static String[] strings(DataInput in) throws IOException {
        String[] strings = new String[in.readVInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.readString();
        }
        return strings;
    }

    /** Length in UTF-16 units of the longest headword that starts at an offset; 0 where none does. */
    int longestMatch(CharSequence text, int start) {
        return headwords.longestMatch(text, start, MAX_HEADWORD);
    }

    /** Gives the English stems of a headword's glosses with their weights, 0..1, strongest first; none for an unknown word. */
    void translations(CharSequence headword, Lexicon.Translations consumer) {
        int entry = headwords.number(headword);
        if (entry < 0) {
            return;
        }
        ByteArrayDataInput in = new ByteArrayDataInput(entries, offsets[entry], offsets[entry + 1] - offsets[entry]);
        while (!in.eof()) {
            consumer.accept(stems[in.readVInt()], (in.readByte() & 0xFF) / 255f);
        }
    }

    /** Gives the stems near a headword in the sense of {@link RelatedStems}, with their nearness, 0..1; none for an unknown word. */
    void related(CharSequence headword, Lexicon.Translations consumer) {
        int entry = headwords.number(headword);
        if (entry >= 0) {
            related().of(entry, (stem, share) -> consumer.accept(stems[stem], share));
        }
    }

    /** Made where first asked for: looking up a word needs none of it. Two threads at once make it twice, to the same effect. */
    private RelatedStems related() {
        RelatedStems made = related;
        if (made == null) {
            made = new RelatedStems(entries, offsets, stems.length);
            related = made;
        }
        return made;
    }

    /** The pinyin readings of one character without tones ({@code 行}: xing, hang, heng); empty for an unknown one. */
    List<String> readings(char character) {
        int number = characters.number(character);
        return number < 0 ? List.of() : readings.get(number);
    }
}
