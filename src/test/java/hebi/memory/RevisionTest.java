package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.MemoryException;
import hebi.memory.Revision.Deduplication;
import hebi.memory.Revision.Deletion;
import hebi.memory.Revision.Edit;
import hebi.memory.Revision.OccurrenceDeletion;
import hebi.memory.Revision.Replacement;
import hebi.memory.Revision.Undo;
import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {
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

    private static Provenance in(String document, boolean reviewed, int day) {
        return new Provenance(
                document,
                OptionalInt.empty(),
                Optional.of(Units.MAY.plusSeconds(86_400L * day)),
                OptionalDouble.empty(),
                reviewed,
                "",
                "",
                "",
                Context.of("before " + document, ""),
                Context.UNKNOWN);
    }

    private List<TranslationUnit> all() {
        try (Stream<TranslationUnit> units = memory.units()) {
            return units.toList();
        }
    }

    private List<String> texts() {
        return all().stream()
                .map(u -> u.source().text() + "=" + u.target().text())
                .toList();
    }

    private String idOf(String english) {
        return memory.lookup(Lookup.of(english, Language.EN)).matches().get(0).id();
    }

    private String refusal(Revision revision) {
        List<TranslationUnit> before = all();
        String message = assertThrows(MemoryException.class, () -> memory.apply(revision))
                .getMessage();
        assertEquals(before, all(), "nothing is done");
        return message;
    }

    @Test
    void deletionTakesOutWhatPassesTheFilterAndUndoBringsItBackInItsPlace() {
        memory.add(List.of(
                Units.pair("one", "一", in("a", false, 0)),
                Units.pair("two", "二", in("b", false, 0)),
                Units.pair("three", "三", in("a", false, 0))));
        List<TranslationUnit> before = all();
        Revised deleted = memory.apply(Deletion.of(UnitFilter.ofDocument("b")));
        assertEquals(Optional.of("2"), deleted.change());
        assertEquals(1, deleted.removed());
        assertEquals(
                "two", deleted.examples().get(0).before().orElseThrow().source().text());
        assertEquals(List.of("one=一", "three=三"), texts());
        assertEquals(0, memory.lookup(Lookup.of("two", Language.EN)).total());
        Revised undone = memory.apply(new Undo("2"));
        assertEquals(1, undone.created());
        assertEquals(before, all());
        assertEquals(1, memory.lookup(Lookup.of("two", Language.EN)).total());
    }

    @Test
    void theDeletionOfOccurrencesLeavesUnitsThatOccurElsewhereAndCanBeUndone() {
        memory.add(List.of(
                Units.pair("one", "一", in("a", false, 0), in("b", false, 1)),
                Units.pair("two", "二", in("b", false, 0), in("B2", false, 1)),
                Units.pair("three", "三"),
                Units.pair("four", "四", in("a", false, 0))));
        List<TranslationUnit> before = all();
        Revised revised = memory.apply(new OccurrenceDeletion(UnitFilter.ofDocument("b")));
        assertEquals(List.of(1L, 1L), List.of(revised.changed(), revised.removed()));
        assertEquals(List.of("one=一", "three=三", "four=四"), texts());
        assertEquals(List.of(in("a", false, 0)), all().get(0).provenances());
        assertEquals("delete (document b)", memory.changes().get(1).title());
        memory.apply(new Undo("2"));
        assertEquals(before, all());
    }

    @Test
    void oneUnitIsDeletedByItsId() {
        memory.add(List.of(Units.pair("one", "一"), Units.pair("two", "二")));
        String id = idOf("two");
        assertEquals("two", memory.unit(id).orElseThrow().source().text());
        assertEquals(1, memory.apply(Deletion.ofUnit(id)).removed());
        assertEquals(List.of("one=一"), texts());
        assertEquals(Optional.empty(), memory.unit(id));
        assertTrue(refusal(Deletion.ofUnit(id)).contains("holds no unit " + id));
        assertTrue(refusal(Deletion.ofUnit("no id")).contains("holds no unit no id"));
    }

    @Test
    void aPreviewCountsAndDoesNothing() throws IOException {
        memory.add(List.of(Units.pair("one", "一"), Units.pair("two", "二")));
        List<Path> files = files();
        Revised preview = memory.preview(Deletion.of(UnitFilter.NONE));
        assertEquals(2, preview.removed());
        assertEquals(Optional.empty(), preview.change());
        assertEquals(2, preview.examples().size());
        Added added = memory.add(List.of(Units.pair("one", "一"), Units.pair("three", "三")), Adding.preview());
        assertEquals(1, added.created());
        assertEquals(1, added.merged());
        assertEquals(Optional.empty(), added.change());
        assertEquals(List.of("one=一", "two=二"), texts());
        assertEquals(1, memory.changes().size());
        assertEquals(files, files());
    }

    @Test
    void aPreviewOnAMemoryThatIsMissingLeavesNoTrace() {
        try (LuceneMemory missing = LuceneMemory.open(folder.resolve("missing"))) {
            assertEquals(
                    1,
                    missing.add(List.of(Units.pair("a", "甲")), Adding.preview()).created());
            assertEquals(0, missing.preview(Deletion.of(UnitFilter.NONE)).removed());
        }
        assertFalse(Files.exists(folder.resolve("missing")));
    }

    @Test
    void aChangeThatChangesNothingIsNotRecorded() {
        memory.add(List.of(Units.pair("one", "一")));
        assertEquals(
                Optional.empty(), memory.add(List.of(Units.pair("one", "一"))).change());
        assertEquals(Revised.NOTHING, memory.apply(Deletion.of(UnitFilter.ofDocument("none"))));
        assertEquals(List.of("1"), memory.changes().stream().map(Change::id).toList());
    }

    @Test
    void anEditKeepsThePlaceAndCanBeUndone() {
        memory.add(
                List.of(Units.pair("one", "一", in("a", false, 0)), Units.pair("two", "二"), Units.pair("three", "三")));
        List<TranslationUnit> before = all();
        memory.apply(new Edit(idOf("one"), Units.pair("one!", "一！", in("a", true, 3))));
        assertEquals(List.of("one!=一！", "two=二", "three=三"), texts());
        assertTrue(all().get(0).provenances().get(0).reviewed());
        Revised second = memory.apply(new Edit(idOf("two"), Units.pair("three", "三", in("c", false, 1))));
        assertEquals(Optional.of("3"), second.change());
        assertEquals(List.of("one!=一！", "three=三"), texts(), "one that becomes equal to another becomes one with it");
        assertEquals(1, all().get(1).provenances().size());
        memory.apply(new Undo("3"));
        memory.apply(new Undo("2"));
        assertEquals(before, all());
    }

    @Test
    void anEditOfTheProvenanceAloneReplacesIt() {
        memory.add(List.of(Units.pair("one", "一", in("a", false, 0))));
        Revised revised = memory.apply(new Edit(idOf("one"), Units.pair("one", "一", in("a", true, 0))));
        assertEquals(1, revised.changed());
        assertEquals(List.of(in("a", true, 0)), all().get(0).provenances());
    }

    @Test
    void anEditOfAnotherLanguageIsRefused() {
        memory.add(List.of(Units.pair("one", "一")));
        TranslationUnit french = TranslationUnit.of(new Variant("fr", "un"), new Variant("zh", "一"));
        assertTrue(refusal(new Edit(idOf("one"), french)).contains("fr with zh"));
    }

    @Test
    void replacementChangesTextsAndMovesCodes() {
        InlineCode bold = new InlineCode(8, Kind.PH, Map.of(), "<b>");
        InlineCode end = new InlineCode(13, Kind.PH, Map.of(), "</b>");
        memory.add(List.of(
                TranslationUnit.of(new Variant("en", "a color color", List.of(bold, end)), new Variant("zh-CN", "颜色")),
                Units.pair("Color", "色彩")));
        Revised revised = memory.apply(new Replacement("color", false, "colour", Optional.empty(), UnitFilter.NONE));
        assertEquals(1, revised.changed());
        Variant source = all().get(0).source();
        assertEquals("a colour colour", source.text());
        assertEquals(
                List.of(9, 15),
                source.codes().stream().map(InlineCode::position).toList());
        memory.apply(new Replacement("(颜)(色)", true, "$2$1", Optional.of(Language.ZH), UnitFilter.NONE));
        assertEquals(List.of("a colour colour=色颜", "Color=色彩"), texts());
    }

    @Test
    void whatWasReplacedIsNotReplacedAgainAndAnEmptyTextIsLeftAlone() {
        memory.add(List.of(Units.pair("a", "甲"), Units.pair("aa", "甲"), Units.pair("x", "乙")));
        Revised revised = memory.apply(new Replacement("a", false, "aa", Optional.empty(), UnitFilter.NONE));
        assertEquals(2, revised.changed());
        assertEquals(List.of("aa=甲", "aaaa=甲", "x=乙"), texts());
        assertEquals(
                0,
                memory.apply(new Replacement("x", false, "", Optional.empty(), UnitFilter.NONE))
                        .touched());
        memory.apply(new Undo("2"));
        assertEquals(List.of("a=甲", "aa=甲", "x=乙"), texts());
    }

    @Test
    void dedupeKeepsTheReviewedThenTheNewestTextAndAllProvenances() {
        memory.add(List.of(
                Units.pair("He said \"no\".", "不。", in("old", false, 0)),
                Units.pair("He said “no”.", "不。", in("reviewed", true, 1)),
                Units.pair("He  said “no”.", "不。", in("newest", false, 2)),
                Units.pair("He said no.", "不。", in("other", false, 9)),
                Units.pair("Tea — now", "茶", in("b", false, 5)),
                Units.pair("Tea – now", "茶", in("c", false, 6))));
        List<TranslationUnit> before = all();
        Revised revised = memory.apply(new Deduplication(UnitFilter.NONE));
        assertEquals(List.of("He said “no”.=不。", "He said no.=不。", "Tea – now=茶"), texts());
        assertEquals(3, revised.removed());
        assertEquals(2, revised.changed());
        assertEquals(
                List.of("old", "reviewed", "newest"),
                all().get(0).provenances().stream().map(Provenance::document).toList());
        assertEquals(
                Match.ICE_SCORE,
                memory.lookup(Lookup.of("He said “no”.", Language.EN)
                                .withContext(new Context(Optional.of("before newest"), Optional.of(""))))
                        .matches()
                        .get(0)
                        .score());
        assertEquals(
                Optional.empty(),
                memory.apply(new Deduplication(UnitFilter.NONE)).change());
        memory.apply(new Undo("2"));
        assertEquals(before, all());
    }

    @Test
    void dedupeLeavesOtherScriptsAndOtherCodesApart() {
        Variant plain = new Variant("en", "Go");
        Variant coded = new Variant("en", "Go", List.of(new InlineCode(0, Kind.PH, Map.of(), "<br/>")));
        memory.add(List.of(
                TranslationUnit.of(plain, new Variant("zh-CN", "走")),
                TranslationUnit.of(plain, new Variant("zh-TW", "走")),
                TranslationUnit.of(coded, new Variant("zh-CN", "走"))));
        assertEquals(0, memory.apply(new Deduplication(UnitFilter.NONE)).touched());
    }

    @Test
    void anAdditionIsUndoneAndTheUndoToo() {
        memory.add(List.of(Units.pair("one", "一", in("a", false, 0))), Adding.whole("first"));
        List<TranslationUnit> first = all();
        memory.add(List.of(Units.pair("one", "一", in("b", false, 1)), Units.pair("two", "二")));
        List<TranslationUnit> second = all();
        memory.apply(new Undo("2"));
        assertEquals(first, all());
        assertTrue(refusal(new Undo("2")).contains("was undone by change 3"));
        memory.apply(new Undo("3"));
        assertEquals(second, all());
        memory.apply(new Undo("2"));
        assertEquals(first, all());
        memory.apply(new Undo("1"));
        assertEquals(List.of(), all());
        assertEquals(
                List.of("first", "add", "undo 2", "undo 3", "undo 2", "undo 1"),
                memory.changes().stream().map(Change::title).toList());
        assertEquals(
                List.of("6", "5", "4", "", "", ""),
                memory.changes().stream()
                        .map(change -> change.undoneBy().orElse(""))
                        .toList());
    }

    @Test
    void anUndoIsRefusedWhileALaterChangeTouchedTheSameUnits() {
        memory.add(List.of(Units.pair("one", "一"), Units.pair("two", "二")));
        memory.add(List.of(Units.pair("other", "别的")));
        memory.apply(Deletion.ofUnit(idOf("two")));
        String message = refusal(new Undo("1"));
        assertTrue(message.contains("change 3 (delete"), message);
        memory.apply(new Undo("3"));
        memory.apply(new Undo("1"));
        assertEquals(List.of("other=别的"), texts());
        assertTrue(refusal(new Undo("77")).contains("has no change 77"));
    }

    @Test
    void forgottenChangesCannotBeUndone() {
        memory.add(List.of(Units.pair("one", "一")));
        memory.add(List.of(Units.pair("two", "二")));
        Instant second = memory.changes().get(1).date();
        assertEquals(1, memory.forget(second));
        assertEquals(List.of("2"), memory.changes().stream().map(Change::id).toList());
        assertTrue(refusal(new Undo("1")).contains("has no change 1"));
        assertEquals(1, memory.forget(Instant.MAX));
        assertEquals(
                Optional.of("3"), memory.add(List.of(Units.pair("three", "三"))).change());
        memory.apply(new Undo("3"));
        assertEquals(List.of("one=一", "two=二"), texts());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void dedupeIgnoresSpacesBesideChineseCharactersWhenAsked() {
        memory.add(List.of(
                Units.pair("More than 2/3", "超过2/3的人", in("a", false, 1)),
                Units.pair("More than 2/3", "超过 2/3 的人", in("b", false, 2)),
                Units.pair("More than2/3", "超过2/3的人", in("c", false, 3)),
                Units.pair("open source", "开源 Open Source", in("d", false, 4)),
                Units.pair("open source", "开源OpenSource", in("e", false, 5))));
        assertEquals(0, memory.preview(new Deduplication(UnitFilter.NONE)).touched());
        Revised revised = memory.apply(new Deduplication(UnitFilter.NONE, true));
        assertEquals(1, revised.removed());
        assertTrue(texts().contains("More than 2/3=超过 2/3 的人"), texts().toString());
        assertEquals("dedupe ignoring spaces", memory.changes().get(1).title());
    }
}
