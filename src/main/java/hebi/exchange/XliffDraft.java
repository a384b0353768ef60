package hebi.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Who made a draft in an XLIFF: {@code hebi translate} leaves a mark with what it puts in, and the text that the mark stands
 * for tells whether a person has been at it since. In 1.2 the mark is an {@code alt-trans} of the origin Hebi with the same
 * {@code mid} and the same text; in 2.x the {@code subState} ends in a checksum of the text.
 */
final class XliffDraft {
    private static final String FUZZY = "hebi:fuzzy-";

    private XliffDraft() {}

    /** Hebi's proposal for a segment of a unit of 1.2; {@code mid} is empty for a whole unit. */
    static Optional<XmlElement> proposal(XmlElement unit, String mid) {
        return unit.children("alt-trans").stream()
                .filter(proposal -> proposal.attribute("origin").equals("Hebi"))
                .filter(proposal -> proposal.attribute("mid").equals(mid))
                .findFirst();
    }

    /** Whose draft a text of 1.2 is: {@code PROPOSED}, {@code REWORKED}, or {@code DRAFT} where Hebi never was. */
    static Standing ofOne(XmlElement unit, String mid, String text) {
        return proposal(unit, mid)
                .map(proposal -> standing(proposal.children("target").stream()
                        .anyMatch(target -> target.text().equals(text))))
                .orElse(Standing.DRAFT);
    }

    /** The {@code subState} of 2.x for a draft, such as {@code hebi:fuzzy-87-3f9a01c2}. */
    static String subState(Filling filling) {
        return FUZZY + filling.score() + "-" + checksum(filling.text());
    }

    /** The same as {@link #ofOne} for a segment of 2.x. */
    static Standing ofTwo(XmlElement segment, String text) {
        String subState = segment.attribute("subState");
        return subState.matches(FUZZY + "\\d+-[0-9a-f]{8}")
                ? standing(subState.endsWith("-" + checksum(text)))
                : Standing.DRAFT;
    }

    private static Standing standing(boolean isUnchanged) {
        return isUnchanged ? Standing.PROPOSED : Standing.REWORKED;
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }
}
