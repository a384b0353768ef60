package hebi.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks over the {@code header} and mends it: each attribute that the DTD demands gets a value that claims nothing. */
final class HeaderCheck {
    private HeaderCheck() {}

    static void check(XmlElement header, Consumer<Finding> findings) {
        for (Map.Entry<String, String> demanded : demanded().entrySet()) {
            if (header.attribute(demanded.getKey()).isEmpty()) {
                findings.accept(Finding.mendable(
                        demanded.getKey().equals("srclang") ? Fault.NO_SOURCE_LANGUAGE : Fault.HEADER_ATTRIBUTE,
                        header.place(),
                        "the header has no " + demanded.getKey(),
                        "it becomes \"" + demanded.getValue() + "\""));
                header.attributes().put(demanded.getKey(), demanded.getValue());
            }
        }
        String type = header.attribute("segtype");
        if (!TmxDtd.SEGMENT_TYPES.contains(type)) {
            findings.accept(Finding.mendable(
                    Fault.SEGMENT_TYPE,
                    header.place(),
                    "the segtype \"" + type + "\" is unknown",
                    "it becomes \"sentence\""));
            header.attributes().put("segtype", "sentence");
        }
        new AttributeCheck(findings).check(header);
    }

    /** The attributes that the DTD demands, each with what to write where it is missing. */
    private static Map<String, String> demanded() {
        Map<String, String> demanded = new LinkedHashMap<>();
        demanded.put("creationtool", "unknown");
        demanded.put("creationtoolversion", "unknown");
        demanded.put("segtype", "sentence");
        demanded.put("o-tmf", "unknown");
        demanded.put("adminlang", "en");
        demanded.put("srclang", "*all*");
        demanded.put("datatype", "unknown");
        return demanded;
    }
}
