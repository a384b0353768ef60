package hebi.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityCheckTest {
    private final QualityCheck check = new QualityCheck(EnumSet.allOf(Rule.class));

    private static TranslationUnit unit(String english, String chinese) {
        return TranslationUnit.of(new Variant("en", english), new Variant("zh-CN", chinese));
    }

    private List<Finding> findings(TranslationUnit unit) {
        List<Finding> findings = new ArrayList<>();
        check.check(unit, findings::add);
        return findings;
    }

    private Set<String> labels(String english, String chinese) {
        return findings(unit(english, chinese)).stream()
                .map(finding -> finding.rule().label())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The museum opens at 9.|博物馆10点开门。|numbers",
                "The old mill is now a museum.|The old mill is now a museum, they say.|untranslated",
                "老磨坊现在是博物馆。|旧磨坊如今是博物馆了。|untranslated",
                "Copy the file to the folder.|Copy the file to the folder.|same-text",
                "The clock has stopped.|時鐘停了，誰來修。|wrong-script",
                "Yes.|这是一个很长很长的句子，里面讲了许多与原文毫无关系的事情，因此它的长度远远超出了应有的范围，任何人都看得出来。|length",
                "The mill (built of stone is old.|磨坊（石砌）很旧。|brackets",
                "They call it “the old mill”.|他们叫它“老磨坊“。|brackets",
                "The the mill is old.|磨坊很旧。|doubled-word",
                "The mill is old.|这座磨坊的的历史很长。|doubled-word",
                "Press <b>OK</b> to go on.|按 OK 继续。|markup",
                "Open %s first.|请先打开。|markup",
                "Bread&nbsp;and butter|面包和黄油|markup",
                "See https://example.org/a for more.|详情请看网站。|names",
                "The search engine is fast.|Google 搜索很快。|names",
                "The mill is old，and the clock stopped.|磨坊很旧，钟停了。|width",
                "The mill is old.|磨坊很旧,钟停了。|width",
                "The mill is old.|磨坊很旧.|width"
            })
    void whatIsWrongIsFoundByItsRuleAlone(String english, String chinese, String rule) {
        assertEquals(Set.of(rule), labels(english, chinese));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“It is old,” she said.|她说：“它很旧。",
                "“It is new.”|它是新的。”",
                "GitHub Actions|GitHub Actions",
                "XML|XML",
                "1,000|1000",
                "He said “no” (twice).|他说了（两次）“不”。",
                "a) first item|a) 第一项",
                "Fine :)|好的 :)",
                "He had had enough of it.|他受够了。",
                "He said that that was true.|他说那是真的。",
                "That is the purpose.|这就是目的的所在。",
                "Let us discuss it.|我们讨论讨论吧。",
                "Press <b>OK</b>.|按<b>OK</b>。",
                "%s of %s|%2$s 中的 %1$s",
                "100% cotton|纯棉100%",
                "Wi-Fi is on.|WiFi 已打开。",
                "Karaoke tonight|今晚去KTV",
                "The word 磨坊 means mill.|“磨坊”一词的意思是 mill。",
                "He says: 好，is that right?|他说：好，对吗？",
                "Version 1.2, file a.txt|版本1.2，文件 a.txt",
                "They keep at it...|他们坚持.."
            })
    void whatIsRightIsLeftAlone(String english, String chinese) {
        assertEquals(Set.of(), labels(english, chinese));
    }

    @Test
    void oneSourceWithTwoTargetsIsFoundAtTheSecondAndNamesTheFirst() {
        assertTrue(findings(unit("The mill", "磨坊")).isEmpty());
        assertTrue(findings(unit("The mill", "磨坊")).isEmpty());
        Finding finding = findings(unit("The mill", "水磨")).get(0);
        assertEquals(Rule.TWO_TARGETS, finding.rule());
        assertEquals("another target: 磨坊", finding.message());
    }

    @Test
    void oneTargetForTwoSourcesIsFound() {
        findings(unit("The mill", "磨坊"));
        assertEquals(
                List.of(Rule.TWO_SOURCES),
                findings(unit("The grindery", "磨坊")).stream().map(Finding::rule).toList());
    }

    @Test
    void theTwoScriptsDoNotContradictEachOther() {
        findings(unit("The clock", "时钟"));
        assertTrue(findings(TranslationUnit.of(new Variant("en", "The clock"), new Variant("zh-TW", "時鐘")))
                .isEmpty());
    }

    @Test
    void rulesThatWereNotAskedForFindNothing() {
        List<Finding> findings = new ArrayList<>();
        new QualityCheck(Set.of(Rule.WIDTH)).check(unit("The the mill", "磨坊"), findings::add);
        assertTrue(findings.isEmpty());
    }

    @Test
    void aUnitOfOtherLanguagesIsPassedOver() {
        assertTrue(findings(TranslationUnit.of(new Variant("en", "5 mills"), new Variant("fr", "6 moulins")))
                .isEmpty());
    }

    @Test
    void aWaivedFindingIsCoveredUntilItsUnitChanges() {
        Finding finding = findings(unit("5 mills", "6座磨坊")).get(0);
        Waivers waivers = Waivers.none().with(List.of(Waivers.key(finding)));
        assertTrue(waivers.covers(finding));
        assertFalse(waivers.covers(findings(unit("5 mills", "7座磨坊")).get(0)));
    }

    @Test
    void whatIsMechanicalIsMended() {
        TranslationUnit mended = Mending.mended(unit("The the mill，they say，is old。", "磨坊很旧,钟停了."));
        assertEquals("The mill, they say, is old.", mended.source().text());
        assertEquals("磨坊很旧，钟停了。", mended.target().text());
    }

    @Test
    void theSpaceBehindAMarkGoesWhenTheMarkBecomesFullWidth() {
        assertEquals(
                "工作，这可以（旧的）还在",
                Mending.mended(unit("Work, this can.", "工作, 这可以(旧的) 还在"))
                        .target()
                        .text());
        assertEquals(
                "钟：停了\n走 ABC",
                Mending.mended(unit("Clock.", "钟:  停了\n走 ABC")).target().text());
    }

    @Test
    void aUnitWithNothingToMendStaysTheSame() {
        TranslationUnit unit = unit("The mill is old.", "磨坊很旧。");
        assertEquals(unit, Mending.mended(unit));
    }

    /** Expressions once began anew at each digit or looked back to the start from each, and 19,000 digits took five seconds. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "0", "%0", "$%1", " x=''"})
    void aLongTextOfOneSignIsLookedAtAsFastAsAnother(String sign) {
        String run = sign.repeat(60_000 / sign.length());
        for (String text : List.of(run, "%" + run, "<b " + run)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> labels("At " + text + " end.", "在" + text + "末。"),
                    text.substring(0, 9));
        }
    }

    @Test
    void addressesAndPlaceholdersAreStillSeen() {
        assertTrue(labels("Write to a.b+c@x-y.org.", "请来信。").contains("names"));
        assertFalse(labels("Write to a.b+c@x-y.org.", "请写信给a.b+c@x-y.org。").contains("names"));
        assertTrue(labels("Took %05d of %-3.2f.", "用了%05d。").contains("markup"));
        assertFalse(labels("Took %2$s of %1$s, 25%.", "%1$s用了%2$s，25%。").contains("markup"));
    }

    /** As in a table of bits that stands among a program's texts; a regular expression once tried every way to read it. */
    @Test
    void aTextOfManyNumbersIsLookedAtAsFastAsAnother() {
        String numbers = "at " + "1001 0110 2020 ".repeat(500) + "and, 3";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> labels(numbers, "表：" + numbers));
        assertTrue(labels("as it 1 2 is", "as it 1 2 is!").contains("untranslated"));
        assertFalse(labels("a man 用 word and 字 so on", "a man words 用 more").contains("same-text"));
    }
}
