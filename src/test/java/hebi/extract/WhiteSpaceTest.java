package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    @Test
    void runsOfAnyWhiteSpaceAreOneSpaceAndNoneAtTheEnds() {
        assertEquals("a b c", WhiteSpace.collapse("\u3000\u3000a\u00A0 \tb\r\n c\n"));
        assertEquals("", WhiteSpace.collapse(" \u2003\u2028"));
    }

    @Test
    void aLineBreakBetweenWideCharactersDisappearsAndASpaceStays() {
        assertEquals("中文，“汉字” 再来", WhiteSpace.collapse("中文，\n  “汉字” 再来"));
        assertEquals("用 Java 写", WhiteSpace.collapse("用\nJava\n写"));
    }

    @Test
    void invisibleCharactersGoAndJoinersStay() {
        assertEquals("word👩‍💻", WhiteSpace.collapse("\uFEFFwo\u00ADr\u200Bd\u0000👩‍💻"));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals(6, WhiteSpace.columns("ab中，"));
    }
}
