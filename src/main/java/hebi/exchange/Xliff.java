package hebi.exchange;

import hebi.text.Variant;
import java.util.List;
import java.util.Optional;

/** A document of which no XLIFF exists yet, as XLIFF 1.2: one unit a segment, with what is known of its translation. */
public final class Xliff {
    private Xliff() {}

    /**
     * The file, to be written in UTF-8.
     *
     * @param document name of the document
     * @param sources its segments in order, all of one language
     * @param targetTag language to translate into
     * @param fillings one for each segment; empty where nothing is known
     */
    public static String of(
            String document, List<Variant> sources, String targetTag, List<Optional<Filling>> fillings) {
        String sourceTag = sources.isEmpty() ? "en" : sources.get(0).tag();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file"
                + XmlMarkup.attribute("original", document)
                + XmlMarkup.attribute("source-language", sourceTag)
                + XmlMarkup.attribute("target-language", targetTag)
                + " datatype=\"plaintext\">\n<body>\n");
        for (int i = 0; i < sources.size(); i++) {
            xml.append(unit(i + 1, sources.get(i).text(), fillings.get(i)));
        }
        return xml.append("</body>\n</file>\n</xliff>\n").toString();
    }

    private static String unit(int number, String source, Optional<Filling> filling) {
        return "<trans-unit id=\"" + number + "\">\n  <source>" + XmlMarkup.text(source) + "</source>\n"
                + filling.map(Xliff::target).orElse("") + "</trans-unit>\n";
    }

    private static String target(Filling filling) {
        return "  <target" + state(filling) + ">" + XmlMarkup.text(filling.text()) + "</target>\n  "
                + proposal(filling, "") + "\n";
    }

    private static String state(Filling filling) {
        return XmlMarkup.attribute("state", filling.isExact() ? "translated" : "needs-review-translation")
                + XmlMarkup.attribute("state-qualifier", qualifier(filling.isExact(), filling.isInContext()));
    }

    /**
     * The {@code state-qualifier} of a target that was filled in. XLIFF 1.2 has none for the context alone; {@code id-match} is the
     * one above {@code exact-match}.
     */
    static String qualifier(boolean isExact, boolean isInContext) {
        return isInContext ? "id-match" : isExact ? "exact-match" : "fuzzy-match";
    }

    /**
     * Where a target was filled in from; {@code mid} is the segment's number, empty for a whole unit. Of 101 % the
     * {@code match-quality} says 100 %, since tools read no more.
     */
    static String proposal(Filling filling, String mid) {
        return "<alt-trans"
                + (mid.isEmpty() ? "" : XmlMarkup.attribute("mid", mid))
                + XmlMarkup.attribute("match-quality", Math.min(filling.score(), 100) + "%")
                + XmlMarkup.attribute("origin", "Hebi")
                + "><source>" + XmlMarkup.text(filling.matched()) + "</source><target>"
                + XmlMarkup.text(filling.text()) + "</target></alt-trans>";
    }
}
