package hebi.text;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where one occurrence of a translation unit comes from.
 *
 * @param document path, address or name of the document; empty where unknown
 * @param position place of the pair in that document, from 0, pairs without counterpart counted; empty where unknown
 * @param date when the occurrence was made or last changed; empty where unknown
 * @param confidence the aligner's probability that the pair is right, 0..1; empty where no aligner made it
 * @param reviewed whether a person has confirmed it
 * @param creator who made it; empty where unknown
 * @param tool what made it, such as {@code hebi align} or {@code OmegaT 6.0}; empty where unknown
 * @param domain subject field; empty where unknown
 * @param source neighbours of the source text
 * @param target neighbours of the target text
 * @param extras what else was said of it
 */
public record Provenance(
        String document,
        OptionalInt position,
        Optional<Instant> date,
        OptionalDouble confidence,
        boolean reviewed,
        String creator,
        String tool,
        String domain,
        Context source,
        Context target,
        Extras extras) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(
            "",
            OptionalInt.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            false,
            "",
            "",
            "",
            Context.UNKNOWN,
            Context.UNKNOWN);

    public Provenance {
        Objects.requireNonNull(document);
        Objects.requireNonNull(position);
        Objects.requireNonNull(date);
        Objects.requireNonNull(creator);
        Objects.requireNonNull(tool);
        Objects.requireNonNull(domain);
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        Objects.requireNonNull(extras);
        if (confidence.isPresent() && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }

    /** An occurrence of which nothing else was said. */
    public Provenance(
            String document,
            OptionalInt position,
            Optional<Instant> date,
            OptionalDouble confidence,
            boolean reviewed,
            String creator,
            String tool,
            String domain,
            Context source,
            Context target) {
        this(document, position, date, confidence, reviewed, creator, tool, domain, source, target, Extras.NONE);
    }

    /** The same occurrence between these neighbours. */
    public Provenance between(Context source, Context target) {
        return new Provenance(
                document, position, date, confidence, reviewed, creator, tool, domain, source, target, extras);
    }

    /** The same occurrence of which this was said besides. */
    public Provenance with(Extras said) {
        return new Provenance(
                document, position, date, confidence, reviewed, creator, tool, domain, source, target, said);
    }

    /** The same occurrence in a document of another name. */
    public Provenance withDocument(String name) {
        return new Provenance(
                name, position, date, confidence, reviewed, creator, tool, domain, source, target, extras);
    }

    /** The same occurrence seen from the other side. */
    public Provenance mirrored() {
        return between(/* source= */ target, /* target= */ source);
    }
}
