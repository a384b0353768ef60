package hebi.lexicon;

import hebi.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a Chinese word can mean in English. Immutable and thread-safe; loading the shipped one takes about 100 ms of a thread of its own,
 * for which the first question waits, so make one, early, and pass it on.
 */
public final class Lexicon {
    private final CompletableFuture<Dictionary> loaded;
    private final WordPairs learned;

    private Lexicon(CompletableFuture<Dictionary> loaded, WordPairs learned) {
        this.loaded = loaded;
        this.learned = learned;
    }

    /** The lexicon of the dictionary in the jar (CC-CEDICT). */
    public static Lexicon shipped() {
        return new Lexicon(CompletableFuture.supplyAsync(Dictionary::load), WordPairs.NONE);
    }

    private Dictionary dictionary() {
        return loaded.join();
    }

    /** The same with word pairs that were learned, in place of any learned before. */
    public Lexicon with(WordPairs pairs) {
        return new Lexicon(loaded, pairs);
    }

    /** The terms of a text in order, function words left out. Empty for a text without words. */
    public List<Term> terms(Language language, String text) {
        return language == Language.ZH ? new ChineseTerms(dictionary()).of(text) : EnglishTerms.of(text);
    }

    /** The terms of several texts: quicker than one by one, since each English word is stemmed once. */
    public List<List<Term>> terms(Language language, List<String> texts) {
        if (language == Language.ZH) {
            return texts.stream().map(new ChineseTerms(dictionary())::of).toList();
        }
        EnglishTerms.Words words = new EnglishTerms.Words();
        return texts.stream().map(text -> EnglishTerms.of(text, words)).toList();
    }

    /**
     * The English stems that a Chinese word can be rendered by, each with a weight 0..1, strongest first: a gloss of n
     * content words gives each 1/n, and the sum S over the glosses is spread as v / S^0.7, so that a word of one meaning
     * weighs more than each meaning of a word of many. Empty for a word that the dictionary lacks.
     */
    public Map<String, Float> translations(String chineseWord) {
        Map<String, Float> translations = new LinkedHashMap<>();
        translations(chineseWord, (stem, weight) -> translations.merge(stem, weight, Math::max));
        return translations;
    }

    /** Takes the renderings of a word one by one. */
    @FunctionalInterface
    public interface Translations {
        /** An English stem and its weight, 0..1. */
        void accept(String stem, float weight);
    }

    /** The same as {@link #translations(String)}, given one by one, for where many words are asked; a stem that the dictionary
     * has and that was learned too comes twice. */
    public void translations(String chineseWord, Translations consumer) {
        dictionary().translations(chineseWord, consumer);
        learned.translations(chineseWord, consumer);
    }

    /**
     * English stems that are near a Chinese word by other words of the dictionary, given one by one with a nearness of 0..1: of
     * random walks word, stem, other word, stem, the share that ends there. Its own stems are among them.
     */
    public void related(String chineseWord, Translations consumer) {
        dictionary().related(chineseWord, consumer);
    }

    /** Number of UTF-16 units in the longest word of the dictionary that begins there; 0 where none does. */
    public int longestWord(String text, int start) {
        return dictionary().longestMatch(text, start);
    }

    /**
     * What finds names in Chinese text by their pinyin.
     *
     * @param names lower-case words that the English side writes with a capital
     */
    public Spelling spelling(Set<String> names) {
        return new Spelling(dictionary(), names);
    }
}
