package hebi.exchange;

import java.util.Objects;

/**
 * Something that is wrong with a TMX.
 *
 * @param kind what sort of fault it is
 * @param place {@code line:column}, both from 1
 * @param problem what is wrong, in plain words, without a full stop
 * @param remedy what a mended copy has instead, or what the user is to do where that is not safe
 * @param isMendable whether a mended copy is free of it
 */
public record Finding(Kind kind, String place, String problem, String remedy, boolean isMendable) {
    /** The sorts of fault, each with what CAT tools make of it. */
    public enum Kind {
        /** The file is in another encoding than it says, or some bytes are in none. */
        ENCODING("tools that believe the declaration stop, or take in wrong characters"),
        /** A character that XML forbids, as it is or as a reference. */
        CHARACTER(
                "every XML parser must stop here: OmegaT, Trados and memoQ refuse the file or take only what stands before"),
        /** The XML is not well-formed. */
        XML(
                "every XML parser must stop here: OmegaT, Trados and memoQ refuse the file or take only what stands before"),
        /** Something that the DTD demands is missing or misplaced. */
        STRUCTURE(
                "tools that validate against the DTD refuse the file; the others pass over what they do not understand"),
        /** A language code that is missing or in no standard form. */
        LANGUAGE("tools that compare codes as text find no units in their language pair"),
        /** Two units with the same tuid. */
        DUPLICATE_ID("tools that take the tuid for a key keep one of the units"),
        /** A date that is no date. */
        DATE("the date is lost; strict tools stop"),
        /** A code whose other half is missing. */
        CODE("the tag is shown without its other half; tag checks complain of every use"),
        /** A unit that gives nothing to translate with. */
        EMPTY("every tool passes over the unit, most without saying so");

        private final String consequence;

        Kind(String consequence) {
            this.consequence = consequence;
        }

        /** What CAT tools make of it. */
        public String consequence() {
            return consequence;
        }
    }

    public Finding {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(place);
        Objects.requireNonNull(problem);
        Objects.requireNonNull(remedy);
    }

    static Finding mendable(Kind kind, String place, String problem, String remedy) {
        return new Finding(kind, place, problem, remedy, true);
    }

    static Finding lasting(Kind kind, String place, String problem, String remedy) {
        return new Finding(kind, place, problem, remedy, false);
    }
}
