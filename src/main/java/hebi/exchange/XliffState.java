package hebi.exchange;

import java.util.Optional;

/**
 * How far a translation in an XLIFF has come. Version 1.2 tells it by the unit's {@code approved} and the target's
 * {@code state}, 2.x by the segment's {@code state}. A translation of which the file says nothing counts as done, since many
 * tools say nothing of any.
 *
 * @param standing what follows for import and for translation
 * @param word what the file says, such as {@code needs-review-translation}; empty where it says nothing
 */
record XliffState(Standing standing, String word) {
    private static final String NOT_TO_TRANSLATE = "not to be translated";

    /** Of a segment of a unit of 1.2, with the unit's {@code target} and the segment's text in it; {@code mid} is empty for a whole unit. */
    static XliffState ofOne(XmlElement unit, String mid, Optional<XmlElement> target, XliffText translation) {
        if (unit.attribute("translate").equals("no")) {
            return new XliffState(Standing.FIXED, NOT_TO_TRANSLATE);
        }
        String state = target.map(t -> t.attribute("state")).orElse("");
        if (translation.variant().text().isBlank()) {
            return new XliffState(Standing.OPEN, state);
        }
        if (unit.attribute("approved").equals("yes")) {
            return new XliffState(Standing.REVIEWED, state);
        }
        String text = translation.variant().text();
        Optional<String> level = ConfirmationLevel.of(unit, mid);
        if (level.isPresent()) {
            return new XliffState(ConfirmationLevel.standing(level.get()), level.get())
                    .withMaker(XliffDraft.ofOne(unit, mid, text));
        }
        return ofWord(unit, state).withMaker(XliffDraft.ofOne(unit, mid, text));
    }

    private static XliffState ofWord(XmlElement unit, String state) {
        return switch (state) {
            case "final", "signed-off" -> new XliffState(Standing.REVIEWED, state);
            case "translated" -> new XliffState(Standing.DONE, state);
            case "new", "needs-translation" -> new XliffState(Standing.OPEN, state);
            case "" ->
                unit.attribute("approved").equals("no")
                        ? new XliffState(Standing.DRAFT, "not approved")
                        : new XliffState(Standing.DONE, "");
            default -> new XliffState(Standing.DRAFT, state);
        };
    }

    /** Of a segment of 2.x with the text of its target. */
    static XliffState ofTwo(XmlElement unit, XmlElement segment, XliffText translation) {
        if (unit.attribute("translate").equals("no")) {
            return new XliffState(Standing.FIXED, NOT_TO_TRANSLATE);
        }
        String state = segment.attribute("state");
        if (translation.variant().text().isBlank()) {
            return new XliffState(Standing.OPEN, state);
        }
        return switch (state) {
            case "final", "reviewed" -> new XliffState(Standing.REVIEWED, state);
            case "translated", "" -> new XliffState(Standing.DONE, state);
            default ->
                new XliffState(Standing.DRAFT, state)
                        .withMaker(
                                XliffDraft.ofTwo(segment, translation.variant().text()));
        };
    }

    private XliffState withMaker(Standing draft) {
        return standing == Standing.DRAFT ? new XliffState(draft, word) : this;
    }

    /** Why the translation is no good for a memory yet; empty where it is, or where there is none at all. */
    Optional<String> held(XliffText translation) {
        boolean isGood = standing == Standing.DONE
                || standing == Standing.REVIEWED
                || standing == Standing.OPEN && translation.variant().text().isBlank();
        return isGood ? Optional.empty() : Optional.of(word);
    }
}
