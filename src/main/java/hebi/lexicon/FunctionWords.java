package hebi.lexicon;

import hebi.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts function words by what they mean: 我 and I, 不 and not. {@link Lexicon#terms} leaves them out, since they say little beside
 * words of content; a short line of dialogue has nothing else. Immutable, thread-safe.
 *
 * <p>Source: the resource {@code function-words.txt}, written for Hebi by hand.
 */
public final class FunctionWords {
    /** Kinds of meanings. */
    public enum Group {
        PERSON,
        NEGATION,
        QUESTION,
        OTHER
    }

    /** Marks a Chinese word that only keeps its characters from being read as shorter ones: 不过 is no 不. */
    private static final int NO_MEANING = -1;

    private static final FunctionWords SHIPPED = new FunctionWords();

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Integer> chinese = new HashMap<>();
    private final Map<String, List<Integer>> english = new HashMap<>();
    /** By first character, the length of the longest Chinese word that starts so. */
    private final byte[] longest = new byte[Character.MAX_VALUE + 1];

    private int longestEnglish;

    private FunctionWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FunctionWords.class.getResourceAsStream("function-words.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("function-words.txt", e);
        }
    }

    /** One line: {@code group 中文 … | english …}; the group {@code none} has no meaning. */
    private void read(String line) {
        String[] halves = line.split(" \\| ");
        String[] words = halves[0].split(" ");
        boolean isNone = words[0].equals("none");
        if (!isNone) {
            groups.add(Group.valueOf(words[0].toUpperCase(Locale.ROOT)));
        }
        int meaning = isNone ? NO_MEANING : groups.size() - 1;
        for (int w = 1; w < words.length; w++) {
            chinese.putIfAbsent(words[w], meaning);
            char first = words[w].charAt(0);
            longest[first] = (byte) Math.max(longest[first], words[w].length());
        }
        for (String word : isNone ? new String[0] : halves[1].split(" ")) {
            english.computeIfAbsent(word, k -> new ArrayList<>(1)).add(meaning);
            longestEnglish = Math.max(longestEnglish, word.length());
        }
    }

    /** The words in the jar. */
    public static FunctionWords shipped() {
        return SHIPPED;
    }

    /** Number of meanings; each is one of 0..meanings−1. */
    public int meanings() {
        return groups.size();
    }

    /** The kind of a meaning. */
    public Group group(int meaning) {
        return groups.get(meaning);
    }

    /** How often each meaning is expressed in a text; an English word of several meanings counts for each. */
    public int[] counts(Language language, String text) {
        int[] counts = new int[groups.size()];
        if (language == Language.ZH) {
            countChinese(text, counts);
        } else {
            countEnglish(text, counts);
        }
        return counts;
    }

    /** The longest word that starts at a character counts, and the next is looked for behind it. */
    private void countChinese(String text, int[] counts) {
        for (int i = 0; i < text.length(); ) {
            int length = chineseWord(text, i);
            int meaning = length == 0 ? NO_MEANING : chinese.get(text.substring(i, i + length));
            if (meaning != NO_MEANING) {
                counts[meaning]++;
            }
            i += Math.max(1, length);
        }
    }

    /** Length of the longest word that starts at a character, 0 where none does. */
    private int chineseWord(String text, int start) {
        int length = Math.min(longest[text.charAt(start)], text.length() - start);
        while (length > 0 && !chinese.containsKey(text.substring(start, start + length))) {
            length--;
        }
        return length;
    }

    private void countEnglish(String text, int[] counts) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("n't", " nt");
        int start = 0;
        for (int i = 0; i <= lower.length(); i++) {
            boolean isLetter = i < lower.length() && lower.charAt(i) >= 'a' && lower.charAt(i) <= 'z';
            if (!isLetter) {
                if (i > start && i - start <= longestEnglish) {
                    english.getOrDefault(lower.substring(start, i), List.of()).forEach(meaning -> counts[meaning]++);
                }
                start = i + 1;
            }
        }
    }
}
