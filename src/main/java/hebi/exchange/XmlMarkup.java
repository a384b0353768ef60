package hebi.exchange;

import java.util.Map;

/** Elements and texts as they are written in XML. */
final class XmlMarkup {
    private XmlMarkup() {}

    /** A text between tags. What XML forbids is left out. */
    static String text(String text) {
        return escaped(text, false);
    }

    /** An attribute with a space before it. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value, true) + "\"";
    }

    static String startTag(XmlElement element) {
        return "<" + element.name() + attributes(element) + ">";
    }

    static String endTag(XmlElement element) {
        return "</" + element.name() + ">";
    }

    /** The element with all that is in it. */
    static String whole(XmlElement element) {
        if (element.content().isEmpty()) {
            return "<" + element.name() + attributes(element) + "/>";
        }
        StringBuilder written = new StringBuilder(startTag(element));
        for (Object part : element.content()) {
            written.append(part instanceof XmlElement child ? whole(child) : text((String) part));
        }
        return written.append(endTag(element)).toString();
    }

    /** The text of an element without that of the elements in it. */
    static String ownText(XmlElement element) {
        StringBuilder text = new StringBuilder();
        for (Object part : element.content()) {
            if (part instanceof String piece) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    private static String attributes(XmlElement element) {
        StringBuilder written = new StringBuilder();
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            written.append(attribute(attribute.getKey(), attribute.getValue()));
        }
        return written.toString();
    }

    private static String escaped(String text, boolean inAttribute) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\r' -> escaped.append("&#13;");
                case '"' -> escaped.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> escaped.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(inAttribute ? "&#9;" : "\t");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
