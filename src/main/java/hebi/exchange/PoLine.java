package hebi.exchange;

/**
 * A line of a PO file.
 *
 * @param kind what it belongs to; a quoted string that goes on from the line before is of that line's kind
 * @param text without its end
 * @param ending what ended it
 */
record PoLine(Kind kind, String text, String ending) {
    /** What a line can be. */
    enum Kind {
        BLANK,
        /** {@code #}, {@code #.} and {@code #:}, and the keyword {@code domain}, which says nothing of a text. */
        COMMENT,
        /** {@code #,} */
        FLAGS,
        /** {@code #|} */
        PREVIOUS,
        /** {@code #~} */
        OBSOLETE,
        CONTEXT,
        ID,
        PLURAL,
        STRING
    }

    /** The kind of a line that begins something. */
    static Kind kindOf(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return Kind.BLANK;
        }
        if (text.startsWith("#")) {
            return switch (text.length() == 1 ? ' ' : text.charAt(1)) {
                case ',' -> Kind.FLAGS;
                case '|' -> Kind.PREVIOUS;
                case '~' -> Kind.OBSOLETE;
                default -> Kind.COMMENT;
            };
        }
        return keyword(text);
    }

    private static Kind keyword(String text) {
        if (text.startsWith("msgctxt")) {
            return Kind.CONTEXT;
        }
        if (text.startsWith("msgid_plural")) {
            return Kind.PLURAL;
        }
        if (text.startsWith("msgid")) {
            return Kind.ID;
        }
        return text.startsWith("msgstr") ? Kind.STRING : Kind.COMMENT;
    }
}
