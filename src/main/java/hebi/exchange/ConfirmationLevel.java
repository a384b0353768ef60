package hebi.exchange;

import java.util.Optional;

/**
 * How far a translation has come in the words of the two tools that write XLIFF 1.2 with attributes of their own: {@code conf}
 * of Trados Studio's {@code sdl:seg}, one for each segment, and {@code mq:status} of memoQ's {@code trans-unit}. Known from public
 * files of both; what is not known to be confirmed counts as a draft.
 */
final class ConfirmationLevel {
    private ConfirmationLevel() {}

    /** The word in the file; empty where it is of neither tool. */
    static Optional<String> of(XmlElement unit, String mid) {
        String status = unit.attribute("mq:status");
        if (!status.isEmpty()) {
            return Optional.of(status);
        }
        return XliffUnit.first(unit, "sdl:seg-defs")
                .flatMap(definitions -> definitions.children("sdl:seg").stream()
                        .filter(segment -> segment.attribute("id").equals(mid))
                        .findFirst())
                .map(segment -> segment.attribute("conf"))
                .map(conf -> conf.isEmpty() ? "Unspecified" : conf);
    }

    static Standing standing(String level) {
        return switch (level) {
            case "ApprovedTranslation", "ApprovedSignOff", "Reviewer1Confirmed", "Proofread" -> Standing.REVIEWED;
            case "Translated", "ManuallyConfirmed" -> Standing.DONE;
            default -> Standing.DRAFT;
        };
    }
}
