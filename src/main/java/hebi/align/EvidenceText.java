package hebi.align;

import hebi.align.Evidence.Kind;
import hebi.align.Evidence.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Evidence in words for a person. */
public final class EvidenceText {
    private EvidenceText() {}

    /** A line each on what speaks for the bead, what against it, and what else was likely; at least one. */
    public static List<String> lines(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        if (!evidence.bead().isNull()) {
            add(lines, "words: ", matches(evidence, Kind.WORD));
            add(lines, "numbers: ", matches(evidence, Kind.NUMBER));
            add(lines, "names: ", matches(evidence, Kind.NAME));
            lines.add(length(evidence));
            add(lines, "against: no counterpart for ", words(evidence.sourceLeft()));
            add(lines, "against: no counterpart for ", words(evidence.targetLeft()));
        }
        lines.add(evidence.competitor()
                .map(EvidenceText::competitor)
                .orElse("nothing else was in question for these segments"));
        return lines;
    }

    private static void add(List<String> lines, String title, String text) {
        if (!text.isEmpty()) {
            lines.add(title + text);
        }
    }

    private static String matches(Evidence evidence, Kind kind) {
        return evidence.matches().stream()
                .filter(match -> match.kind() == kind)
                .map(match -> match.source().text() + " = " + match.target().text())
                .collect(Collectors.joining(", "));
    }

    private static String words(List<Word> words) {
        return words.stream().map(Word::text).distinct().collect(Collectors.joining(", "));
    }

    private static String length(Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "%s: the English is %.1f times as long as the Chinese would have it",
                evidence.isLengthOdd() ? "against, length" : "length",
                evidence.lengthFactor());
    }

    private static String competitor(Bead other) {
        return String.format(
                Locale.ROOT,
                "next best: %s %s, %.3f",
                other.type(),
                BeadFile.line(other).replaceFirst(":[\\d.]+$", ""),
                other.confidence());
    }
}
