package hebi.quality;

import hebi.memory.Match;
import java.util.Arrays;
import java.util.Optional;

/** How much work a segment is, by what the memory or the job itself already holds. */
public enum Band {
    ICE("101", 101, 0),
    EXACT("100", 100, 0.1),
    REPEATED("repeated", -1, 0.1),
    REPEATED_ACROSS("repeated in another file", -1, 0.1),
    FUZZY_95("95-99", 95, 0.3),
    FUZZY_85("85-94", 85, 0.5),
    FUZZY_75("75-84", 75, 0.7),
    FUZZY_50("50-74", 50, 1),
    NEW("new", 0, 1);

    private final String label;
    private final int minScore;
    private final double weight;

    Band(String label, int minScore, double weight) {
        this.label = label;
        this.minScore = minScore;
        this.weight = weight;
    }

    /** How the band is written, also in a file of weights: {@code 95-99}. */
    public String label() {
        return label;
    }

    /** The share of a new segment's effort that a segment of this band takes where the user gives no other, 0..1: the usual grid of agencies. */
    public double defaultWeight() {
        return weight;
    }

    /** The band of a score, 0..101. */
    static Band of(int score) {
        return Arrays.stream(values())
                .filter(band -> band.minScore >= 0 && score >= band.minScore)
                .findFirst()
                .orElse(NEW);
    }

    static Band of(Optional<Match> best) {
        return best.map(match -> of(match.score())).orElse(NEW);
    }

    /** The band with a label; empty where there is none. */
    public static Optional<Band> labelled(String label) {
        return Arrays.stream(values()).filter(band -> band.label.equals(label)).findFirst();
    }
}
