package hebi.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;

/**
 * The keys of an automaton, each with its number, unpacked as they are asked for: all keys of one first character at a time. The packed
 * automaton loads in no time but takes microseconds for each look-up; a text asks for the same few hundred first
 * characters again and again. Thread-safe: two threads that unpack the same keys at once do so to the same effect.
 */
final class Headwords {
    private static final Branch EMPTY = new Branch(new char[0][], new int[0]);

    private final FST<Long> automaton;
    /** By first character. A branch cannot change once it is made, so that it may be seen without a lock. */
    private final Branch[] branches = new Branch[Character.MAX_VALUE + 1];

    /**
     * All keys that start with one character.
     *
     * @param words in ascending order
     * @param numbers as many
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
    private record Branch(char[][] words, int[] numbers) {
        /** The first place in {@code from..to} whose word has a character of at least {@code c} at {@code depth}, where it has one. */
        private int firstAtLeast(int c, int depth, int from, int to) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (words[middle][depth] < c) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** @param automaton from UTF-16 units to numbers */
    Headwords(FST<Long> automaton) {
        this.automaton = automaton;
    }

    /** Length in UTF-16 units of the longest key that stands in a text at an offset, 0 where none does. */
    int longestMatch(CharSequence text, int start, int most) {
        int end = Math.min(text.length(), start + most);
        return start == end ? 0 : walk(text, start, end, false);
    }

    /** The number of a key, or -1 where there is none. */
    int number(CharSequence key) {
        return key.length() == 0 ? -1 : walk(key, 0, key.length(), true);
    }

    /** The number of a key of one character, or -1 where there is none. */
    int number(char key) {
        Branch branch = branch(key);
        return branch.words.length > 0 && branch.words[0].length == 1 ? branch.numbers[0] : -1;
    }

    /** Narrows the range of words that start like the text; answers the number of the whole text, or the longest match. */
    private int walk(CharSequence text, int start, int end, boolean whole) {
        Branch branch = branch(text.charAt(start));
        int from = 0;
        int to = branch.words.length;
        int longest = 0;
        for (int depth = 1; from < to; depth++) {
            // In ascending order the word that is a start of all others comes first.
            boolean isWord = branch.words[from].length == depth;
            if (start + depth == end) {
                return whole ? isWord ? branch.numbers[from] : -1 : isWord ? depth : longest;
            }
            if (isWord) {
                longest = depth;
                from++;
            }
            char next = text.charAt(start + depth);
            from = branch.firstAtLeast(next, depth, from, to);
            to = branch.firstAtLeast(next + 1, depth, from, to);
        }
        return whole ? -1 : longest;
    }

    private Branch branch(char first) {
        Branch branch = branches[first];
        if (branch == null) {
            branch = unpack(first);
            branches[first] = branch;
        }
        return branch;
    }

    private Branch unpack(char first) {
        List<char[]> words = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        try {
            IntsRefFSTEnum<Long> keys = new IntsRefFSTEnum<>(automaton);
            IntsRefBuilder from = new IntsRefBuilder();
            from.append(first);
            IntsRefFSTEnum.InputOutput<Long> key = keys.seekCeil(from.get());
            while (key != null && key.input.ints[key.input.offset] == first) {
                words.add(characters(key.input));
                numbers.add(key.output.intValue());
                key = keys.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the automaton is in memory", e);
        }
        return words.isEmpty()
                ? EMPTY
                : new Branch(
                        words.toArray(char[][]::new),
                        numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    private static char[] characters(IntsRef units) {
        char[] text = new char[units.length];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) units.ints[units.offset + i];
        }
        return text;
    }
}
