package hebi.exchange;

import hebi.text.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * What a CAT tool understands beyond the standard: properties of the newest occurrence under the tool's own names, beside
 * Hebi's, and the language codes that it wants. Where each is known from stands in docs/interop.md.
 */
public enum Flavour {
    /** Nothing beyond the standard. */
    STANDARD {
        @Override
        List<Entry.Property> properties(Provenance newest) {
            return List.of();
        }
    },
    /** OmegaT: nothing either. A {@code file} would bind the unit to that file, and it would be filled in nowhere else. */
    OMEGAT {
        @Override
        List<Entry.Property> properties(Provenance newest) {
            return List.of();
        }
    },
    /** Trados Studio: the confirmation level, and fields of type text. Its memories have a region for every language. */
    TRADOS {
        @Override
        List<Entry.Property> properties(Provenance newest) {
            List<Entry.Property> properties = new ArrayList<>();
            properties.add(new Entry.Property(
                    TmxProperty.CONFIRMATION_LEVEL, newest.reviewed() ? TmxProperty.APPROVED : "Translated"));
            if (!newest.document().isEmpty()) {
                properties.add(new Entry.Property("x-Document:SingleString", newest.document()));
            }
            if (!newest.domain().isEmpty()) {
                properties.add(new Entry.Property("x-Domain:SingleString", newest.domain()));
            }
            return properties;
        }

        @Override
        String tag(String standard) {
            return standard.equals("en") ? "en-US" : standard;
        }
    },
    /** memoQ: domain, whether a person has corrected the unit, whether an aligner made it. */
    MEMOQ {
        @Override
        List<Entry.Property> properties(Provenance newest) {
            return List.of(
                    new Entry.Property("domain", newest.domain()),
                    new Entry.Property("corrected", newest.reviewed() ? "yes" : "no"),
                    new Entry.Property("aligned", newest.confidence().isPresent() ? "yes" : "no"));
        }
    };

    abstract List<Entry.Property> properties(Provenance newest);

    /** The code to write for a language that the standard writes as {@code standard}. */
    String tag(String standard) {
        return standard;
    }
}
