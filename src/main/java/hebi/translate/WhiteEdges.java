package hebi.translate;

/**
 * White space at the ends of texts. It does not count for a match, but a message that ends with a line break needs a
 * translation that does so too: so where the text and the memory's source differ in it, the translation gets that of the text.
 */
final class WhiteEdges {
    private final String lead;
    private final String tail;
    private final String core;

    private WhiteEdges(String text) {
        core = text.strip();
        int start = core.isEmpty() ? text.length() : text.indexOf(core);
        lead = text.substring(0, start);
        tail = text.substring(start + core.length());
    }

    /** How many characters of white space a text begins with. */
    static int lead(String text) {
        return new WhiteEdges(text).lead.length();
    }

    /** The translation with the edges that it needs for {@code text}, where the memory has it for {@code source}. */
    static String fitted(String text, String source, String translation) {
        WhiteEdges wanted = new WhiteEdges(text);
        WhiteEdges known = new WhiteEdges(source);
        WhiteEdges own = new WhiteEdges(translation);
        return (wanted.lead.equals(known.lead) ? own.lead : wanted.lead)
                + own.core
                + (wanted.tail.equals(known.tail) ? own.tail : wanted.tail);
    }
}
