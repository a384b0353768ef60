package hebi.exchange;

/**
 * A segment of an XLIFF.
 *
 * @param element what it is in the file: a {@code segment}, {@code mrk} or {@code source}
 * @param source its text
 * @param target its translation; without text where there is none
 * @param state how far the translation is
 */
record XliffSegment(XmlElement element, XliffText source, XliffText target, XliffState state) {}
