package hebi.lexicon;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names of an English text that Chinese characters spell in pinyin, such as Keqiang in 克强. Immutable
 * and thread-safe.
 */
public final class Spelling {
    /** Names shorter than this in pinyin are too likely to be met by chance: one character, then two or three. */
    private static final int MIN_ONE = 3;

    private static final int MIN_MORE = 4;
    private static final int MAX_CHARACTERS = 3;

    private final Dictionary dictionary;
    private final Set<String> names;
    private final Set<String> starts = new HashSet<>();

    /** @param names lower-case words that the English side writes with a capital */
    Spelling(Dictionary dictionary, Set<String> names) {
        this.dictionary = dictionary;
        this.names = Set.copyOf(names);
        for (String name : names) {
            for (int end = 1; end <= name.length(); end++) {
                starts.add(name.substring(0, end));
            }
        }
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
        for (String reading : dictionary.readings(text.charAt(at))) {
            String longer = spelled.isEmpty() ? reading : spelled + reading;
            if (starts.contains(longer)) {
                spell(text, start, at + 1, longer, found);
            }
        }
    }
}
