package hebi.lexicon;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pairs of a Chinese and an English word that were learned from translations. Immutable.
 *
 * <p>As a file: UTF-8, a pair a line, parted by tabs: the Chinese word, the English stem, p(e|z), and in how many units they stand
 * together; lines that start with # are comments. Files of earlier builds have p(z|e) before that number, which is passed over: the
 * aligner reckons it from the text at hand.
 */
public final class WordPairs {
    /** No pairs. */
    public static final WordPairs NONE = new WordPairs(List.of());

    /** What was learned counts a little less than the dictionary: the share found best for words learned from the text itself. */
    private static final float SHARE = .8f;

    private static final String SHARE_FIELD = "(?:0(?:\\.\\d+)?|1(?:\\.0+)?)";
    private static final Pattern LINE =
            Pattern.compile("([^\t]+)\t([^\t]+)\t(" + SHARE_FIELD + ")(?:\t" + SHARE_FIELD + ")?\t(\\d{1,18})");

    private final List<Pair> pairs;
    private final Map<String, List<Pair>> byChinese;

    /**
     * A learned pair.
     *
     * @param chinese a Chinese word as {@link Lexicon#terms} cuts it
     * @param english an English stem
     * @param forward p(e|z): the share of units with the Chinese word that have the English one, 0..1
     * @param count units that have both, 1 or more
     */
    public record Pair(String chinese, String english, double forward, long count) {
        String line() {
            return String.format(Locale.ROOT, "%s\t%s\t%.4f\t%d", chinese, english, forward, count);
        }
    }

    /** @param pairs in any order, none twice */
    public WordPairs(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
        byChinese = new HashMap<>();
        for (Pair pair : pairs) {
            byChinese.computeIfAbsent(pair.chinese, z -> new ArrayList<>()).add(pair);
        }
    }

    /** The pairs in order. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The lines of a file, without comments. */
    public String lines() {
        return pairs.stream().map(pair -> pair.line() + "\n").collect(Collectors.joining());
    }

    /**
     * Reads a file of pairs.
     *
     * @throws InputException if it cannot be read
     * @throws FormatException if a line is no pair
     */
    public static WordPairs read(Path path) {
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = Lines.of(path);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                pairs.add(parse(lines.get(i), path + ":" + (i + 1)));
            }
        }
        return new WordPairs(pairs);
    }

    private static Pair parse(String line, String place) {
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            throw new FormatException(
                    place, "this is no word pair", "write Chinese, English, p(e|z) and count, parted by tabs");
        }
        return new Pair(
                fields.group(1), fields.group(2), Double.parseDouble(fields.group(3)), Long.parseLong(fields.group(4)));
    }

    /** Gives the English stems of a Chinese word with their weights, 0..1. */
    void translations(String chinese, Lexicon.Translations consumer) {
        for (Pair pair : byChinese.getOrDefault(chinese, List.of())) {
            consumer.accept(pair.english, SHARE * (float) pair.forward);
        }
    }
}
