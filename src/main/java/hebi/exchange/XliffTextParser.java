package hebi.exchange;

import hebi.exchange.XliffUnit.BadUnit;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the text of a {@code source}, {@code target} or {@code mrk}. What a person reads becomes text, the elements of
 * XLIFF 1.2 ({@code g x bx ex bpt ept it ph}) and 2.x ({@code pc ph sc ec cp}) inline codes; marks are passed through, and
 * elements of other name spaces passed over. The numbers that join codes are those of TMX: {@code i} joins two, {@code x}
 * names one.
 */
final class XliffTextParser {
    private final Map<String, String> data;
    private final StringBuilder text = new StringBuilder();
    private final List<InlineCode> codes = new ArrayList<>();
    private final List<String> markup = new ArrayList<>();

    /** @param data native codes by id: the {@code originalData} of a 2.x unit */
    private XliffTextParser(Map<String, String> data) {
        this.data = data;
    }

    /** The text of one element. */
    static XliffText read(String tag, XmlElement element, Map<String, String> data) {
        XliffTextParser parser = new XliffTextParser(data);
        parser.walk(element);
        return new XliffText(new Variant(tag, parser.text.toString(), parser.codes), parser.markup);
    }

    private void walk(XmlElement parent) {
        for (Object part : parent.content()) {
            if (part instanceof XmlElement element) {
                readElement(element);
            } else {
                text.append((String) part);
            }
        }
    }

    private void readElement(XmlElement code) {
        switch (code.name()) {
            case "g" -> readPair(code, "", "");
            case "pc" -> readPair(code, data(code, "dataRefStart", "equivStart"), data(code, "dataRefEnd", "equivEnd"));
            case "x" -> add(code, Kind.PH, Map.of("x", id(code)), code.attribute("equiv-text"));
            case "ph" -> add(code, Kind.PH, Map.of("x", id(code)), content(code));
            case "bx", "bpt" -> add(code, Kind.BPT, Map.of("i", joined(code, "rid")), content(code));
            case "ex", "ept" -> add(code, Kind.EPT, Map.of("i", joined(code, "rid")), content(code));
            case "it" -> {
                String position = code.attribute("pos").equals("close") ? "end" : "begin";
                add(code, Kind.IT, Map.of("x", id(code), "pos", position), content(code));
            }
            case "sc" -> readLone(code, Kind.BPT, "begin");
            case "ec" -> readLone(code, Kind.EPT, "end");
            case "cp" -> readCodePoint(code);
            case "mrk" -> walk(code);
            case "sm", "em" -> {}
            default -> readOther(code);
        }
    }

    private static void readOther(XmlElement element) {
        if (element.name().indexOf(':') < 0) {
            throw new BadUnit(
                    element.place(),
                    "the element <" + element.name() + "> is not one that XLIFF knows in a text",
                    "write it as <ph> or, where it is text, with &lt;");
        }
    }

    private void readPair(XmlElement pair, String begin, String end) {
        add(Kind.BPT, attributes(pair, Map.of("i", id(pair))), begin, XmlMarkup.startTag(pair));
        walk(pair);
        add(Kind.EPT, new TreeMap<>(Map.of("i", id(pair))), end, XmlMarkup.endTag(pair));
    }

    /** One end of a pair whose other end may stand in another segment. */
    private void readLone(XmlElement code, Kind kind, String position) {
        if (code.attribute("isolated").equals("yes")) {
            add(code, Kind.IT, Map.of("x", id(code), "pos", position), content(code));
        } else {
            add(code, kind, Map.of("i", joined(code, "startRef")), content(code));
        }
    }

    private void readCodePoint(XmlElement code) {
        try {
            text.appendCodePoint(Integer.parseInt(code.attribute("hex"), 16));
        } catch (IllegalArgumentException e) {
            throw new BadUnit(
                    code.place(), "the <cp> names no character", "give its number in hexadecimal: <cp hex=\"001A\"/>");
        }
    }

    private void add(XmlElement code, Kind kind, Map<String, String> numbers, String content) {
        add(kind, attributes(code, numbers), content, XmlMarkup.whole(code));
    }

    private void add(Kind kind, Map<String, String> attributes, String content, String written) {
        codes.add(new InlineCode(text.length(), kind, attributes, content));
        markup.add(written);
    }

    /** The numbers and, where the file tells it, the type. */
    private static Map<String, String> attributes(XmlElement code, Map<String, String> numbers) {
        Map<String, String> attributes = new TreeMap<>(numbers);
        String type = code.attribute("ctype").isEmpty() ? code.attribute("type") : code.attribute("ctype");
        if (!type.isEmpty()) {
            attributes.put("type", type);
        }
        return attributes;
    }

    private static String id(XmlElement code) {
        return code.attribute("id");
    }

    /** The number that both ends of a pair share: that of the reference, where it stands, else the id. */
    private static String joined(XmlElement code, String reference) {
        return code.attribute(reference).isEmpty() ? id(code) : code.attribute(reference);
    }

    private String content(XmlElement code) {
        String written = XmlMarkup.ownText(code);
        return written.isEmpty() ? data(code, "dataRef", "equiv") : written;
    }

    private String data(XmlElement code, String reference, String otherwise) {
        String known = data.get(code.attribute(reference));
        return known == null ? code.attribute(otherwise) : known;
    }
}
