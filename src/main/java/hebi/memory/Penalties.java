package hebi.memory;

import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the penalties of a unit for a look-up, but for that of its script. */
final class Penalties {
    private final Lookup lookup;

    Penalties(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Whether {@link #of} and {@link Lookup.Wishes#filter} need nothing of a unit but its trust. */
    boolean needOnlyTrust() {
        Lookup.Wishes wishes = lookup.wishes();
        return wishes.filter().isNone()
                && wishes.domain().isEmpty()
                && wishes.codes().isEmpty();
    }

    /** The penalty of a unit's {@linkplain StoredUnit#trust() trust}. */
    Optional<Penalty> ofTrust(double trust) {
        return trust < lookup.wishes().minConfidence() ? Optional.of(Penalty.DOUBTFUL) : Optional.empty();
    }

    /** The penalties of a unit's domain and codes. */
    List<Penalty> of(StoredUnit stored) {
        List<Penalty> penalties = new ArrayList<>();
        List<Provenance> occurrences = stored.unit().provenances();
        if (lookup.wishes().domain().isPresent()
                && occurrences.stream()
                        .noneMatch(p -> p.domain()
                                .equalsIgnoreCase(lookup.wishes().domain().get()))) {
            penalties.add(Penalty.OTHER_DOMAIN);
        }
        Variant side = stored.side(lookup.from());
        if (lookup.wishes().codes().map(codes -> !isSame(codes, side.codes())).orElse(false)) {
            penalties.add(Penalty.OTHER_CODES);
        }
        return penalties;
    }

    private static boolean isSame(List<InlineCode> a, List<InlineCode> b) {
        return forms(a).equals(forms(b));
    }

    /** Where codes stand moves with every edit of the text, and their numbers differ from file to file. */
    private static List<String> forms(List<InlineCode> codes) {
        return codes.stream().map(code -> code.kind() + " " + code.content()).toList();
    }
}
