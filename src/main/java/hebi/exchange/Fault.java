package hebi.exchange;

import java.util.List;

/**
 * The faults that {@link TmxDoctor} knows, each with what tools make of it where that is known. From where it is known (tried, read in the
 * source, or said by the vendor) stands in docs/interop.md; a tool of which nothing is known is not named.
 */
public enum Fault {
    WRONG_ENCODING(
            Kind.ENCODING,
            omegat("takes nothing from the file, or wrong characters"),
            toolkitAndWeblate("refuse the file"),
            okapi("stops, or takes wrong characters")),
    BAD_BYTES(
            Kind.ENCODING,
            omegat("takes nothing from the file"),
            toolkitAndWeblate("refuse the file"),
            okapi("stops there")),
    FORBIDDEN_CHARACTER(
            Kind.CHARACTER,
            omegat("takes nothing from the file"),
            toolkitAndWeblate("refuse the file"),
            okapi("stops there")),
    BROKEN_XML(
            Kind.XML,
            omegat("takes nothing from the file"),
            toolkitAndWeblate("refuse the file"),
            okapi("stops there")),
    MISPLACED_ELEMENT(Kind.STRUCTURE, allThree("pass over it")),
    NO_VERSION(Kind.STRUCTURE, allThree("take no notice")),
    MIXED_VERSION(Kind.STRUCTURE, allThree("read lang and xml:lang in any version")),
    OLD_LANGUAGE_ATTRIBUTE(Kind.STRUCTURE, allThree("read lang and xml:lang in any version")),
    NO_HEADER(Kind.STRUCTURE, allThree("take the units"), weblate("fails")),
    SECOND_HEADER(Kind.STRUCTURE, allThree("take the units")),
    NO_SOURCE_LANGUAGE(
            Kind.STRUCTURE, omegat("takes nothing from the file"), weblate("refuses the file"), okapi("asks for it")),
    HEADER_ATTRIBUTE(Kind.STRUCTURE, allThree("take no notice")),
    SEGMENT_TYPE(Kind.STRUCTURE, allThree("take no notice")),
    NO_BODY(Kind.STRUCTURE, allThree("take units that stand outside a <body> too")),
    UNKNOWN_ATTRIBUTE(Kind.STRUCTURE, allThree("take no notice")),
    NO_PROPERTY_TYPE(
            Kind.STRUCTURE,
            omegat("takes nothing from there on"),
            new Reaction("translate-toolkit and Okapi", "take no notice")),
    MISPLACED_PROPERTY(Kind.STRUCTURE, allThree("take the unit")),
    NO_VARIANT(Kind.STRUCTURE, omegat("passes over the unit"), okapi("stops there")),
    NO_SEGMENT(
            Kind.STRUCTURE,
            omegat("passes over the unit"),
            weblate("passes over the text"),
            okapi("takes an empty text")),
    SECOND_SEGMENT(
            Kind.STRUCTURE,
            omegat("takes the last"),
            toolkitAndWeblate("take the first"),
            okapi("joins them to one text")),
    UNKNOWN_CODE(
            Kind.STRUCTURE,
            omegat("loses the text in it"),
            toolkitAndWeblate("take its text"),
            okapi("skips the unit")),
    MISPLACED_CODE(Kind.STRUCTURE, okapi("skips the unit")),
    UNKNOWN_LANGUAGE(
            Kind.LANGUAGE,
            new Reaction("OmegaT and Okapi", "pass over the text"),
            weblate("refuses the file"),
            trados("takes only units in the memory's own languages")),
    LANGUAGE_FORM(
            Kind.LANGUAGE,
            omegat("takes zh_CN and chi for Chinese"),
            okapi("takes zh_CN for zh-CN, and chi for another language")),
    TWO_LANGUAGE_CODES(
            Kind.LANGUAGE,
            omegat("takes both"),
            okapi("takes only texts with the project's code"),
            trados("takes only units in the memory's own languages"),
            memoq("takes the one code that you choose on import")),
    NO_LANGUAGE(
            Kind.LANGUAGE,
            omegat("takes nothing from the file"),
            weblate("passes over the text"),
            okapi("stops there")),
    DOUBLED_ID(Kind.DUPLICATE_ID, allThree("take both units")),
    BAD_DATE(
            Kind.DATE,
            omegat("takes the unit as undated, but knows 2026-11-24T18:47:00Z too"),
            new Reaction("translate-toolkit and Okapi", "take the unit")),
    LONE_CODE(Kind.CODE, omegat("takes the text without it"), okapi("takes it as a lone tag")),
    UNJOINED_CODES(Kind.CODE, omegat("takes the text without them")),
    DOUBLED_CODE_NUMBER(Kind.CODE, trados("refuses the unit (TagAnchorAlreadyUsed)")),
    NO_CODE_POSITION(Kind.CODE, omegat("takes the text without it"), okapi("takes it for a <ph>")),
    ONE_LANGUAGE(Kind.EMPTY, new Reaction("OmegaT and Weblate", "pass over the unit")),
    EMPTY_TEXT(Kind.EMPTY, omegat("fills in nothing, as the translation"), weblate("passes over the text"));

    /** The sorts of fault. */
    public enum Kind {
        /** The file is in another encoding than it says, or some bytes are in none. */
        ENCODING,
        /** A character that XML forbids, as it is or as a reference. */
        CHARACTER,
        /** The XML is not well-formed: every parser must stop here. */
        XML,
        /** Something that the DTD demands is missing or misplaced: tools that validate refuse the file. */
        STRUCTURE,
        /** A language code that is missing or in no standard form. */
        LANGUAGE,
        /** Two units with the same tuid. */
        DUPLICATE_ID,
        /** A date that is no date. */
        DATE,
        /** A code whose other half is missing or not certain. */
        CODE,
        /** A unit that gives nothing to translate with. */
        EMPTY
    }

    /**
     * What one tool makes of a fault.
     *
     * @param tool one tool, or several that do the same
     * @param does such as {@code stops there}
     */
    public record Reaction(String tool, String does) {}

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<Reaction> reactions;

    Fault(Kind kind, Reaction... reactions) {
        this.kind = kind;
        this.reactions = List.of(reactions);
    }

    public Kind kind() {
        return kind;
    }

    /** What tools make of it, where that is known. */
    public List<Reaction> reactions() {
        return reactions;
    }

    private static Reaction omegat(String does) {
        return new Reaction("OmegaT", does);
    }

    private static Reaction okapi(String does) {
        return new Reaction("Okapi", does);
    }

    private static Reaction weblate(String does) {
        return new Reaction("Weblate", does);
    }

    private static Reaction toolkitAndWeblate(String does) {
        return new Reaction("translate-toolkit and Weblate", does);
    }

    private static Reaction allThree(String does) {
        return new Reaction("OmegaT, translate-toolkit and Okapi", does);
    }

    private static Reaction trados(String does) {
        return new Reaction("Trados", does);
    }

    private static Reaction memoq(String does) {
        return new Reaction("memoQ", does);
    }
}
