package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class TimedRegexTest {
    private static TimedRegex regex(String expression, long millis) {
        return new TimedRegex(Pattern.compile(expression), Duration.ofMillis(millis));
    }

    @Test
    void findsEveryMatchOfOneTextAfterTheOther() {
        TimedRegex regex = regex("[0-9]+", 60_000);
        regex.reset("a 12 b 3");
        assertTrue(regex.find());
        assertEquals(2, regex.start());
        assertEquals(4, regex.end());
        assertTrue(regex.find());
        assertFalse(regex.find());
        regex.reset("7");
        assertTrue(regex.find());
    }

    @Test
    void anExpressionThatWouldRunForYearsIsGivenUp() {
        TimedRegex regex = regex("((a+)+)+$", 50);
        regex.reset("a".repeat(60) + "b");
        InputException given = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(InputException.class, regex::find));
        assertTrue(given.getMessage().startsWith("((a+)+)+$: takes longer than"), given.getMessage());
    }

    @Test
    void theTimeCountsForAllTextsTogether() {
        TimedRegex regex = regex("((a+)+)+$", 50);
        regex.reset("a".repeat(60) + "b");
        assertThrows(InputException.class, regex::find);
        regex.reset("a".repeat(30) + "b");
        assertThrows(InputException.class, regex::find);
    }

    @Test
    void anExpressionThatNeedsTooMuchStackIsGivenUp() {
        TimedRegex regex = regex("(a|b)*c", 60_000);
        regex.reset("ab".repeat(500_000));
        assertThrows(InputException.class, regex::find);
    }

    @Test
    void anExpressionThatIsNestedTooDeepIsNone() {
        String deep = "(".repeat(100_000) + ")".repeat(100_000);
        assertThrows(PatternSyntaxException.class, () -> TextPattern.regex(deep));
    }
}
