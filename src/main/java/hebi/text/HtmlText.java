package hebi.text;

/** Text as HTML holds it, between tags and within double quotes. */
public final class HtmlText {
    private HtmlText() {}

    /** The text with what HTML would take for markup escaped, also within double quotes; nothing else changes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
