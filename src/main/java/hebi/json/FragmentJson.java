package hebi.json;

import com.fasterxml.jackson.core.JsonGenerator;
import hebi.memory.ConcordanceAnswer.Range;
import hebi.memory.Fragment;
import java.io.IOException;
import java.util.List;

/** The parts of a query that units hold, as a program reads them; offsets count code points. */
public final class FragmentJson {
    private FragmentJson() {}

    /** The one field {@code fragments}. */
    public static Json.Fields fields(List<Fragment> fragments) {
        return json -> {
            json.writeArrayFieldStart("fragments");
            for (Fragment fragment : fragments) {
                json.writeStartObject();
                write(fragment.range(), json);
                json.writeStringField("text", fragment.text());
                json.writeNumberField("total", fragment.total());
                json.writeArrayFieldStart("uses");
                for (Fragment.Use use : fragment.uses()) {
                    write(use, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    private static void write(Fragment.Use use, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", use.id());
        json.writeStringField("source", use.unit().source().text());
        json.writeStringField("target", use.unit().target().text());
        json.writeArrayFieldStart("ranges");
        for (Range range : use.ranges()) {
            json.writeStartObject();
            write(range, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (use.counterpart().isPresent()) {
            json.writeObjectFieldStart("counterpart");
            write(use.counterpart().get(), json);
            json.writeEndObject();
        } else {
            json.writeNullField("counterpart");
        }
        json.writeEndObject();
    }

    private static void write(Range range, JsonGenerator json) throws IOException {
        json.writeNumberField("start", range.start());
        json.writeNumberField("end", range.end());
    }
}
