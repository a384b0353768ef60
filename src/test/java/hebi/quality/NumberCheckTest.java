package hebi.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumberCheckTest {
    private static final String CASES = "numbers.tsv";

    private static List<Finding> findings(String chinese, String english) {
        List<Finding> findings = new ArrayList<>();
        TranslationUnit unit = TranslationUnit.of(new Variant("zh-CN", chinese), new Variant("en", english));
        new NumberCheck().check(Pair.of(unit).orElseThrow(), findings::add);
        return findings;
    }

    /** {@code same} or {@code differs}, Chinese, English; all of our own writing. */
    private static Stream<String[]> cases() throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(NumberCheckTest.class.getResourceAsStream(CASES), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> line.split("\t", -1)).toList().stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @TestFactory
    Stream<DynamicTest> aPairIsFlaggedWhereItsNumbersDifferAndOnlyThere() throws IOException {
        return cases().map(fields -> DynamicTest.dynamicTest(
                String.join(" | ", fields),
                () -> assertEquals(
                        fields[0].equals("differs"),
                        !findings(fields[1], fields[2]).isEmpty(),
                        ChineseFigures.of(fields[1]) + " " + EnglishFigures.of(fields[2]))));
    }

    @Test
    void thereAreMoreThanThreeHundredCases() throws IOException {
        assertTrue(cases().count() >= 300);
    }

    @Test
    void aFindingSaysWhichNumberAndMarksIt() {
        Finding finding =
                findings("全国有14亿人。", "The country has 1.3 billion people.").get(0);
        assertEquals("only the English side has 1.3 billion; only the Chinese side has 14亿", finding.message());
        assertEquals(List.of(new Span(3, 6)), finding.source());
        assertEquals(List.of(new Span(16, 27)), finding.target());
    }

    @Test
    void textsWithoutNumbersAndEmptyOnesAreLeftAlone() {
        assertTrue(findings("你好", "Hello").isEmpty());
        assertTrue(findings("", "").isEmpty());
    }

    @Test
    void digitsThatAreNoDecimalNumberDoNotFail() {
        for (String odd :
                List.of("0%", "0/0", "1/0", "00", "....", "1.2.3.4", "٣", "½", "十十十", "百分之", "分之一", "万分之", "0分之1")) {
            findings(odd, odd);
        }
    }
}
