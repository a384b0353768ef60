package hebi.exchange;

/** How far the translation of a text has come, as its file says. */
public enum Standing {
    /** There is none, or one that the file asks to be made anew. */
    OPEN,
    /** There is one that the file asks to be looked at: a fuzzy one, one not yet approved. */
    DRAFT,
    /** A draft that {@code hebi translate} put in and nobody has changed since. */
    PROPOSED,
    /** A draft that {@code hebi translate} put in and a person has changed since. */
    REWORKED,
    /** It is translated. */
    DONE,
    /** It is translated, and a second person has confirmed it. */
    REVIEWED,
    /** The text is not to be translated. */
    FIXED
}
