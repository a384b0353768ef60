package hebi.exchange;

import hebi.exchange.Finding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks over the codes of one {@code seg} and mends them: a {@code bpt} and an {@code ept} belong together by their
 * {@code i}, or by nesting where they have none; one that is alone becomes an {@code it}, which says so.
 */
final class CodeCheck {
    private static final String ELEMENTS = "bpt|ept|it|ph|hi|ut|sub";

    private final Consumer<Finding> findings;
    private final Map<String, XmlElement> open = new HashMap<>();
    private final Deque<XmlElement> openWithoutNumber = new ArrayDeque<>();
    private int number = 1000;

    CodeCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(XmlElement segment) {
        walk(segment);
        open.values().forEach(this::isolate);
        openWithoutNumber.forEach(this::isolate);
    }

    private void walk(XmlElement parent) {
        for (XmlElement code : parent.children()) {
            switch (code.name()) {
                case "bpt" -> begin(code);
                case "ept" -> end(code);
                case "it" -> checkPosition(code);
                default -> checkName(code);
            }
            walk(code);
        }
    }

    private void begin(XmlElement code) {
        String i = code.attribute("i");
        if (i.isEmpty()) {
            openWithoutNumber.push(code);
        } else {
            XmlElement before = open.put(i, code);
            if (before != null) {
                isolate(before);
            }
        }
    }

    private void end(XmlElement code) {
        String i = code.attribute("i");
        if (i.isEmpty() && !openWithoutNumber.isEmpty()) {
            String free = Integer.toString(number++);
            XmlElement begin = openWithoutNumber.pop();
            begin.attributes().put("i", free);
            code.attributes().put("i", free);
            findings.accept(Finding.mendable(
                    Kind.CODE, begin.place(), "a <bpt> and its <ept> have no i that joins them", "both get a number"));
        } else if (open.remove(i) == null) {
            isolate(code);
        }
    }

    private void isolate(XmlElement code) {
        boolean isBegin = code.name().equals("bpt");
        findings.accept(Finding.mendable(
                Kind.CODE,
                code.place(),
                "the <" + code.name() + "> " + (isBegin ? "is not closed by an <ept>" : "closes no <bpt>"),
                "it becomes <it pos=\"" + (isBegin ? "begin" : "end") + "\">"));
        code.rename("it");
        code.attributes().remove("i");
        code.attributes().put("pos", isBegin ? "begin" : "end");
    }

    private void checkPosition(XmlElement code) {
        String position = code.attribute("pos");
        if (!position.equals("begin") && !position.equals("end")) {
            findings.accept(Finding.mendable(
                    Kind.CODE, code.place(), "the <it> does not say whether it begins or ends", "it becomes <ph>"));
            code.attributes().remove("pos");
            code.rename("ph");
        }
    }

    private void checkName(XmlElement code) {
        if (!code.name().matches(ELEMENTS)) {
            findings.accept(Finding.lasting(
                    Kind.STRUCTURE,
                    code.place(),
                    "the element <" + code.name() + "> is not one that TMX knows in a text",
                    "write it as <ph> or, where it is text, with &lt;"));
        }
    }
}
