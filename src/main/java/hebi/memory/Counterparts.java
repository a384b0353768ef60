package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.memory.ConcordanceAnswer.Range;
import hebi.memory.TextTokens.Token;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses which part of a target renders a part of its source, by what the lexicon says of their words.
 *
 * <ol>
 *   <li>Each word of the target is worth the weight of its best partner within the part of the source; or, where a word
 *       outside of the part is the better partner, that weight less than nothing; a word without a partner a little less
 *       than nothing.
 *   <li>The run of words with the greatest sum is the counterpart (Kadane's scan).
 * </ol>
 *
 * Not thread-safe: meanings once asked for are remembered.
 */
final class Counterparts {
    // Weights as in alignment: the same number or name on both sides; a part of a Chinese word; a single character of
    // it.
    private static final float SAME = .9f;
    private static final float PART = .6f;
    private static final float SINGLE = .24f;
    // What a word without partner costs: one that is grammar less than one with a meaning of its own.
    private static final float GRAMMAR_COST = .05f;
    private static final float WORD_COST = .15f;
    // Below this the partners are chance.
    private static final float MIN_SUM = .2f;

    private final Lexicon lexicon;
    private final TextTokens tokens;
    private final Map<String, Map<String, Float>> meanings = new HashMap<>();

    Counterparts(Lexicon lexicon) {
        this.lexicon = lexicon;
        tokens = new TextTokens(lexicon);
    }

    /** The part of the target, in code points; empty where the lexicon knows of none. */
    Optional<Range> find(Language from, TranslationUnit unit, Range range) {
        String source = unit.source().text();
        String target = unit.target().text();
        int start = source.offsetByCodePoints(0, range.start());
        int end = source.offsetByCodePoints(start, range.end() - range.start());
        List<Token> sources = tokens.of(from, source);
        List<Token> targets = tokens.of(from.other(), target);
        float[] worth = new float[targets.size()];
        for (int t = 0; t < worth.length; t++) {
            worth[t] = worth(from, targets.get(t), sources, start, end);
        }
        return best(worth).map(run -> {
            int first = target.codePointCount(0, targets.get(run.start()).start());
            return new Range(
                    first, target.codePointCount(0, targets.get(run.end() - 1).end()));
        });
    }

    private float worth(Language from, Token target, List<Token> sources, int start, int end) {
        float inside = 0;
        float outside = 0;
        for (Token source : sources) {
            float weight = from == Language.ZH ? weight(source, target) : weight(target, source);
            if (source.start() < end && source.end() > start) {
                inside = Math.max(inside, weight);
            } else {
                outside = Math.max(outside, weight);
            }
        }
        if (inside == 0 && outside == 0) {
            return target.isFunctionWord() ? -GRAMMAR_COST : -WORD_COST;
        }
        return inside >= outside ? inside : -outside;
    }

    private float weight(Token chinese, Token english) {
        float best = 0;
        for (Term zh : chinese.terms()) {
            for (Term en : english.terms()) {
                best = Math.max(best, weight(zh, en));
            }
        }
        return best;
    }

    private float weight(Term chinese, Term english) {
        boolean isNumber = chinese.kind() == Term.Kind.NUMBER;
        if (isNumber || chinese.kind() == Term.Kind.LATIN) {
            return isNumber == (english.kind() == Term.Kind.NUMBER)
                            && chinese.text().equals(english.text())
                    ? SAME
                    : 0;
        }
        return meanings.computeIfAbsent(chinese.text(), this::meanings).getOrDefault(english.text(), 0f);
    }

    /** What a word can mean, and its parts with less weight. */
    private Map<String, Float> meanings(String word) {
        Map<String, Float> all = new HashMap<>(lexicon.translations(word));
        for (int length = word.length() - 1; length > 0; length--) {
            float share = length == 1 ? SINGLE : PART;
            for (int start = 0; start + length <= word.length(); start++) {
                lexicon.translations(
                        word.substring(start, start + length),
                        (stem, weight) -> all.merge(stem, share * weight, Math::max));
            }
        }
        return all;
    }

    /** The run with the greatest sum; empty where that is too little. */
    private static Optional<Range> best(float[] worth) {
        Range best = new Range(0, 0);
        float greatest = 0;
        float sum = 0;
        int start = 0;
        for (int i = 0; i < worth.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += worth[i];
            if (sum > greatest) {
                greatest = sum;
                best = new Range(start, i + 1);
            }
        }
        return greatest < MIN_SUM ? Optional.empty() : Optional.of(best);
    }
}
