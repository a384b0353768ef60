package hebi.exchange;

import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javax.xml.stream.XMLStreamConstants;

/** Reads one {@code tu} with all its variants. */
final class TmxUnitParser {
    private final TmxCursor cursor;
    private final TmxSegmentParser segments;
    private boolean isOwn;

    TmxUnitParser(TmxCursor cursor) {
        this.cursor = cursor;
        this.segments = new TmxSegmentParser(cursor);
    }

    /** A variant whose contexts are not yet in the order of the unit's occurrences. */
    private record Draft(Variant variant, Occurrences occurrences, Entry.Details details) {}

    /** Reads from the start of the {@code tu} to its end. */
    Entry read(TmxHeader header) {
        cursor.startUnit();
        isOwn = header.tool().startsWith(TmxProperty.OWN_TOOL);
        int depth = cursor.depth();
        String place = cursor.place();
        SortedMap<String, String> attributes = cursor.attributes();
        Occurrences occurrences = occurrences();
        List<String> notes = new ArrayList<>(0);
        List<Entry.Property> properties = new ArrayList<>(0);
        List<Draft> drafts = new ArrayList<>(2);
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                switch (cursor.name()) {
                    case "prop" -> properties.add(property(occurrences));
                    case "note" -> notes.add(note(occurrences));
                    case "tuv" -> drafts.add(readVariant());
                    default -> cursor.text();
                }
            }
        }
        String srclang = attributes.getOrDefault("srclang", "");
        Optional<String> source = srclang.isEmpty() ? header.source() : TmxHeader.language(srclang);
        return entry(
                source,
                drafts,
                occurrences.madeBy(header.tool()),
                new Entry.Details(attributes, notes, properties),
                place);
    }

    private Occurrences occurrences() {
        Occurrences occurrences = new Occurrences();
        occurrences.readAttributes(cursor);
        if (!isOwn) {
            occurrences.readForeign(cursor);
        }
        return occurrences;
    }

    private String note(Occurrences occurrences) {
        String note = cursor.text();
        occurrences.note(note);
        return note;
    }

    private Entry.Property property(Occurrences occurrences) {
        Entry.Property property = new Entry.Property(cursor.attribute("type"), cursor.text());
        occurrences.put(property.type(), property.value());
        return property;
    }

    private static Entry entry(
            Optional<String> source, List<Draft> drafts, Occurrences occurrences, Entry.Details details, String place) {
        // Loops, not streams: this runs for every unit of a file of millions.
        List<Occurrences> contexts = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            contexts.add(draft.occurrences());
            occurrences.addLifeOf(draft.occurrences());
        }
        List<Integer> numbers = occurrences.numbersWith(contexts);
        List<Entry.Side> sides = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            sides.add(new Entry.Side(draft.variant(), draft.occurrences().contexts(numbers), draft.details()));
        }
        return new Entry(source, sides, occurrences.provenances(numbers), details, place);
    }

    private Draft readVariant() {
        int depth = cursor.depth();
        String tag = tag();
        Occurrences occurrences = occurrences();
        SortedMap<String, String> attributes = cursor.attributes();
        List<String> notes = new ArrayList<>(0);
        List<Entry.Property> properties = new ArrayList<>(0);
        Variant variant = null;
        for (int event = cursor.next(); !cursor.isEnd(event, depth); event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                cursor.checkUnitLength();
                switch (cursor.name()) {
                    case "prop" -> properties.add(property(occurrences));
                    case "note" -> notes.add(note(occurrences));
                    case "seg" -> variant = segment(tag, variant);
                    default -> cursor.text();
                }
            }
        }
        if (variant == null) {
            throw cursor.fault("the variant <tuv> has no <seg>, so no text", "add its text or take the unit out");
        }
        return new Draft(variant, occurrences, new Entry.Details(attributes, notes, properties));
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
