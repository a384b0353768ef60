package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    /** Beads of one Chinese and so many English segments each, from given places on. */
    private static List<Bead> path(int beads, int english, int source, int target) {
        List<Bead> path = new ArrayList<>();
        for (int b = 0; b < beads; b++) {
            path.add(new Bead(source + b, source + b + 1, target + b * english, target + (b + 1) * english, 1));
        }
        return path;
    }

    private static Side side(Language language, int segments, String text) {
        return new Side(
                language, Collections.nCopies(segments, text), Collections.nCopies(segments, List.of()), List.of());
    }

    private static Habits habits(List<Bead> path) {
        int zh = path.isEmpty() ? 0 : path.get(path.size() - 1).sourceEnd();
        int en = path.isEmpty() ? 0 : path.get(path.size() - 1).targetEnd();
        return new Habits(path, side(Language.ZH, zh, "山上有雪"), side(Language.EN, en, "Snow, up there."));
    }

    @Test
    void aTranslatorWhoSplitsIsTold() {
        assertTrue(habits(path(50, 2, 0, 0)).splits(25) > 1);
        assertTrue(habits(path(50, 1, 0, 0)).splits(25) < -1);
        assertTrue(habits(path(50, 0, 0, 0)).nulls(25) > 1);
    }

    @Test
    void aTextWithoutBeadsHasUsualHabits() {
        Habits habits = habits(List.of());
        assertEquals(0, habits.splits(0), 1e-6);
        assertEquals(0, habits.joins(0), 1e-6);
        assertEquals(0, habits.nulls(0), 1e-6);
        assertEquals(1, habits.lengthRatio(0), 1e-6);
    }

    @Test
    void habitsOfAFarChapterDoNotCount() {
        List<Bead> path = path(1000, 1, 0, 0);
        path.addAll(path(1000, 2, 1000, 1000));
        Habits habits = habits(path);
        assertEquals(habits(path(1000, 1, 0, 0)).splits(500), habits.splits(500), 1e-6);
        assertTrue(habits.splits(1500) > 1);
        assertTrue(habits.lengthRatio(1500) > 1.5 * habits.lengthRatio(500), "longer where each is rendered by two");
    }
}
