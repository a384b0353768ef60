package hebi.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.error.AlignmentException;
import hebi.pipeline.AlignedPair;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAlignmentTest {
    @TempDir
    private Path folder;

    private AlignmentStore store;
    private StoredAlignment stored;
    private String id;

    @BeforeEach
    void store() {
        store = new AlignmentStore(folder);
        id = store.create(pair());
        stored = store.open(id).orElseThrow();
    }

    private static List<Segment> segments(String... texts) {
        List<Segment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(text, segments.size(), 0, text.length()));
        }
        return segments;
    }

    private static AlignedPair pair() {
        return new AlignedPair(
                new Document("a.en.txt", Instant.EPOCH, List.of()),
                new Document("a.zh.txt", Instant.EPOCH, List.of()),
                Optional.empty(),
                Optional.empty(),
                new Alignment(
                        Language.EN,
                        segments("One.", "Two.", "Three."),
                        segments("一。", "二。三。", "四。"),
                        List.of(new Bead(0, 1, 0, 1, .9), new Bead(1, 2, 1, 2, .6), new Bead(2, 3, 2, 3, .4))));
    }

    private static String shown(Snapshot snapshot) {
        return snapshot.draft().rows().stream().map(StoredAlignmentTest::shown).collect(Collectors.joining(" | "));
    }

    private static String shown(Row row) {
        return Stream.of(row.source(), row.target())
                .map(side -> side.stream().map(Segment::text).collect(Collectors.joining("+")))
                .collect(Collectors.joining("="));
    }

    private Snapshot change(Change change) {
        return stored.change(stored.snapshot().version(), change);
    }

    @Test
    void mergeJoinsARowWithTheNext() {
        assertEquals("One.+Two.=一。+二。三。 | Three.=四。", shown(change(new Change.Merge(0))));
        assertThrows(AlignmentException.class, () -> change(new Change.Merge(1)));
    }

    @Test
    void splitCutsARowBetweenItsSegments() {
        change(new Change.Merge(0));
        assertEquals("One.=一。 | Two.=二。三。 | Three.=四。", shown(change(new Change.Split(0, 1, 1))));
        assertThrows(AlignmentException.class, () -> change(new Change.Split(0, 0, 0)));
        assertThrows(AlignmentException.class, () -> change(new Change.Split(0, 1, 1)));
    }

    @Test
    void moveShiftsTheBorderOfOneSideAndDropsRowsLeftEmpty() {
        assertEquals("One.=一。+二。三。 | Two.= | Three.=四。", shown(change(new Change.Move(0, Side.TARGET, 1))));
        assertEquals("One.=一。+二。三。+四。 | Two.= | Three.=", shown(change(new Change.Move(0, Side.TARGET, 1))));
        assertEquals("One.+Two.=一。+二。三。+四。 | Three.=", shown(change(new Change.Move(0, Side.SOURCE, 1))));
        assertEquals("One.+Two.=一。+二。三。 | Three.=四。", shown(change(new Change.Move(0, Side.TARGET, -1))));
        assertEquals("One.+Two.=一。+二。三。 | Three.= | =四。", shown(change(new Change.Move(1, Side.TARGET, -1))));
        assertThrows(AlignmentException.class, () -> change(new Change.Move(2, Side.SOURCE, -1)));
    }

    @Test
    void aSideThatSlippedSlidesAsFarAsThereIsRoomAndNoFurther() {
        String before = shown(change(new Change.Move(0, Side.TARGET, -1)));
        assertEquals("One.= | Two.=一。+二。三。 | Three.=四。", before);
        String slipped = shown(change(new Change.Slide(1, Side.TARGET, false)));
        assertEquals("One.= | Two.=一。 | Three.=二。三。 | =四。", slipped);
        assertEquals("One.=一。 | Two.=二。三。 | Three.=四。", shown(change(new Change.Slide(0, Side.TARGET, true))));
        assertEquals("One.=一。+二。三。 | Two.=四。 | Three.=", shown(change(new Change.Slide(0, Side.TARGET, true))));
        assertEquals("One.=一。 | Two.=二。三。 | Three.=四。", shown(change(new Change.Slide(0, Side.TARGET, false))));
        assertThrows(AlignmentException.class, () -> change(new Change.Slide(2, Side.TARGET, true)));
        change(new Change.Move(0, Side.SOURCE, 1));
        assertEquals("One.+Two.=一。+二。三。 | Three.=四。", shown(change(new Change.Slide(0, Side.TARGET, true))));
    }

    @Test
    void aSegmentIsCutAtACodePointAndItsRestGoesDown() {
        assertEquals("One.=一。 | Two.=二。 | Three.=三。+四。", shown(change(new Change.Cut(1, Side.TARGET, 0, 2, true))));
        assertThrows(AlignmentException.class, () -> change(new Change.Cut(1, Side.TARGET, 0, 0, false)));
    }

    @Test
    void theSourceIsCutAndEditedOnlyWhereItIsUnlocked() {
        assertThrows(AlignmentException.class, () -> change(new Change.Cut(0, Side.SOURCE, 0, 2, false)));
        assertThrows(AlignmentException.class, () -> change(new Change.Text(0, Side.SOURCE, 0, "1.")));
        change(new Change.Unlock(true));
        assertEquals(
                "1.=一。", shown(change(new Change.Text(0, Side.SOURCE, 0, "1."))).split(" \\| ")[0]);
    }

    @Test
    void whatIsRejectedYieldsNoUnitAndWhatIsConfirmedIsReviewed() {
        change(new Change.Marking(0, 0, Row.Mark.REJECTED, false));
        change(new Change.Marking(2, 2, Row.Mark.CONFIRMED, false));
        List<TranslationUnit> units = stored.snapshot().units(.7);
        assertEquals(
                List.of("Three."), units.stream().map(u -> u.source().text()).toList());
        assertTrue(units.get(0).provenances().get(0).reviewed());
        assertEquals(2, stored.snapshot().units(.5).size());
    }

    @Test
    void confirmingAllAboveLeavesWhatWasJudged() {
        change(new Change.Marking(0, 0, Row.Mark.REJECTED, false));
        Snapshot now = change(new Change.Marking(0, 1, Row.Mark.CONFIRMED, true));
        assertEquals(
                List.of(Row.Mark.REJECTED, Row.Mark.CONFIRMED, Row.Mark.PENDING),
                now.draft().rows().stream().map(Row::mark).toList());
        assertEquals(.6, now.draft().expectedErrors(), 1e-9);
    }

    @Test
    void undoAndRedoGoThroughAllChangesAndSurviveAReopening() {
        Random random = new Random(7);
        List<String> states = new ArrayList<>(List.of(shown(stored.snapshot())));
        while (states.size() < 40) {
            int rows = stored.snapshot().draft().rows().size();
            Change change = switch (random.nextInt(4)) {
                case 0 -> new Change.Merge(random.nextInt(rows));
                case 1 -> new Change.Split(random.nextInt(rows), random.nextInt(3), random.nextInt(3));
                case 2 -> new Change.Move(random.nextInt(rows), Side.TARGET, random.nextInt(3) - 1);
                default -> new Change.Move(random.nextInt(rows), Side.SOURCE, random.nextInt(3) - 1);
            };
            try {
                states.add(shown(change(change)));
            } catch (AlignmentException e) {
                // Nothing is stored of a change that cannot be made.
                assertEquals(states.get(states.size() - 1), shown(stored.snapshot()));
            }
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            assertEquals(states.get(i), shown(stored.undo(stored.snapshot().version())));
        }
        assertFalse(stored.snapshot().canUndo());
        StoredAlignment reopened = new AlignmentStore(folder).open(id).orElseThrow();
        for (int i = 1; i < states.size(); i++) {
            assertEquals(states.get(i), shown(reopened.redo(reopened.snapshot().version())));
        }
        assertFalse(reopened.snapshot().canRedo());
    }

    @Test
    void aSecondWindowThatMissedAChangeIsToldSo() {
        StoredAlignment other = new AlignmentStore(folder).open(id).orElseThrow();
        other.change(0, new Change.Merge(0));
        StaleVersion stale = assertThrows(StaleVersion.class, () -> stored.change(0, new Change.Merge(1)));
        assertEquals(1, stale.current());
        assertEquals(shown(other.snapshot()), shown(stored.snapshot()));
    }

    @Test
    void whatACrashLeftHalfWrittenIsPassedOverAndCutOff() throws IOException {
        change(new Change.Merge(0));
        Path file = folder.resolve("alignments").resolve(id + ".jsonl");
        Files.writeString(file, "{\"at\":\"2026-", StandardOpenOption.APPEND);
        StoredAlignment reopened = new AlignmentStore(folder).open(id).orElseThrow();
        assertEquals("One.+Two.=一。+二。三。 | Three.=四。", shown(reopened.snapshot()));
        reopened.change(1, new Change.Merge(0));
        assertEquals(4, Files.readAllLines(file).size());
        assertEquals(
                2, new AlignmentStore(folder).open(id).orElseThrow().snapshot().version());
    }

    @Test
    void theStoreListsOpensAndDeletesByIdsOnly() {
        assertEquals(
                List.of(id), store.list().stream().map(AlignmentStore.Entry::id).toList());
        for (String other : List.of("", "..", "../index", "a/b", "A".repeat(12), "0".repeat(12))) {
            assertTrue(store.open(other).isEmpty(), other);
            assertFalse(store.delete(other), other);
        }
        assertTrue(store.delete(id));
        assertTrue(store.open(id).isEmpty());
        assertTrue(store.list().isEmpty());
    }
}
