package hebi.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks over the codes of one {@code seg} and mends them: a {@code bpt} and an {@code ept} belong together by their
 * {@code i}, which no other pair may have, or by nesting where they have none; one that is alone becomes an {@code it}, which says so.
 */
final class CodeCheck {
    private final Consumer<Finding> findings;
    private final Map<String, XmlElement> open = new HashMap<>();
    private final Deque<XmlElement> openWithoutNumber = new ArrayDeque<>();
    /** Every {@code i} that the text had or got so far. */
    private final Set<String> numbers = new HashSet<>();

    private int free = 1000;

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
            checkName(parent, code);
            switch (code.name()) {
                case "bpt" -> begin(code);
                case "ept" -> end(code);
                case "it" -> checkPosition(code);
                default -> {}
            }
            walk(code);
        }
    }

    private void begin(XmlElement code) {
        String i = code.attribute("i");
        if (i.isEmpty()) {
            openWithoutNumber.push(code);
            return;
        }
        XmlElement before = open.put(i, code);
        if (before != null) {
            isolate(before);
        } else if (!numbers.add(i)) {
            findings.accept(Finding.mendable(
                    Fault.DOUBLED_CODE_NUMBER,
                    code.place(),
                    "another <bpt> of the text has the i \"" + i + "\" too",
                    "it and its <ept> get another"));
            code.attributes().put("i", freeNumber());
        }
    }

    private void end(XmlElement code) {
        String i = code.attribute("i");
        if (i.isEmpty() && !openWithoutNumber.isEmpty()) {
            String free = freeNumber();
            XmlElement begin = openWithoutNumber.pop();
            begin.attributes().put("i", free);
            code.attributes().put("i", free);
            findings.accept(Finding.mendable(
                    Fault.UNJOINED_CODES,
                    begin.place(),
                    "a <bpt> and its <ept> have no i that joins them",
                    "both get a number"));
            return;
        }
        XmlElement begin = open.remove(i);
        if (begin == null) {
            isolate(code);
        } else {
            code.attributes().put("i", begin.attribute("i"));
        }
    }

    private String freeNumber() {
        String number;
        do {
            number = Integer.toString(free++);
        } while (!numbers.add(number));
        return number;
    }

    private void isolate(XmlElement code) {
        boolean isBegin = code.name().equals("bpt");
        findings.accept(Finding.mendable(
                Fault.LONE_CODE,
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
                    Fault.NO_CODE_POSITION,
                    code.place(),
                    "the <it> does not say whether it begins or ends",
                    "it becomes <ph>"));
            code.attributes().remove("pos");
            code.rename("ph");
        }
    }

    private void checkName(XmlElement parent, XmlElement code) {
        if (!TmxDtd.isInText(code.name())) {
            findings.accept(Finding.lasting(
                    Fault.UNKNOWN_CODE,
                    code.place(),
                    "the element <" + code.name() + "> is not one that TMX knows in a text",
                    "write it as <ph> or, where it is text, with &lt;"));
        } else if (TmxDtd.hasElement(parent.name()) && !TmxDtd.mayStandIn(parent.name(), code.name())) {
            findings.accept(Finding.lasting(
                    Fault.MISPLACED_CODE,
                    code.place(),
                    "a <" + code.name() + "> stands in a <" + parent.name() + ">, where TMX has none",
                    code.name().equals("sub") ? "write its text into the <seg>" : "put it behind that one"));
        }
    }
}
