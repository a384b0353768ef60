package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.quality.Finding;
import hebi.quality.Span;
import hebi.quality.Waivers;
import hebi.text.Variant;
import java.io.IOException;
import java.util.List;

/** What is wrong with a unit, as a program reads it; offsets count code points in the side's text. */
public final class FindingJson {
    private FindingJson() {}

    /** The fields of one finding, said in English. */
    public static Json.Fields fields(Finding finding) {
        return fields(finding, finding.message());
    }

    /**
     * The fields of one finding.
     *
     * @param message what is wrong, in the language of the reader
     */
    public static Json.Fields fields(Finding finding, String message) {
        return json -> {
            json.writeStringField("rule", finding.rule().label());
            json.writeStringField("key", Waivers.key(finding));
            json.writeStringField("message", message);
            json.writeStringField("kind", finding.complaint().kind().label());
            json.writeArrayFieldStart("values");
            for (String value : finding.complaint().values()) {
                json.writeString(value);
            }
            json.writeEndArray();
            side(json, "source", finding.unit().source(), finding.source());
            side(json, "target", finding.unit().target(), finding.target());
        };
    }

    private static void side(JsonGenerator json, String role, Variant side, List<Span> spans) throws IOException {
        json.writeStringField(role, side.text());
        json.writeStringField(role + "Tag", side.tag());
        json.writeArrayFieldStart(role + "Places");
        for (Span span : spans) {
            json.writeStartObject();
            json.writeNumberField("start", side.text().codePointCount(0, span.start()));
            json.writeNumberField("end", side.text().codePointCount(0, span.end()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
