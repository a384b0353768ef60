package hebi.server;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.memory.ConcordanceAnswer;
import hebi.memory.LookupAnswer;
import hebi.memory.Match;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers as a language model reads them: plain lines, each unit with where it comes from. */
final class AgentText {
    private AgentText() {}

    static String of(LookupAnswer answer) {
        String head = String.format(
                Locale.ROOT,
                "%d of %s at least %d %% alike; none is missed.",
                answer.matches().size(),
                units(answer.units()) + (answer.matches().size() == 1 ? " is" : " are"),
                answer.lookup().minScore());
        return head + answer.matches().stream().map(AgentText::of).collect(Collectors.joining());
    }

    private static String units(long number) {
        return number + (number == 1 ? " unit" : " units");
    }

    private static String of(Match match) {
        String kind = match.kind().name().toLowerCase(Locale.ROOT);
        return "\n\n" + Math.min(100, match.score()) + " %, " + kind + "\n" + of(match.unit());
    }

    static String of(ConcordanceAnswer answer) {
        String head = String.format(
                Locale.ROOT,
                "%d of %s it, %d shown.",
                answer.total(),
                units(answer.units()) + (answer.total() == 1 ? " holds" : " hold"),
                answer.hits().size());
        return head + answer.hits().stream().map(hit -> "\n\n" + of(hit.unit())).collect(Collectors.joining());
    }

    private static String of(TranslationUnit unit) {
        return side(unit.source()) + "\n" + side(unit.target()) + "\n" + origin(unit.provenances());
    }

    private static String side(Variant side) {
        return side.tag() + ": " + side.text();
    }

    /** Document, date and certainty of the newest occurrence. */
    private static String origin(List<Provenance> provenances) {
        if (provenances.isEmpty()) {
            return "from: unknown";
        }
        Provenance newest = provenances.get(provenances.size() - 1);
        return "from: " + (newest.document().isEmpty() ? "unknown document" : newest.document())
                + newest.date()
                        .map(date -> ", " + date.toString().substring(0, 10))
                        .orElse(", date unknown")
                + certainty(newest);
    }

    private static String certainty(Provenance occurrence) {
        if (occurrence.reviewed()) {
            return ", reviewed";
        }
        return occurrence.confidence().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", aligned with confidence %.2f",
                        occurrence.confidence().getAsDouble());
    }

    /** Pairs in order; what has no counterpart stands alone. */
    static String of(Alignment alignment) {
        return alignment.beads().stream().map(bead -> of(alignment, bead)).collect(Collectors.joining("\n\n"));
    }

    private static String of(Alignment alignment, Bead bead) {
        return String.format(Locale.ROOT, "%s, confidence %.2f", bead.type(), bead.confidence())
                + (bead.sources() == 0 ? "" : "\nsource: " + alignment.sourceText(bead))
                + (bead.targets() == 0 ? "" : "\ntarget: " + alignment.targetText(bead));
    }
}
