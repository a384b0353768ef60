package hebi.exchange;

import java.util.List;
import java.util.function.Consumer;

/**
 * Looks over the attributes of an element and of all in it, and mends them: one that the DTD does not know becomes a property where
 * the element can have properties, so that nothing is lost, and is taken out elsewhere.
 */
final class AttributeCheck {
    private static final List<String> WITH_PROPERTIES = List.of("header", "tu", "tuv");

    private final Consumer<Finding> findings;

    AttributeCheck(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(XmlElement element) {
        for (XmlElement child : element.children()) {
            check(child);
        }
        if (!TmxDtd.hasElement(element.name())) {
            return;
        }
        for (String name : List.copyOf(element.attributes().keySet())) {
            if (!TmxDtd.attributes(element.name()).contains(name)) {
                mend(element, name);
            }
        }
        checkSegmentType(element);
        if (element.name().equals("prop") && element.attribute("type").isEmpty()) {
            findings.accept(Finding.mendable(
                    Fault.NO_PROPERTY_TYPE, element.place(), "the <prop> has no type", "it gets the type x-unknown"));
            element.attributes().put("type", "x-unknown");
        }
    }

    private void mend(XmlElement element, String name) {
        boolean isKept = WITH_PROPERTIES.contains(element.name());
        findings.accept(Finding.mendable(
                Fault.UNKNOWN_ATTRIBUTE,
                element.place(),
                "the <" + element.name() + "> has the attribute " + name + ", which TMX does not know there",
                isKept ? "it becomes a <prop>" : "it is taken out"));
        String value = element.attributes().remove(name);
        if (isKept) {
            XmlElement property = new XmlElement("prop", element.place());
            property.attributes().put("type", "x-" + name);
            property.content().add(value);
            element.content().add(0, property);
        }
    }

    /** That of a header is demanded, and looked over there. */
    private void checkSegmentType(XmlElement element) {
        String type = element.attribute("segtype");
        if (element.name().equals("tu") && !type.isEmpty() && !TmxDtd.SEGMENT_TYPES.contains(type)) {
            findings.accept(Finding.mendable(
                    Fault.SEGMENT_TYPE, element.place(), "the segtype \"" + type + "\" is unknown", "it is taken out"));
            element.attributes().remove("segtype");
        }
    }
}
