package hebi.memory;

import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which units a query is about. A unit passes where its Chinese side is in the script and one of its occurrences meets
 * all other conditions at once; of one without any known occurrence, an occurrence of which nothing is known.
 *
 * @param document a part of the document's path or address, whatever the case
 * @param domain the subject field, whatever the case
 * @param tool a part of the name of the tool that made it, whatever the case
 * @param since the earliest date; an occurrence without a date fails
 * @param before the date that it must be earlier than; an occurrence without a date fails
 * @param minConfidence the lowest confidence, 0..1; an occurrence that is reviewed, or that no aligner made, passes
 * @param script the script of the Chinese side
 * @param reviewed whether it must have been reviewed, or must not have been
 */
public record UnitFilter(
        Optional<String> document,
        Optional<String> domain,
        Optional<String> tool,
        Optional<Instant> since,
        Optional<Instant> before,
        OptionalDouble minConfidence,
        Optional<Script> script,
        Optional<Boolean> reviewed) {
    /** Every unit passes. */
    public static final UnitFilter NONE = of(Optional.empty());

    public UnitFilter {
        Objects.requireNonNull(document);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(since);
        Objects.requireNonNull(before);
        Objects.requireNonNull(script);
        Objects.requireNonNull(reviewed);
        if (minConfidence.isPresent() && !(minConfidence.getAsDouble() >= 0 && minConfidence.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("minConfidence " + minConfidence + " is not within 0..1");
        }
    }

    /** The units from documents with a part in their path or address, whatever the case. */
    public static UnitFilter ofDocument(String part) {
        return of(Optional.of(part));
    }

    private static UnitFilter of(Optional<String> document) {
        return new UnitFilter(
                document,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether every unit passes. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether it asks for the document and nothing else. */
    public boolean isOfDocumentAlone() {
        return document.isPresent() && equals(ofDocument(document.get()));
    }

    /** Which occurrences of a unit it passes for; none of one that does not pass. */
    Predicate<Provenance> occurrences(TranslationUnit unit) {
        return script.isEmpty() || isIn(script.get(), unit) ? this::passes : occurrence -> false;
    }

    /** What must hold, with a space before it: {@code " (domain news, reviewed)"}; empty where every unit passes. */
    String words() {
        List<String> words = new ArrayList<>();
        document.ifPresent(d -> words.add("document " + d));
        domain.ifPresent(d -> words.add("domain " + d));
        tool.ifPresent(t -> words.add("tool " + t));
        since.ifPresent(d -> words.add("since " + d));
        before.ifPresent(d -> words.add("before " + d));
        minConfidence.ifPresent(c -> words.add("confidence " + c));
        script.ifPresent(s -> words.add(s.tag()));
        reviewed.ifPresent(r -> words.add(r ? "reviewed" : "not reviewed"));
        return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
    }

    /** Whether a unit passes. */
    public boolean passes(TranslationUnit unit) {
        Stream<Provenance> occurrences =
                unit.provenances().isEmpty() ? Stream.of(Provenance.UNKNOWN) : unit.provenances().stream();
        return occurrences.anyMatch(occurrences(unit));
    }

    private static boolean isIn(Script script, TranslationUnit unit) {
        return Stream.of(unit.source(), unit.target())
                .filter(side -> side.language().filter(Language.ZH::equals).isPresent())
                .map(Variant::normalisedTag)
                .anyMatch(script.tag()::equals);
    }

    private boolean passes(Provenance occurrence) {
        return document.map(d -> holds(occurrence.document(), d)).orElse(true)
                && domain.map(d -> d.equalsIgnoreCase(occurrence.domain())).orElse(true)
                && tool.map(t -> holds(occurrence.tool(), t)).orElse(true)
                && isInTime(occurrence)
                && (minConfidence.isEmpty() || confidence(occurrence) >= minConfidence.getAsDouble())
                && reviewed.map(r -> r == occurrence.reviewed()).orElse(true);
    }

    private boolean isInTime(Provenance occurrence) {
        Optional<Instant> date = occurrence.date();
        return (since.isEmpty() || date.isPresent() && !date.get().isBefore(since.get()))
                && (before.isEmpty() || date.isPresent() && date.get().isBefore(before.get()));
    }

    /** How sure an occurrence is, 0..1: what a person confirmed or made is sure. */
    static double confidence(Provenance occurrence) {
        return occurrence.reviewed() ? 1 : occurrence.confidence().orElse(1);
    }

    private static boolean holds(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
