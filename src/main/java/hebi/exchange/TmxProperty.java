package hebi.exchange;

import hebi.text.Extras;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names under which a TMX carries what is known of a unit's occurrences. Those of the newest occurrence stand plain,
 * those of an older one with its number behind, counted from the oldest: {@code x-document.1}. The newest occurrence's
 * date, creator and tool are attributes of the {@code tu}.
 */
final class TmxProperty {
    static final String DOCUMENT = "x-document";
    static final String POSITION = "x-position";
    static final String DATE = "x-date";
    static final String CONFIDENCE = "x-confidence";
    static final String REVIEWED = "x-reviewed";
    static final String CREATOR = "x-creator";
    static final String TOOL = "x-tool";
    static final String DOMAIN = "x-domain";
    static final String PREVIOUS = "x-context-pre";
    static final String NEXT = "x-context-post";

    /** A note on an older occurrence; on the newest it is a {@code note}. */
    static final String NOTE = "x-note";
    /** The usage count of an older occurrence; that of the newest is an attribute. */
    static final String USAGE_COUNT = "x-usage-count";
    /** A property of another tool of an older occurrence, {@code name=value}; on the newest it stands as it came. */
    static final String OTHER = "x-other";

    /** The tuid that another tool gave the unit; Hebi's own is made of its texts. */
    static final String TUID = "x-tuid";
    /** When another tool says that the unit was made, where that is another date than that of its last change. */
    static final String CREATION_DATE = "x-creation-date";

    /** Begins the name under which an attribute of a {@code tu} is kept among the properties. */
    static final String ATTRIBUTE = "@";

    /** The attributes of a {@code tu} that are kept and given back as they came; Hebi makes no use of them. */
    static final List<String> ATTRIBUTES =
            List.of("changeid", "lastusagedate", "datatype", "segtype", "o-encoding", "o-tmf");

    /** Begins what the header of our own files gives as their tool. */
    static final String OWN_TOOL = "Hebi";

    /** Trados Studio's: how sure the translator is. */
    static final String CONFIRMATION_LEVEL = "x-ConfirmationLevel";

    /** The {@link #CONFIRMATION_LEVEL} of a unit that a second person has approved. */
    static final String APPROVED = "ApprovedTranslation";

    /** Properties of other tools that say the same: of OmegaT, OpenTM2, memoQ and Trados in this order. */
    static final Map<String, String> OF_OTHERS =
            Map.of("file", DOCUMENT, "tmgr:docname", DOCUMENT, "domain", DOMAIN, CONFIRMATION_LEVEL, REVIEWED);

    /** What a {@link Flavour} adds for other tools and the plain properties say already. */
    static final Set<String> OF_FLAVOURS =
            Set.of("x-Document:SingleString", "x-Domain:SingleString", "corrected", "aligned");

    private TmxProperty() {}

    /** Whether what is kept is an attribute of the {@code tu}, with a value that TMX allows it. */
    static boolean isSoundAttribute(Extras.Property property) {
        return isAttribute(property.type())
                && switch (property.type()) {
                    case ATTRIBUTE + "lastusagedate" -> TmxDate.isExact(property.value());
                    case ATTRIBUTE + "segtype" -> TmxDtd.SEGMENT_TYPES.contains(property.value());
                    default -> true;
                };
    }

    /** The name under which a property is written: its own, or one that stands for an attribute with a value that it cannot have, or for none. */
    static String name(String type) {
        if (type.isEmpty()) {
            return "x-unknown";
        }
        return isAttribute(type) ? "x-" + type.substring(ATTRIBUTE.length()) : type;
    }

    /** Whether what is kept under this name is an attribute of the {@code tu}. */
    static boolean isAttribute(String type) {
        return type.startsWith(ATTRIBUTE) && ATTRIBUTES.contains(type.substring(ATTRIBUTE.length()));
    }
}
