package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.lexicon.Lexicon;
import hebi.memory.ConcordanceAnswer.Range;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FragmentTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    @TempDir
    Path folder;

    private LuceneMemory memory;

    @BeforeEach
    void open() {
        memory = LuceneMemory.open(folder);
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private List<Fragment> fragments(String text, Language from) {
        return memory.fragments(Lookup.of(text, from).withLimit(2), LEXICON);
    }

    private List<String> parts(String text, Language from) {
        return fragments(text, from).stream().map(Fragment::text).toList();
    }

    @Test
    void takesTheLongestPartsInTheOrderOfTheText() {
        memory.add(List.of(
                Units.pair("The tunnel is long.", "这条隧道很长。"),
                Units.pair("The tunnel under the river is closed.", "河底隧道已关闭。"),
                Units.pair("Buses run every hour.", "公共汽车每小时一班。")));
        assertEquals(
                List.of("the tunnel under the river", "buses run every hour"),
                parts("Nobody likes the tunnel under the river, but buses run every hour!", Language.EN));
    }

    @Test
    void fourHanCharactersAreEnoughAndThreeAreNot() {
        memory.add(List.of(Units.pair("The budget was approved.", "预算获得批准。"), Units.pair("Rain", "下大雨")));
        assertEquals(List.of("获得批准"), parts("他的请假获得批准之后下大雨", Language.ZH));
    }

    @Test
    void wordsAreWhole() {
        memory.add(List.of(Units.pair("A scat is only odd", "怪")));
        assertEquals(List.of(), parts("my cat is on it", Language.EN));
        memory.add(List.of(Units.pair("The cat is on", "猫")));
        assertEquals(List.of("cat is on"), parts("my cat is on it", Language.EN));
    }

    @Test
    void theCounterpartIsMarked() {
        memory.add(List.of(Units.pair("Check your network connection and try again.", "请检查您的网络连接，然后重试。")));
        Fragment fragment = fragments("Nothing here? Your network connection seems slow", Language.EN)
                .get(0);
        assertEquals("Your network connection", fragment.text());
        assertEquals(new Range(14, 37), fragment.range());
        Fragment.Use use = fragment.uses().get(0);
        assertEquals(List.of(new Range(6, 29)), use.ranges());
        assertEquals(Optional.of(new Range(5, 9)), use.counterpart());
    }

    @Test
    void countsAllUnitsAndShowsTheShortest() {
        memory.add(List.of(
                Units.pair("Click the Cancel button to stop all.", "点击取消按钮停止一切。"),
                Units.pair("Do click the Cancel button", "点击取消按钮"),
                Units.pair("click the cancel button", "点击取消")));
        Fragment fragment =
                fragments("First click the cancel button.", Language.EN).get(0);
        assertEquals(3, fragment.total());
        assertEquals(
                List.of("click the cancel button", "Do click the Cancel button"),
                fragment.uses().stream().map(u -> u.unit().source().text()).toList());
    }

    @Test
    void anEmptyMemoryAndATextWithoutWordsHaveNone() {
        assertEquals(List.of(), parts("one two three", Language.EN));
        memory.add(List.of(Units.pair("one two three", "一二三")));
        assertEquals(List.of(), parts("!", Language.EN));
        assertEquals(List.of(), parts("one two", Language.EN));
    }

    @Test
    void everyPartOccursAndNoneCanBeLonger() {
        RandomTexts random = new RandomTexts(Language.ZH, 5);
        List<String> texts = java.util.stream.IntStream.range(0, 300)
                .mapToObj(i -> random.text(1, 12))
                .toList();
        memory.add(texts.stream().map(t -> Units.pair("translation", t)).toList());
        for (int i = 0; i < 60; i++) {
            String query = random.text(8, 20);
            int end = 0;
            for (Fragment fragment : fragments(query, Language.ZH)) {
                assertEquals(
                        texts.stream()
                                .distinct()
                                .filter(t -> new WholeWords(fragment.text())
                                                .ranges(t)
                                                .size()
                                        > 0)
                                .count(),
                        fragment.total());
                assertEquals(true, fragment.range().start() >= end);
                end = fragment.range().end();
            }
        }
    }
}
