package hebi.align;

import java.util.List;
import java.util.Optional;

/**
 * What speaks for a bead and what against it, in words of the texts. Immutable.
 *
 * @param bead the bead, from source to target
 * @param matches words, numbers and names with a counterpart on the other side, the surest first; each word once
 * @param sourceLeft source words without counterpart in the bead, in order of place; function words are not looked at
 * @param targetLeft target words without counterpart
 * @param lengthFactor how many times longer the English side is than its Chinese would have it in this text; 1 is as expected, 0 for
 *     a bead with one side
 * @param competitor the likeliest other bead that holds one of its segments, with its confidence on the bead's
 *     scale; empty where there is none
 */
public record Evidence(
        Bead bead,
        List<Match> matches,
        List<Word> sourceLeft,
        List<Word> targetLeft,
        double lengthFactor,
        Optional<Bead> competitor) {
    /** What a word is. */
    public enum Kind {
        WORD,
        NUMBER,
        NAME
    }

    /**
     * A word as its segment writes it: a month of a Chinese date as 11月; Latin letters small, without accents.
     *
     * @param text its characters; a number's value
     * @param kind what it is
     */
    public record Word(String text, Kind kind) {}

    /**
     * A source word and the target word that translates it.
     *
     * @param probability how likely the one is given the other, 0..1
     */
    public record Match(Word source, Word target, double probability) {
        /** A match is a number's or a name's if either side is one. */
        public Kind kind() {
            return source.kind() == Kind.WORD ? target.kind() : source.kind();
        }
    }

    public Evidence {
        matches = List.copyOf(matches);
        sourceLeft = List.copyOf(sourceLeft);
        targetLeft = List.copyOf(targetLeft);
    }

    /** The same seen from the other side. */
    Evidence mirrored() {
        return new Evidence(
                bead.mirrored(),
                matches.stream()
                        .map(m -> new Match(/* source= */ m.target, /* target= */ m.source, m.probability))
                        .toList(),
                /* sourceLeft= */ targetLeft,
                /* targetLeft= */ sourceLeft,
                lengthFactor,
                competitor.map(Bead::mirrored));
    }

    /** Whether the lengths speak against the bead: one side is more than half as long again as expected. */
    public boolean isLengthOdd() {
        return lengthFactor > 0 && (lengthFactor > 1.5 || lengthFactor < 1 / 1.5);
    }
}
