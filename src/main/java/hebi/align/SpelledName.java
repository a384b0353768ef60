package hebi.align;

import hebi.align.Evidence.Kind;
import hebi.align.Evidence.Word;
import hebi.lexicon.Lexicon;
import hebi.lexicon.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the words of a Chinese bead that a name in pinyin was read from: the aligner keeps both readings without saying so. */
final class SpelledName {
    /** Words that a name may run over: it has at most three characters. */
    private static final int MAX_WORDS = 3;

    private final String name;
    private final Spelling spelling;

    /** @param name in pinyin, lower case */
    SpelledName(String name, Lexicon lexicon) {
        this.name = name;
        spelling = lexicon.spelling(Set.of(name));
    }

    /**
     * Takes the shortest run of free words that spells the name.
     *
     * @param words of the bead, in order of place
     * @param taken which of them are matched already; those of the run are marked
     * @return the run's text, or nothing where no free words spell the name
     */
    Optional<String> take(List<Word> words, boolean[] taken) {
        for (int length = 1; length <= MAX_WORDS; length++) {
            for (int start = 0; start + length <= words.size(); start++) {
                Optional<String> run = run(words, taken, start, start + length).filter(this::isSpelled);
                if (run.isPresent()) {
                    Arrays.fill(taken, start, start + length, true);
                    return run;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> run(List<Word> words, boolean[] taken, int from, int to) {
        StringBuilder run = new StringBuilder();
        for (int p = from; p < to; p++) {
            if (taken[p] || words.get(p).kind() != Kind.WORD) {
                return Optional.empty();
            }
            run.append(words.get(p).text());
        }
        return Optional.of(run.toString());
    }

    private boolean isSpelled(String run) {
        return spelling.in(run).contains(name);
    }
}
