package hebi.server;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page. Texts come into it only through {@link #of}, which escapes them, so that no text of a document is
 * ever markup.
 *
 * @param markup well-formed HTML
 */
record Html(String markup) {
    static final Html NONE = new Html("");

    /**
     * A template with values in the place of its {@code {}}, in order: pieces, and lists of pieces, as they are, anything
     * else as text, also within a quoted attribute.
     *
     * @throws IllegalArgumentException where their numbers differ
     */
    static Html of(String template, Object... values) {
        StringBuilder markup = new StringBuilder(template.length() + 64);
        int at = 0;
        int next = 0;
        for (int hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", at)) {
            if (next == values.length) {
                throw new IllegalArgumentException("too few values for " + template);
            }
            markup.append(template, at, hole).append(piece(values[next++]));
            at = hole + 2;
        }
        if (next != values.length) {
            throw new IllegalArgumentException("too many values for " + template);
        }
        return new Html(markup.append(template, at, template.length()).toString());
    }

    /** Pieces one behind the other. */
    static Html join(Stream<Html> pieces) {
        return new Html(pieces.map(Html::markup).collect(Collectors.joining()));
    }

    private static String piece(Object value) {
        if (value instanceof Html html) {
            return html.markup;
        }
        if (value instanceof List<?> pieces) {
            return pieces.stream().map(Html::piece).collect(Collectors.joining());
        }
        return escaped(value.toString());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
