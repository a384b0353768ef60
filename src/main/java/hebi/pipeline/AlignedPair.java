package hebi.pipeline;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.text.Context;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Script;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Two documents and their alignment. Immutable.
 *
 * @param source the document translated from
 * @param target its translation
 * @param sourceTag language tag for the source texts; empty to tell a Chinese text's tag from its characters
 * @param targetTag the same for the target texts
 * @param alignment the beads over the segments of both
 */
public record AlignedPair(
        Document source, Document target, Optional<String> sourceTag, Optional<String> targetTag, Alignment alignment) {
    private static final String TOOL = "hebi align";

    /**
     * The units of the beads that have segments on both sides and at least the given confidence, 0..1, in order. Each knows
     * its documents, its place, the newer of the two files' dates, its confidence, and its neighbours on either side.
     */
    public List<TranslationUnit> units(double minConfidence) {
        Language language = alignment.sourceLanguage();
        Tagger sources = new Tagger(language, sourceTag, alignment.source());
        Tagger targets = new Tagger(language.other(), targetTag, alignment.target());
        List<TranslationUnit> units = new ArrayList<>();
        List<Bead> beads = alignment.beads();
        for (int b = 0; b < beads.size(); b++) {
            Bead bead = beads.get(b);
            if (!bead.isNull() && bead.confidence() >= minConfidence) {
                units.add(new TranslationUnit(
                        sources.variant(alignment.sourceText(bead)),
                        targets.variant(alignment.targetText(bead)),
                        List.of(provenance(bead, b))));
            }
        }
        return units;
    }

    /** Both documents, the English one first, so that the name does not depend on the roles. */
    public String name() {
        boolean english = alignment.sourceLanguage() == Language.EN;
        return english ? source.location() + " | " + target.location() : target.location() + " | " + source.location();
    }

    private Provenance provenance(Bead bead, int position) {
        Instant newer = source.modified().isAfter(target.modified()) ? source.modified() : target.modified();
        return new Provenance(
                name(),
                OptionalInt.of(position),
                Optional.of(newer.truncatedTo(ChronoUnit.SECONDS)),
                OptionalDouble.of(bead.confidence()),
                false,
                "",
                TOOL,
                "",
                context(alignment.source(), bead.sourceStart(), bead.sourceEnd()),
                context(alignment.target(), bead.targetStart(), bead.targetEnd()));
    }

    private static Context context(List<Segment> segments, int start, int end) {
        return Context.of(
                start == 0 ? Context.EDGE : segments.get(start - 1).text(),
                end == segments.size() ? Context.EDGE : segments.get(end).text());
    }

    /** Gives the texts of one side their language tag. */
    private static final class Tagger {
        private final Language language;
        private final Optional<String> tag;
        private final Script ofDocument;

        Tagger(Language language, Optional<String> tag, List<Segment> segments) {
            this.language = language;
            // A tag that names no script (zh) leaves it to be told from the text.
            this.tag =
                    tag.filter(t -> language == Language.EN || Script.ofTag(t).isPresent());
            StringBuilder all = new StringBuilder();
            segments.forEach(segment -> all.append(segment.text()));
            ofDocument = Script.detect(all).orElse(Script.HANS);
        }

        Variant variant(String text) {
            if (tag.isPresent()) {
                return new Variant(tag.get(), text);
            }
            return language == Language.EN
                    ? new Variant(language.code(), text)
                    : new Variant(Script.detect(text).orElse(ofDocument).catTag(), text);
        }
    }
}
