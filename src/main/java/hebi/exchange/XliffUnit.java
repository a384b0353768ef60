package hebi.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code trans-unit} of XLIFF 1.2 or a {@code unit} of 2.x, cut into its segments.
 *
 * @param file what holds for all units of its {@code file}
 * @param element the unit as it stands in the file
 */
record XliffUnit(FileInfo file, XmlElement element) {
    /**
     * What a {@code file}, or in 2.x the root, says for all units in it.
     *
     * @param isTwo whether it is XLIFF 2.x
     * @param sourceTag language of the sources
     * @param targetTag language of the targets; empty where the file does not tell
     * @param document the {@code original}; may be empty
     * @param date when the file was made; empty where it does not tell
     */
    record FileInfo(boolean isTwo, String sourceTag, String targetTag, String document, Optional<Instant> date) {
        static FileInfo ofRoot(XmlCursor root) {
            boolean isTwo = root.attribute("version").strip().startsWith("2");
            return new FileInfo(isTwo, root.attribute("srcLang"), root.attribute("trgLang"), "", Optional.empty());
        }

        FileInfo with(XmlCursor file) {
            return isTwo
                    ? new FileInfo(true, sourceTag, targetTag, file.attribute("original"), date)
                    : new FileInfo(
                            false,
                            file.attribute("source-language").strip(),
                            file.attribute("target-language").strip(),
                            file.attribute("original"),
                            time(file.attribute("date")));
        }

        private static Optional<Instant> time(String text) {
            try {
                return text.isBlank()
                        ? Optional.empty()
                        : Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
            } catch (DateTimeException e) {
                return Optional.empty(); // A date in no known form is no reason to refuse a file.
            }
        }
    }

    /** What is wrong in a unit, before it is known in which file. */
    static final class BadUnit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String place;
        private final String remedy;

        BadUnit(String place, String problem, String remedy) {
            super(problem);
            this.place = place;
            this.remedy = remedy;
        }

        String place() {
            return place;
        }

        String remedy() {
            return remedy;
        }
    }

    /** The name of the element that holds a unit. */
    static String name(boolean isTwo) {
        return isTwo ? "unit" : "trans-unit";
    }

    /**
     * The segments of the unit, in order: in 2.x its {@code segment}s; in 1.2 the {@code mrk} of its {@code seg-source},
     * each with that of the same {@code mid} in the target, and without any the whole.
     *
     * @throws BadUnit where it has no source
     */
    List<XliffSegment> segments() {
        return file.isTwo() ? segmentsOfTwo() : segmentsOfOne();
    }

    List<String> notes() {
        List<XmlElement> notes = new ArrayList<>(element.children("note"));
        element.children("notes").forEach(list -> notes.addAll(list.children("note")));
        return notes.stream().map(XmlElement::text).toList();
    }

    private List<XliffSegment> segmentsOfTwo() {
        Map<String, String> data = new HashMap<>();
        for (XmlElement list : element.children("originalData")) {
            list.children("data")
                    .forEach(d -> data.put(
                            d.attribute("id"),
                            XliffTextParser.read("", d, Map.of()).variant().text()));
        }
        List<XliffSegment> segments = new ArrayList<>();
        for (XmlElement segment : element.children("segment")) {
            XliffText source = text(file.sourceTag(), source(segment), data);
            Optional<XmlElement> target = first(segment, "target");
            XliffText translation =
                    target.map(t -> text(file.targetTag(), t, data)).orElseGet(() -> XliffText.none(file.targetTag()));
            segments.add(
                    new XliffSegment(segment, source, translation, XliffState.ofTwo(element, segment, translation)));
        }
        return segments;
    }

    private List<XliffSegment> segmentsOfOne() {
        Optional<XmlElement> target = first(element, "target");
        List<XmlElement> marks =
                first(element, "seg-source").map(XliffUnit::marks).orElse(List.of());
        if (marks.isEmpty()) {
            return List.of(segment(source(element), target, target));
        }
        Map<String, XmlElement> translations = new HashMap<>();
        target.ifPresent(t -> marks(t).forEach(mark -> translations.put(mark.attribute("mid"), mark)));
        return marks.stream()
                .map(mark -> segment(mark, target, Optional.ofNullable(translations.get(mark.attribute("mid")))))
                .toList();
    }

    private XliffSegment segment(XmlElement source, Optional<XmlElement> target, Optional<XmlElement> part) {
        XliffText translation =
                part.map(t -> text(file.targetTag(), t, Map.of())).orElseGet(() -> XliffText.none(file.targetTag()));
        return new XliffSegment(
                source,
                text(file.sourceTag(), source, Map.of()),
                translation,
                XliffState.ofOne(element, source.attribute("mid"), target, translation));
    }

    /** The marks of segments in a text, in order; they do not nest. */
    private static List<XmlElement> marks(XmlElement parent) {
        List<XmlElement> marks = new ArrayList<>();
        for (XmlElement child : parent.children()) {
            if (child.name().equals("mrk") && child.attribute("mtype").equals("seg")) {
                marks.add(child);
            } else {
                marks.addAll(marks(child));
            }
        }
        return marks;
    }

    private static XmlElement source(XmlElement parent) {
        return first(parent, "source")
                .orElseThrow(() -> new BadUnit(
                        parent.place(), "the <" + parent.name() + "> has no <source>", "add it or take the unit out"));
    }

    static Optional<XmlElement> first(XmlElement parent, String name) {
        return parent.children(name).stream().findFirst();
    }

    private static XliffText text(String tag, XmlElement text, Map<String, String> data) {
        String own = text.attribute("xml:lang").strip();
        return XliffTextParser.read(own.isEmpty() ? tag : own, text, data);
    }
}
