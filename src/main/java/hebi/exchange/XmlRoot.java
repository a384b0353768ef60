package hebi.exchange;

import java.util.Locale;
import org.codehaus.stax2.XMLStreamReader2;

/** The outermost element of an XML file: what it must be, whether it was entered, and what stands before the names of its elements. */
final class XmlRoot {
    /** The namespaces of XLIFF 1.2 and 2.x begin so; TMX has none. */
    private static final String XLIFF_NAMESPACE = "urn:oasis:names:tc:xliff:document:";

    private final String wanted;
    private String prefix = "";
    private boolean isEntered;

    /** @param wanted its name, {@code tmx} or {@code xliff}, without a prefix */
    XmlRoot(String wanted) {
        this.wanted = wanted;
    }

    /** Looks at the element that starts at the parser; false where it is not the one that is wanted. */
    boolean enter(XMLStreamReader2 xml) {
        prefix = boundPrefix(xml);
        isEntered = name(xml.getLocalName()).equals(wanted);
        return isEntered;
    }

    /** What stands before the names of XLIFF's elements, the colon included, where the root binds it to XLIFF; mostly nothing. */
    private static String boundPrefix(XMLStreamReader2 xml) {
        String name = xml.getLocalName();
        int colon = name.indexOf(':');
        String namespace = colon > 0 ? xml.getAttributeValue(null, "xmlns:" + name.substring(0, colon)) : null;
        return namespace != null && namespace.startsWith(XLIFF_NAMESPACE) ? name.substring(0, colon + 1) : "";
    }

    boolean isEntered() {
        return isEntered;
    }

    /** What stands before the names of the file's own elements, the colon included; mostly nothing. */
    String prefix() {
        return prefix;
    }

    /** The name of an element without the {@link #prefix}. */
    String name(String written) {
        return !prefix.isEmpty() && written.startsWith(prefix) ? written.substring(prefix.length()) : written;
    }

    /** Says that the file is none of the kind that is wanted. */
    String noFile() {
        return "this is no " + kind();
    }

    /** The kind of file, for a person: {@code TMX}. */
    String kind() {
        return wanted.toUpperCase(Locale.ROOT);
    }
}
