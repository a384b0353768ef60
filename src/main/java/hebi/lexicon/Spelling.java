package hebi.lexicon;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * Finds the names of an English text that Chinese characters spell in pinyin, such as Keqiang in 克强. Remembers what it asked
 * the dictionary, so one serves all segments of a text. Not thread-safe.
 */
public final class Spelling {
    /** Names shorter than this in pinyin are too likely to be met by chance: one character, then two or three. */
    private static final int MIN_ONE = 3;

    private static final int MIN_MORE = 4;
    private static final int MAX_CHARACTERS = 3;

    private final Dictionary dictionary;
    private final NavigableSet<String> names;
    private final Map<Character, String[]> readings = new HashMap<>();

    /** @param names lower-case words that the English side writes with a capital */
    Spelling(Dictionary dictionary, NavigableSet<String> names) {
        this.dictionary = dictionary;
        this.names = names;
    }

    /** The names that one to three Han characters of a Chinese text spell, in order of place, each once. */
    public List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Language.isHan(text.charAt(i))) {
                spell(text, i, i, "", found);
            }
        }
        return found;
    }

    /** Spells on from {@code at}, as long as some name starts with what was spelled so far. */
    private void spell(String text, int start, int at, String spelled, List<String> found) {
        int characters = at - start;
        int minimum = characters == 1 ? MIN_ONE : MIN_MORE;
        if (characters > 0 && spelled.length() >= minimum && names.contains(spelled) && !found.contains(spelled)) {
            found.add(spelled);
        }
        if (characters == MAX_CHARACTERS || at == text.length() || !Language.isHan(text.charAt(at))) {
            return;
        }
        for (String reading : readings.computeIfAbsent(text.charAt(at), dictionary::readings)) {
            String longer = spelled + reading;
            String next = names.ceiling(longer);
            if (next != null && next.startsWith(longer)) {
                spell(text, start, at + 1, longer, found);
            }
        }
    }
}
