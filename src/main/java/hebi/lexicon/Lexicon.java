package hebi.lexicon;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * What a Chinese word can mean in English. Immutable and thread-safe; loading the shipped one takes about 100 ms, so make one
 * and pass it on.
 */
public final class Lexicon {
    /** Names shorter than this in pinyin are too likely to be met by chance: one character, then two or three. */
    private static final int MIN_PINYIN_ONE = 3;

    private static final int MIN_PINYIN_MORE = 4;
    private static final int MAX_NAME = 3;

    private final Dictionary dictionary;
    private final ChineseTerms chinese;

    private Lexicon(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.chinese = new ChineseTerms(dictionary);
    }

    /** The lexicon of the dictionary in the jar (CC-CEDICT). */
    public static Lexicon shipped() {
        return new Lexicon(Dictionary.load());
    }

    /** The terms of a text in order, function words left out. Empty for a text without words. */
    public List<Term> terms(Language language, String text) {
        return language == Language.ZH ? chinese.of(text) : EnglishTerms.of(text);
    }

    /**
     * The English stems that a Chinese word can be rendered by, each with a weight 0..1, strongest first: a gloss of n
     * content words gives each 1/n, and the sum S over the glosses is spread as v / S^0.7, so that a word of one meaning
     * weighs more than each meaning of a word of many. Empty for a word that the dictionary lacks.
     */
    public Map<String, Float> translations(String chineseWord) {
        return dictionary.translations(chineseWord);
    }

    /** Whether the dictionary has the word as a headword. */
    public boolean knows(String chineseWord) {
        return dictionary.longestMatch(chineseWord, 0) == chineseWord.length();
    }

    /**
     * The names that one to three Han characters of a text spell in pinyin, among those given.
     *
     * @param text Chinese text
     * @param names lower-case words that the English side writes with a capital
     * @return the names found, in order of place, once for each place
     */
    public List<String> names(String text, NavigableSet<String> names) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (Language.isHan(text.charAt(i))) {
                spell(text, i, i, "", names, found);
            }
        }
        return found;
    }

    /** Spells on from {@code at}, as long as some name starts with what was spelled so far. */
    private void spell(String text, int start, int at, String spelled, NavigableSet<String> names, List<String> found) {
        int characters = at - start;
        int minimum = characters == 1 ? MIN_PINYIN_ONE : MIN_PINYIN_MORE;
        if (characters > 0 && spelled.length() >= minimum && names.contains(spelled) && !found.contains(spelled)) {
            found.add(spelled);
        }
        if (characters == MAX_NAME || at == text.length() || !Language.isHan(text.charAt(at))) {
            return;
        }
        for (String reading : dictionary.readings(text.charAt(at))) {
            String longer = spelled + reading;
            String next = names.ceiling(longer);
            if (next != null && next.startsWith(longer)) {
                spell(text, start, at + 1, longer, names, found);
            }
        }
    }
}
