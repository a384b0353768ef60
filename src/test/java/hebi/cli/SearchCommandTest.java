package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void anExpressionOfTwoLinesIsSaidInOne() {
        assertEquals(2, run("search", "--regex", "(a\nb", "--memory", memory));
        assertEquals(1, err.lines().count(), err);
    }
}
