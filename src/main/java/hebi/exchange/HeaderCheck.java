package hebi.exchange;

import hebi.exchange.Finding.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Looks over the {@code header} and mends it: each attribute that the DTD demands gets a value that claims nothing. */
final class HeaderCheck {
    private static final List<String> SEGMENT_TYPES = List.of("block", "paragraph", "sentence", "phrase");

    private HeaderCheck() {}

    static void check(XmlElement header, Consumer<Finding> findings) {
        for (Map.Entry<String, String> demanded : demanded().entrySet()) {
            if (header.attribute(demanded.getKey()).isEmpty()) {
                findings.accept(Finding.mendable(
                        Kind.STRUCTURE,
                        header.place(),
                        "the header has no " + demanded.getKey(),
                        "it becomes \"" + demanded.getValue() + "\""));
                header.attributes().put(demanded.getKey(), demanded.getValue());
            }
        }
        String type = header.attribute("segtype");
        if (!SEGMENT_TYPES.contains(type)) {
            findings.accept(Finding.mendable(
                    Kind.STRUCTURE,
                    header.place(),
                    "the segtype \"" + type + "\" is unknown",
                    "it becomes \"sentence\""));
            header.attributes().put("segtype", "sentence");
        }
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
