package hebi.text;

import java.util.List;
import java.util.Objects;

/**
 * A text and its translation (a TU). Which side is the source is a role of the job: the same pair seen from the other
 * side is the same unit to a memory.
 *
 * @param source the side that was translated from
 * @param target the side that was translated into
 * @param provenances one for each occurrence, newest last; empty where nothing is known
 */
public record TranslationUnit(Variant source, Variant target, List<Provenance> provenances) {
    public TranslationUnit {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        provenances = List.copyOf(provenances);
    }

    /** A unit of which nothing is known but its texts. */
    public static TranslationUnit of(Variant source, Variant target) {
        return new TranslationUnit(source, target, List.of());
    }

    /** The same unit seen from the other side. */
    public TranslationUnit mirrored() {
        return new TranslationUnit(
                /* source= */ target,
                /* target= */ source,
                provenances.stream().map(Provenance::mirrored).toList());
    }
}
