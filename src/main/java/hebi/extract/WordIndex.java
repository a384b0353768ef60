package hebi.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many sets of words, and which of the sets a line has a word of, in one pass over the line. At each of its characters only the
 * words that begin with it are compared.
 */
final class WordIndex {
    private final BitSet firsts = new BitSet();
    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private long always;
    private int size;

    /**
     * Adds a set, which gets the next number from 0 to 63; a set without words is found in every line.
     *
     * @throws IllegalStateException at the 65th
     */
    void add(List<String> words) {
        if (size == Long.SIZE) {
            throw new IllegalStateException("there are 64 sets already");
        }
        long bit = 1L << size++;
        always |= words.isEmpty() ? bit : 0;
        for (String word : words) {
            firsts.set(word.charAt(0));
            byFirst.computeIfAbsent(word.charAt(0), any -> new ArrayList<>()).add(new Word(word, bit));
        }
    }

    /** The numbers of the sets that have a word in a line, as bits. */
    long in(String line) {
        long found = always;
        for (int i = 0; i < line.length(); i++) {
            if (firsts.get(line.charAt(i))) {
                for (Word word : byFirst.get(line.charAt(i))) {
                    found |= (found & word.bit) == 0 && line.startsWith(word.text, i) ? word.bit : 0;
                }
            }
        }
        return found;
    }

    private record Word(String text, long bit) {}
}
