package hebi.exchange;

import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** Reads one {@code tu} with all its variants. */
final class TmxUnitParser {
    private static final String ALL_LANGUAGES = "*all*";

    private final TmxCursor cursor;
    private final TmxSegmentParser segments;

    TmxUnitParser(TmxCursor cursor) {
        this.cursor = cursor;
        this.segments = new TmxSegmentParser(cursor);
    }

    /** A variant whose contexts are not yet in the order of the unit's occurrences. */
    private record Draft(Variant variant, Occurrences occurrences) {}

    /** A {@code srclang}; empty where it is missing or stands for any language. */
    static Optional<String> language(String srclang) {
        String tag = srclang.strip();
        return tag.isEmpty() || tag.equals(ALL_LANGUAGES) ? Optional.empty() : Optional.of(tag);
    }

    /** Reads from the start of the {@code tu} to its end. */
    Entry read(Optional<String> headerSource) {
        cursor.startUnit();
        int depth = cursor.depth();
        String place = cursor.place();
        String srclang = cursor.attribute("srclang");
        Occurrences occurrences = new Occurrences();
        occurrences.readAttributes(cursor);
        List<Draft> drafts = new ArrayList<>(2);
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                switch (cursor.name()) {
                    case "prop" -> occurrences.put(cursor.attribute("type"), cursor.text());
                    case "tuv" -> drafts.add(readVariant());
                    default -> cursor.text();
                }
            }
        }
        return entry(srclang.isEmpty() ? headerSource : language(srclang), drafts, occurrences, place);
    }

    private static Entry entry(Optional<String> source, List<Draft> drafts, Occurrences occurrences, String place) {
        List<Occurrences> contexts = drafts.stream().map(Draft::occurrences).toList();
        contexts.forEach(occurrences::addLifeOf);
        List<Integer> numbers = occurrences.numbersWith(contexts);
        return new Entry(
                source,
                drafts.stream()
                        .map(d -> new Entry.Side(d.variant(), d.occurrences().contexts(numbers)))
                        .toList(),
                occurrences.provenances(numbers),
                place);
    }

    private Draft readVariant() {
        int depth = cursor.depth();
        String tag = tag();
        Occurrences occurrences = new Occurrences();
        occurrences.readAttributes(cursor);
        Variant variant = null;
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                switch (cursor.name()) {
                    case "prop" -> occurrences.put(cursor.attribute("type"), cursor.text());
                    case "seg" -> variant = segment(tag, variant);
                    default -> cursor.text();
                }
            }
        }
        if (variant == null) {
            throw cursor.fault("the variant <tuv> has no <seg>, so no text", "add its text or take the unit out");
        }
        return new Draft(variant, occurrences);
    }

    private Variant segment(String tag, Variant before) {
        if (before != null) {
            throw cursor.fault("the variant <tuv> has two <seg>", "give each text a <tuv> of its own");
        }
        return segments.read(tag);
    }

    /** {@code xml:lang} since TMX 1.3; before that {@code lang}. */
    private String tag() {
        String tag = cursor.attribute("xml:lang").strip();
        if (tag.isEmpty()) {
            tag = cursor.attribute("lang").strip();
        }
        if (tag.isEmpty()) {
            throw cursor.fault("the variant <tuv> does not say its language", "add the attribute xml:lang");
        }
        return tag;
    }
}
