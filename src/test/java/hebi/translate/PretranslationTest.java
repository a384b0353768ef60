package hebi.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import hebi.exchange.Format;
import hebi.exchange.PoFile;
import hebi.exchange.UnitReader;
import hebi.exchange.XliffFile;
import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.segment.SentenceSegmenter;
import hebi.text.Context;
import hebi.text.Document;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Paragraph;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PretranslationTest {
    @TempDir
    Path folder;

    private TranslationMemory memory;

    @BeforeEach
    void fill() {
        memory = LuceneMemory.open(folder.resolve("memory"));
        List<InlineCode> bold = List.of(
                new InlineCode(6, Kind.BPT, Map.of("i", "1"), ""), new InlineCode(8, Kind.EPT, Map.of("i", "1"), ""));
        List<InlineCode> fett = List.of(
                new InlineCode(1, Kind.BPT, Map.of("i", "1"), ""), new InlineCode(3, Kind.EPT, Map.of("i", "1"), ""));
        memory.add(List.of(
                unit("The valve must be closed before the pump is started.", "启动泵之前必须关闭阀门。", "zh-CN"),
                unit("Open the lid.", "打開蓋子。", "zh-TW"),
                unit("Good morning.", "早上好。", "zh-CN"),
                TranslationUnit.of(new Variant("en", "Press OK.", bold), new Variant("zh-CN", "按确定。", fett))));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private static TranslationUnit unit(String english, String chinese, String tag) {
        return TranslationUnit.of(new Variant("en", english), new Variant(tag, chinese));
    }

    private Pretranslation with(TranslateConfig config) {
        return new Pretranslation(memory, config);
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TranslateReport xliff(TranslateConfig config, String to, String... units) {
        StringBuilder body = new StringBuilder();
        for (String unit : units) {
            body.append("<trans-unit id='1'>").append(unit).append("</trans-unit>");
        }
        Path in = file(
                "in.xlf",
                "<xliff version='1.2'><file original='a' source-language='en' target-language='" + to + "'><body>"
                        + body + "</body></file></xliff>");
        return with(config).fill(new XliffFile(in), in, folder.resolve("out.xlf"));
    }

    @Test
    void exactAndFuzzyMatchesAreFilledInAndCounted() {
        TranslateReport report = xliff(
                TranslateConfig.defaults(),
                "zh-CN",
                "<source>Good morning.</source>",
                "<source>The valve must be closed before the pump is stopped.</source>",
                "<source>Something else altogether.</source>",
                "<source>Done.</source><target>好了。</target>",
                "<source>Good morning.</source><target state='needs-review-translation'>早。</target>");
        assertEquals(new TranslateReport(5, 0, 1, 0, 0, 2, 0, 1, 0, 1, 0, 0), report);
        String out = text("out.xlf");
        assertTrue(out.contains("<target state=\"translated\" state-qualifier=\"exact-match\">早上好。</target>"), out);
        assertTrue(out.contains("state-qualifier=\"fuzzy-match\">启动泵之前必须关闭阀门。</target>"), out);
        assertTrue(out.contains("<target>好了。</target>"), out);
    }

    @Test
    void codesStandWhereTheMemoryHasThem() {
        xliff(TranslateConfig.defaults(), "zh-CN", "<source>Press <g id='9'>OK</g>.</source>");
        assertTrue(text("out.xlf").contains("exact-match\">按<g id=\"9\">确定</g>。</target>"), text("out.xlf"));
        xliff(TranslateConfig.defaults(), "zh-CN", "<source>Good <x id='9'/>morning.</source>");
        assertTrue(text("out.xlf").contains("fuzzy-match\">早上好。</target>"), text("out.xlf"));
        assertTrue(text("out.xlf").contains("match-quality=\"99%\""), text("out.xlf"));
    }

    @Test
    void codesOfATmxStandAsThoseOfAnXliff() {
        Path tmx = file("legal.tmx", """
                <tmx version="1.4"><header srclang="en"/><body><tu>
                <tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>seller<ept i="1">&lt;/b&gt;</ept> shall deliver.</seg></tuv>
                <tuv xml:lang="zh-CN"><seg><bpt i="1">&lt;b&gt;</bpt>卖方<ept i="1">&lt;/b&gt;</ept>应交货。</seg></tuv>
                </tu></body></tmx>
                """);
        try (UnitReader units = Format.of(tmx).reader(tmx)) {
            memory.add(units.next().orElseThrow().pairs());
        }
        xliff(
                TranslateConfig.defaults(),
                "zh-CN",
                "<source>The <g id='1'>seller</g> shall deliver.</source>",
                "<source><g id='1'>Good morning.</g></source>");
        String out = text("out.xlf");
        assertTrue(out.contains("fuzzy-match\"><g id=\"1\">卖方</g>应交货。</target>"), out);
        assertTrue(out.contains("fuzzy-match\"><g id=\"1\">早上好。</g></target>"), out);
        assertTrue(out.contains("match-quality=\"99%\""), out);
    }

    @Test
    void theOtherScriptIsNeverFilledIn() {
        String lid = "<source>Open the lid.</source>";
        assertEquals(1, xliff(TranslateConfig.defaults(), "zh-CN", lid).open());
        assertEquals(1, xliff(TranslateConfig.defaults(), "zh", lid).open());
        assertEquals(1, xliff(TranslateConfig.defaults(), "zh-TW", lid).exact());
        assertEquals(
                1,
                xliff(TranslateConfig.defaults().withTags(Optional.empty(), Optional.of("zh-Hant")), "zh", lid)
                        .exact());
        assertEquals(
                1,
                xliff(TranslateConfig.defaults(), "zh", lid, "<source>x</source><target>關閉</target>")
                        .exact());
    }

    @Test
    void neighboursMakeAMatchInContext() {
        Provenance known = new Provenance(
                "b",
                Provenance.UNKNOWN.position(),
                Optional.of(Instant.EPOCH),
                Provenance.UNKNOWN.confidence(),
                false,
                "",
                "",
                "",
                Context.of("", "Two."),
                Context.UNKNOWN);
        memory.add(List.of(new TranslationUnit(new Variant("en", "One."), new Variant("zh-CN", "一。"), List.of(known))));
        TranslateReport report =
                xliff(TranslateConfig.defaults(), "zh-CN", "<source>One.</source>", "<source>Two.</source>");
        assertEquals(1, report.ice());
        String out = text("out.xlf");
        assertTrue(out.contains("state-qualifier=\"id-match\">一。</target>"), out);
        assertTrue(out.contains("match-quality=\"100%\""), out);
        Document document =
                new Document("a.md", Instant.EPOCH, List.of(new Paragraph(Paragraph.Kind.BODY, "One. Two.")));
        Pretranslation translation = with(TranslateConfig.defaults());
        translation.translate(document, SentenceSegmenter::new, folder.resolve("out.xlf"));
        assertTrue(text("out.xlf").contains("state-qualifier=\"id-match\">一。</target>"), text("out.xlf"));
        translation.translate(document, SentenceSegmenter::new, folder.resolve("out.html"));
        assertTrue(text("out.html").contains("101&nbsp;%"), text("out.html"));
    }

    @Test
    void aMessageKeepsItsLineBreak() {
        Path in =
                file("in.po", "msgid \"\"\nmsgstr \"Language: zh_CN\\n\"\n\nmsgid \"Good morning.\\n\"\nmsgstr \"\"\n");
        TranslateReport report = with(TranslateConfig.defaults()).fill(new PoFile(in), in, folder.resolve("out.po"));
        assertEquals(1, report.exact());
        assertTrue(text("out.po").endsWith("msgstr \"早上好。\\n\"\n"), text("out.po"));
    }

    @Test
    void aDocumentBecomesAnXliffOrAPage() {
        Document document = new Document(
                "a.md",
                Instant.EPOCH,
                List.of(new Paragraph(Paragraph.Kind.BODY, "Good morning. Nobody knows <this> one.")));
        Pretranslation translation = with(TranslateConfig.defaults());
        TranslateReport report = translation.translate(document, SentenceSegmenter::new, folder.resolve("out.xlf"));
        assertEquals(1, report.exact());
        assertEquals(2, new XliffFile(folder.resolve("out.xlf")).texts().size());
        translation.translate(document, SentenceSegmenter::new, folder.resolve("out.html"));
        assertTrue(text("out.html").contains("早上好。"), text("out.html"));
        assertTrue(text("out.html").contains("&lt;this&gt;"), text("out.html"));
    }

    private static final String LIKE = "<source>The valve must be closed before the pump is stopped.</source>";

    /** Runs again on what the last run wrote, with one text put for another in it. */
    private TranslateReport again(String before, String after) {
        String last = text("out.xlf");
        assertTrue(last.contains(before), last);
        Path in = file("again.xlf", last.replace(before, after));
        return with(TranslateConfig.defaults()).fill(new XliffFile(in), in, folder.resolve("out.xlf"));
    }

    @Test
    void aSecondRunLeavesItsOwnDraftsAndSaysSo() {
        xliff(TranslateConfig.defaults(), "zh-CN", LIKE, "<source>Good morning.</source>", "<source>New.</source>");
        String first = text("out.xlf");
        assertEquals(new TranslateReport(3, 0, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0), again("", ""));
        assertEquals(first, text("out.xlf"));
    }

    @Test
    void aDraftGivesWayToABetterMatchAndIsStillOne() {
        xliff(TranslateConfig.defaults(), "zh-CN", LIKE);
        memory.add(List.of(unit("The valve must be closed before a pump is stopped.", "停泵之前必须关闭阀门。", "zh-CN")));
        TranslateReport second = again("", "");
        assertEquals(new TranslateReport(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0), second);
        String out = text("out.xlf");
        assertTrue(out.contains("fuzzy-match\">停泵之前必须关闭阀门。</target>"), out);
        assertEquals(2, out.split("<alt-trans").length, out);
        assertFalse(out.contains("启动泵"), out);
    }

    @Test
    void aDraftThatAPersonHasChangedStaysAlsoWhereThereIsAnExactMatch() {
        xliff(TranslateConfig.defaults(), "zh-CN", LIKE);
        memory.add(List.of(unit("The valve must be closed before the pump is stopped.", "停泵前须关阀。", "zh-CN")));
        TranslateReport second = again("\">启动泵之前必须关闭阀门。</target>", "\">停止泵之前必须关闭阀门。</target>");
        assertEquals(1, second.drafts());
        assertTrue(text("out.xlf").contains(">停止泵之前必须关闭阀门。</target>"), text("out.xlf"));
        assertEquals(1, again("停止泵之前", "启动泵之前").exact());
        assertTrue(text("out.xlf").contains("exact-match\">停泵前须关阀。</target>"), text("out.xlf"));
    }

    @Test
    void aDraftOfVersionTwoIsKnownByTheChecksumOfItsText() {
        Path in = file(
                "two.xlf",
                "<xliff version='2.0' srcLang='en' trgLang='zh-CN'><file id='f'><unit id='1'><segment>" + LIKE
                        + "</segment></unit></file></xliff>");
        with(TranslateConfig.defaults()).fill(new XliffFile(in), in, folder.resolve("out.xlf"));
        String first = text("out.xlf");
        assertEquals(1, again("", "").drafts());
        assertEquals(first, text("out.xlf"));
        memory.add(List.of(unit("The valve must be closed before the pump is stopped.", "停泵前须关阀。", "zh-CN")));
        assertEquals(1, again("启动泵之前", "停止泵之前").drafts());
        assertEquals(1, again("停止泵之前", "启动泵之前").exact());
    }

    @Test
    void aFuzzyMessageIsOursWhereTheMemorySaysTheSameOfItsPreviousText() {
        Path in = file("in.po", """
                msgid ""
                msgstr "Language: zh_CN\\n"

                msgid "The valve must be closed before the pump is stopped.\\n"
                msgstr ""
                """);
        Path out = folder.resolve("out.po");
        with(TranslateConfig.defaults()).fill(new PoFile(in), in, out);
        String first = text("out.po");
        assertEquals(
                1,
                with(TranslateConfig.defaults()).fill(new PoFile(out), out, in).drafts());
        assertEquals(first, text("in.po"));
        memory.add(List.of(unit("The valve must be closed before a pump is stopped.", "停泵之前必须关闭阀门。", "zh-CN")));
        file("changed.po", first.replace("启动泵", "停止泵"));
        Path changed = folder.resolve("changed.po");
        assertEquals(
                1,
                with(TranslateConfig.defaults())
                        .fill(new PoFile(changed), changed, in)
                        .drafts());
        assertEquals(text("changed.po"), text("in.po"));
        assertEquals(
                1,
                with(TranslateConfig.defaults()).fill(new PoFile(out), out, in).renewed());
        assertTrue(text("in.po").endsWith("msgstr \"停泵之前必须关闭阀门。\\n\"\n"), text("in.po"));
    }

    @Test
    void otherLanguagesAreRefusedAndNothingIsWritten() {
        InputException fault = assertThrows(
                InputException.class, () -> xliff(TranslateConfig.defaults(), "fr", "<source>Yes.</source>"));
        assertTrue(fault.getMessage().contains("from en into fr"), fault.getMessage());
        assertFalse(Files.exists(folder.resolve("out.xlf")));
    }
}
