package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HarvestTest {
    /** Pairs English and Chinese texts one to one, with the confidences given. */
    private static AlignedPair pair(List<String> english, List<String> chinese, double... confidences) {
        List<Bead> beads = new ArrayList<>();
        for (int i = 0; i < english.size(); i++) {
            beads.add(new Bead(i, i + 1, i, i + 1, confidences.length > i ? confidences[i] : 1));
        }
        Alignment alignment = new Alignment(Language.EN, segments(english), segments(chinese), beads);
        return new AlignedPair(document("a"), document("b"), Optional.empty(), Optional.empty(), alignment);
    }

    private static List<Segment> segments(List<String> texts) {
        List<Segment> segments = new ArrayList<>();
        texts.forEach(text -> segments.add(new Segment(text, segments.size(), 0, text.length())));
        return segments;
    }

    private static Document document(String name) {
        return new Document(name, Instant.EPOCH, List.of());
    }

    private static List<String> sources(Harvest harvest) {
        return harvest.units().stream().map(unit -> unit.source().text()).toList();
    }

    @Test
    void aPairThatTranslatesNothingIsNoUnit() {
        List<String> english = List.of(
                "The mill", "OmegaT", "60", "30%", "The mill is shut.", "Props vs State", "磨坊", "The mill (磨坊)");
        List<String> chinese =
                List.of("磨坊", "OmegaT", "60", "30 %", "The mill is closed.", "props vs state", "磨坊", "磨坊");
        Harvest harvest = Harvest.of(pair(english, chinese), .5, false);
        assertEquals(List.of("The mill", "The mill (磨坊)"), sources(harvest));
        assertEquals(6, harvest.untranslated());
        assertEquals(english, sources(Harvest.of(pair(english, chinese), .5, true)));
    }

    @Test
    void aNumberInWordsIsATranslation() {
        assertEquals(List.of("thirty"), sources(Harvest.of(pair(List.of("thirty"), List.of("30")), .5, false)));
    }

    @Test
    void theCountsAddUpToAllPairs() {
        List<String> english = List.of("The mill", "The river", "The mill", "OmegaT", "60", "The bank");
        List<String> chinese = List.of("磨坊", "河", "磨坊", "OmegaT", "60", "岸");
        Harvest harvest = Harvest.of(pair(english, chinese, 1, 1, .9, 1, .1, .2), .5, false);
        assertEquals(List.of("The mill", "The river"), sources(harvest));
        assertEquals(2, harvest.doubtful());
        assertEquals(1, harvest.untranslated());
        assertEquals(1, harvest.repeated());
        assertEquals(6, harvest.pairs());
        TranslationUnit mill = harvest.units().get(0);
        assertEquals(2, mill.provenances().size());
        assertEquals(4, harvest.all().size());
    }
}
