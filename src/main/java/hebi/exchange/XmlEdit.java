package hebi.exchange;

/**
 * What to put in place of the characters {@code from..to} of an XML file, as {@link XmlCursor#offset} counts them.
 *
 * @param markup well-formed XML
 */
record XmlEdit(long from, long to, String markup) {}
