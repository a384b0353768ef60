package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hebi search} as a user calls it. */
class SearchCommandTest extends CommandRun {
    @ParameterizedTest
    @CsvSource({
        "(, a ( is not closed",
        "(馆, a ( is not closed",
        "馆), a ) closes nothing",
        "[馆, a [ is not closed",
        "*, a * repeats nothing",
        "'馆{2,1}', 'a { begins no number of repetitions such as {2,5}'",
        "[z-a], a range in [ ] runs backwards",
        "\\, a \\ stands at the end",
        "\\y, a \\ stands before a letter that means nothing with it"
    })
    void aBadExpressionIsOneLineThatSaysWhatToDo(String expression, String problem) {
        String line = "\"" + expression + "\": is no regular expression: " + problem
                + "; write \\ before a sign that is meant as it stands, or search for plain text\n";
        assertEquals(2, run("search", "--regex", expression, "--memory", memory));
        assertEquals(line, err);
        assertEquals(2, run("search", "--regex", "馆", "--target-lacks", expression, "--memory", memory));
        assertEquals(line, err);
        assertEquals(2, run("memory", "replace", "--regex", expression, "x", "--memory", memory));
        assertEquals(line, err);
        assertEquals("", out);
    }

    @Test
    void neighboursStandBelowEachHit() throws IOException {
        fillMemory();
        succeed("search", "300", "--in", "zh", "--neighbours", "1", "--memory", memory, "-q");
        assertEquals(
                List.of(
                        "馆内有[300]座钟。",
                        "  It holds 300 clocks.",
                        "  -1  博物馆开放了。 | The museum is open.",
                        "  +1  儿童免费入场。 | Children enter free."),
                out.lines().filter(line -> !line.endsWith(".txt")).toList());
        succeed("search", "300", "--neighbours", "2", "--json", "--memory", memory, "-q");
        JsonNode around =
                new ObjectMapper().readTree(out).get("neighbours").iterator().next();
        assertEquals(2, around.size());
        assertEquals("Children enter free.", around.get(1).get("source").asText());
        assertEquals(2, run("search", "300", "--neighbours", "-1", "--memory", memory));
    }

    @Test
    void anExpressionOfTwoLinesIsSaidInOne() {
        assertEquals(2, run("search", "--regex", "(a\nb", "--memory", memory));
        assertEquals(1, err.lines().count(), err);
    }
}
