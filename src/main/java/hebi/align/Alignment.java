package hebi.align;

import hebi.text.Language;
import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two texts and the beads that pair them.
 *
 * @param sourceLanguage language of the source; the target is in the other one
 * @param source the source segments in order
 * @param target the target segments in order
 * @param beads the beads in order; together they hold every segment of both sides exactly once
 */
public record Alignment(Language sourceLanguage, List<Segment> source, List<Segment> target, List<Bead> beads) {
    /** Share of segments in likely pairs below which two texts are taken to be no translations. */
    private static final double LEAST_PAIRED = .2;

    public Alignment {
        source = List.copyOf(source);
        target = List.copyOf(target);
        beads = List.copyOf(beads);
        int s = 0;
        int t = 0;
        for (Bead bead : beads) {
            if (bead.sourceStart() != s || bead.targetStart() != t) {
                throw new IllegalArgumentException("the beads do not tile both sides at " + bead);
            }
            s = bead.sourceEnd();
            t = bead.targetEnd();
        }
        if (s != source.size() || t != target.size()) {
            throw new IllegalArgumentException("the beads end at " + s + ":" + t);
        }
    }

    /** The beads with segments on both sides whose confidence is at least the given one, 0..1. */
    public List<Bead> pairs(double minConfidence) {
        return beads.stream()
                .filter(b -> !b.isNull() && b.confidence() >= minConfidence)
                .toList();
    }

    /** The confidences of all beads with segments on both sides, in order. */
    public List<Double> confidences() {
        return pairs(0).stream().map(Bead::confidence).toList();
    }

    /**
     * Whether the texts look like translations of each other: at least a fifth of all segments stand in pairs of confidence
     * .5 and above. True for two empty texts.
     */
    public boolean isPlausible() {
        return source.size() + target.size() == 0 || shareInPairs(.5) >= LEAST_PAIRED;
    }

    /** The share of all segments of both sides that stand in pairs of at least a confidence, 0..1; 0 for two empty texts. */
    public double shareInPairs(double minConfidence) {
        int paired = pairs(minConfidence).stream()
                .mapToInt(b -> b.sources() + b.targets())
                .sum();
        return paired / Math.max(1.0, source.size() + target.size());
    }

    /** The source text of a bead: its segments joined by a space in English and by nothing in Chinese. */
    public String sourceText(Bead bead) {
        return joined(source.subList(bead.sourceStart(), bead.sourceEnd()), sourceLanguage);
    }

    /** The target text of a bead, joined likewise. */
    public String targetText(Bead bead) {
        return joined(target.subList(bead.targetStart(), bead.targetEnd()), sourceLanguage.other());
    }

    /** How many beads there are of each type, such as {@code 2-1}, with segments on both sides. */
    public Map<String, Long> countsByType() {
        return beads.stream()
                .filter(b -> !b.isNull())
                .collect(Collectors.groupingBy(Bead::type, TreeMap::new, Collectors.counting()));
    }

    /** This alignment and behind it that of two other texts. */
    public Alignment followedBy(Alignment next) {
        List<Bead> all = new ArrayList<>(beads);
        for (Bead bead : next.beads) {
            all.add(new Bead(
                    source.size() + bead.sourceStart(),
                    source.size() + bead.sourceEnd(),
                    target.size() + bead.targetStart(),
                    target.size() + bead.targetEnd(),
                    bead.confidence()));
        }
        return new Alignment(sourceLanguage, followed(source, next.source), followed(target, next.target), all);
    }

    /** Segments and more of them, whose paragraphs are counted on. */
    private static List<Segment> followed(List<Segment> segments, List<Segment> more) {
        int paragraphs =
                segments.isEmpty() ? 0 : segments.get(segments.size() - 1).paragraph() + 1;
        List<Segment> all = new ArrayList<>(segments);
        more.forEach(s -> all.add(new Segment(s.text(), paragraphs + s.paragraph(), s.start(), s.end(), s.kind())));
        return all;
    }

    private static String joined(List<Segment> segments, Language language) {
        return segments.stream().map(Segment::text).collect(Collectors.joining(language == Language.EN ? " " : ""));
    }
}
