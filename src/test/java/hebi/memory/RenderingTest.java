package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.lexicon.Lexicon;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderingTest {
    private static final Lexicon LEXICON = Lexicon.shipped();

    @TempDir
    Path folder;

    private Renderings renderings(List<TranslationUnit> units, String phrase, Language in) {
        try (LuceneMemory memory = LuceneMemory.open(folder)) {
            memory.add(units);
            return memory.renderings(Concordance.of(phrase, in), LEXICON);
        }
    }

    private static TranslationUnit pair(String english, String chinese, int year) {
        Instant date = Instant.parse(year + "-03-01T00:00:00Z");
        return Units.pair(english, chinese, Units.from(english, 0, date, Context.UNKNOWN, Context.UNKNOWN));
    }

    private static List<TranslationUnit> folders() {
        List<TranslationUnit> units = new ArrayList<>();
        for (String verb : List.of("Open 打开", "Delete 删除", "Copy 复制", "Move 移动", "Find 查找")) {
            String[] words = verb.split(" ");
            units.add(pair(words[0] + " the folder", words[1] + "文件夹", 2024));
            units.add(pair(words[0] + " this folder now", "现在" + words[1] + "此文件夹", 2025));
            units.add(pair(words[0] + " a folder of mine", words[1] + "我的目录", 2025));
            units.add(pair(words[0] + " the picture", words[1] + "图片", 2025));
        }
        return units;
    }

    @Test
    void hitsAreGroupedByTheWordsThatStandForThePhrase() {
        Renderings found = renderings(folders(), "folder", Language.EN);
        assertEquals(15, found.total());
        assertEquals(15, found.read());
        assertEquals(
                List.of("文件夹", "目录"),
                found.groups().stream().map(Renderings.Group::text).toList());
        assertEquals(Map.of(2024, 5, 2025, 5), found.groups().get(0).years());
        assertEquals(5, found.groups().get(1).units());
        assertEquals(0, found.others());
    }

    @Test
    void englishRenderingsOfAChinesePhraseAreWords() {
        Renderings found = renderings(folders(), "图片", Language.ZH);
        assertEquals("picture", found.groups().get(0).text());
        assertEquals(5, found.groups().get(0).units());
    }

    @Test
    void aSingleHitIsRenderedByWhatTheLexiconSays() {
        Renderings found =
                renderings(List.of(Units.pair("We read the old newspaper", "我们看旧报纸")), "newspaper", Language.EN);
        assertEquals("报纸", found.groups().get(0).text());
        assertTrue(found.groups().get(0).years().isEmpty());
    }

    @Test
    void aFunctionWordHasNoRendering() {
        Renderings found = renderings(folders(), "the", Language.EN);
        assertEquals(List.of(), found.groups());
        assertEquals(found.read(), found.others());
    }

    @Test
    void aPhraseThatNobodyHasHasNone() {
        Renderings found = renderings(folders(), "printer", Language.EN);
        assertEquals(0, found.total());
        assertEquals(List.of(), found.groups());
    }

    private static List<TranslationUnit> tugs() {
        return List.of(
                Units.pair("The diesel tug left the harbour at six.", "柴油拖轮六点离港。"),
                Units.pair("A diesel tug tows the barge.", "一艘柴油拖轮拖着驳船。"),
                Units.pair("The old diesel tug is for sale.", "旧柴油拖轮出售。"),
                Units.pair("Two diesel tugs met the ferry.", "两艘柴油拖轮迎接渡轮。"),
                Units.pair("The price of diesel rose.", "柴油价格上涨。"),
                Units.pair("The steam tug lies at the quay.", "蒸汽拖轮停在码头。"));
    }

    private static List<String> groups(Renderings found) {
        return found.groups().stream()
                .map(group -> group.text() + " " + group.units())
                .toList();
    }

    @Test
    void aCompoundIsRenderedWholeThoughTheLexiconKnowsOnlyAPartOfIt() {
        assertEquals(List.of("柴油拖轮 4"), groups(renderings(tugs(), "diesel tug", Language.EN)));
        assertEquals(List.of("柴油 5"), groups(renderings(List.of(), "diesel", Language.EN)));
        assertEquals(List.of("diesel tug 4"), groups(renderings(List.of(), "柴油拖轮", Language.ZH)));
    }
}
