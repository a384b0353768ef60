package hebi.memory;

import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * A unit as a memory keeps it: the English side and the Chinese side, whichever was the source.
 *
 * @param sequence number of the unit in the order in which units came into the memory, from 0
 * @param from the language that was translated from
 * @param unit the unit with its English side as the source; provenances seen from there, oldest first
 */
record StoredUnit(long sequence, Language from, TranslationUnit unit) {
    /** Where no date is known, the unit is older than any that has one. */
    static final long NO_DATE = Long.MIN_VALUE;

    /** A text that occurs more often, such as "OK", is known by its newest occurrences; each addition costs as much. */
    static final int MAX_PROVENANCES = 1_000;

    private record Place(String document, int position) {}

    private static final Comparator<Provenance> OLDEST_FIRST =
            Comparator.comparing(p -> p.date().orElse(Instant.MIN));

    /** The stored form of a unit that has one English and one Chinese side, in either order. */
    static StoredUnit of(long sequence, TranslationUnit unit) {
        Language from = unit.source().language().orElseThrow();
        TranslationUnit english = from == Language.EN ? unit : unit.mirrored();
        TranslationUnit clean = TranslationUnit.of(clean(english.source()), clean(english.target()));
        return new StoredUnit(sequence, from, clean).plus(english.provenances());
    }

    private static Variant clean(Variant variant) {
        // A half surrogate pair has no form in UTF-8: read back it would be another text, and so another unit.
        String text = new BytesRef(variant.text()).utf8ToString();
        return text.equals(variant.text()) ? variant : new Variant(variant.tag(), text, variant.codes());
    }

    /** The side of a language. */
    Variant side(Language language) {
        return language == Language.EN ? unit.source() : unit.target();
    }

    /** The unit with the side of {@code language} as the source. */
    TranslationUnit seenFrom(Language language) {
        return language == Language.EN ? unit : unit.mirrored();
    }

    /** The unit with the side as the source that was it when the unit came. */
    TranslationUnit original() {
        return seenFrom(from);
    }

    /** Whether both are the same unit: normalised tags, texts and codes are equal. */
    boolean isSame(StoredUnit other) {
        return isSame(unit.source(), other.unit.source()) && isSame(unit.target(), other.unit.target());
    }

    private static boolean isSame(Variant a, Variant b) {
        return a.text().equals(b.text())
                && a.codes().equals(b.codes())
                && a.normalisedTag().equals(b.normalisedTag());
    }

    /**
     * The same unit with those provenances added that it does not have yet; itself where it has them all. Of more than
     * {@link #MAX_PROVENANCES} the newest stay.
     */
    StoredUnit plus(List<Provenance> more) {
        List<Provenance> all = new ArrayList<>(unit.provenances());
        Set<Object> known = new HashSet<>(2 * all.size());
        all.forEach(provenance -> known.addAll(marks(provenance)));
        for (Provenance provenance : more) {
            List<Object> marks = marks(provenance);
            if (Collections.disjoint(marks, known)) {
                all.add(provenance);
                known.addAll(marks);
            }
        }
        if (all.size() == unit.provenances().size()) {
            return this;
        }
        all.sort(OLDEST_FIRST);
        List<Provenance> kept = all.subList(Math.max(0, all.size() - MAX_PROVENANCES), all.size());
        return kept.equals(unit.provenances())
                ? this
                : new StoredUnit(sequence, from, new TranslationUnit(unit.source(), unit.target(), kept));
    }

    /** What a provenance is known by: itself, and its place in its document where it tells that. */
    private static List<Object> marks(Provenance provenance) {
        return provenance.document().isEmpty() || provenance.position().isEmpty()
                ? List.of(provenance)
                : List.of(
                        provenance,
                        new Place(provenance.document(), provenance.position().getAsInt()));
    }

    /** The newest provenance; empty where nothing is known. */
    Optional<Provenance> newest() {
        List<Provenance> all = unit.provenances();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** When the newest occurrence was made, in milliseconds since 1970; {@link #NO_DATE} where unknown. */
    long newestMillis() {
        return newest().flatMap(Provenance::date).map(StoredUnit::millis).orElse(NO_DATE);
    }

    /** How sure the surest occurrence is, 0..1; 1 where none is known or one was reviewed or made by hand. */
    double trust() {
        return unit.provenances().stream()
                .mapToDouble(UnitFilter::confidence)
                .max()
                .orElse(1);
    }

    private static long millis(Instant date) {
        // A date beyond the range of milliseconds is as new or as old as can be.
        try {
            return date.toEpochMilli();
        } catch (ArithmeticException e) {
            return date.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : NO_DATE + 1;
        }
    }
}
