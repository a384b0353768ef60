package hebi.exchange;

import java.util.regex.Pattern;

/**
 * What to put in place of the characters {@code from..to} of an XML file, as {@link XmlCursor#offset} counts them.
 *
 * @param markup well-formed XML
 */
record XmlEdit(long from, long to, String markup) {
    private static final Pattern OWN_TAG = Pattern.compile("<(/?)(?=[^\\s/>:]+[\\s/>])");

    /** The same for a file whose elements carry a prefix: the names that have none get it. */
    XmlEdit with(String prefix) {
        return prefix.isEmpty()
                ? this
                : new XmlEdit(from, to, OWN_TAG.matcher(markup).replaceAll("<$1" + prefix));
    }
}
