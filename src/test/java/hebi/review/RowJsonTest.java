package hebi.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import hebi.text.Paragraph.Kind;
import hebi.text.Segment;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RowJsonTest {
    @Test
    void rowsComeBackAsTheyWereWritten() throws IOException {
        List<Row> rows = List.of(
                new Row(
                        List.of(new Segment("潮汐", 0, 0, 2, Kind.HEADING)),
                        List.of(new Segment("Tides", 0, 0, 5, Kind.HEADING)),
                        OptionalDouble.of(.9),
                        Row.Mark.PENDING,
                        false),
                new Row(
                        List.of(),
                        List.of(new Segment("They turn.", 1, 0, 10)),
                        OptionalDouble.empty(),
                        Row.Mark.PENDING,
                        true));
        ObjectMapper mapper = new ObjectMapper();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            RowJson.write(rows, json);
        }
        assertEquals(rows, RowJson.read(mapper.readTree(text.toString())));
        assertEquals(
                new Segment("a", 0, 0, 1),
                RowJson.read(mapper.readTree("[{\"s\":[[\"a\",0,0,1]],\"t\":[]}]"))
                        .get(0)
                        .source()
                        .get(0),
                "written before kinds were");
    }
}
