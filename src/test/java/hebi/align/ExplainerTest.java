package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Evidence.Kind;
import hebi.align.Evidence.Match;
import hebi.lexicon.Lexicon;
import hebi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Aligner ALIGNER = new Aligner(Lexicon.shipped());

    private static List<Evidence> explain(Language source) {
        boolean isChinese = source == Language.ZH;
        return ALIGNER.explain(ALIGNER.align(
                source,
                Texts.segments(isChinese ? Texts.CHINESE : Texts.ENGLISH),
                Texts.segments(isChinese ? Texts.ENGLISH : Texts.CHINESE)));
    }

    private static boolean matches(Evidence evidence, String source, String target, Kind kind) {
        return evidence.matches().stream()
                .anyMatch(m -> m.source().text().equals(source)
                        && m.target().text().equals(target)
                        && m.target().kind() == kind);
    }

    @Test
    void wordsAndNumbersSpeakForABeadAndWhatIsLeftAgainstIt() {
        Evidence cost = explain(Language.ZH).get(2);
        assertTrue(matches(cost, "大楼", "building", Kind.WORD), cost::toString);
        assertTrue(matches(cost, "230000000", "230000000", Kind.NUMBER), cost::toString);
        assertTrue(cost.sourceLeft().stream().noneMatch(word -> word.text().equals("大楼")));
        assertTrue(cost.lengthFactor() > .5 && cost.lengthFactor() < 2);
    }

    @Test
    void theCompetitorHoldsASegmentOfTheBeadAndIsLessLikely() {
        for (Evidence evidence : explain(Language.ZH)) {
            Bead other = evidence.competitor().orElseThrow();
            assertTrue(!other.covers(evidence.bead()) && other.confidence() <= .5, evidence::toString);
        }
    }

    /** Unrelated texts: the pairs' confidences are near 0, and what is less likely still must not be shown above them. */
    @Test
    void theCompetitorIsOnTheScaleOfItsPair() {
        Alignment forced = ALIGNER.align(
                Language.ZH,
                Texts.segments(Texts.CHINESE),
                Texts.segments(List.of(
                        "Ducks like rain and mud.",
                        "Geese prefer short grass near a pond.",
                        "In winter both of them fly south.",
                        "Farmers counted their flocks at dusk.",
                        "Nobody does so any more.",
                        "A fox needs one night.")));
        assertFalse(forced.isPlausible());
        List<Evidence> pairs = ALIGNER.explain(forced).stream()
                .filter(evidence -> !evidence.bead().isNull())
                .toList();
        assertFalse(pairs.isEmpty());
        for (Evidence pair : pairs) {
            assertTrue(pair.bead().confidence() < .05, pair::toString);
            assertTrue(pair.competitor().orElseThrow().confidence() < .05, pair::toString);
        }
    }

    /** The aligner reads a month by its English stem; a person is shown what stands there, each in its own segment. */
    @Test
    void wordsAreShownAsTheirSegmentWritesThem() {
        List<Evidence> dates = ALIGNER.explain(ALIGNER.align(
                Language.ZH,
                Texts.segments(List.of("新桥三月开通。", "11月又关闭了。", "2024年3月7日的Engines展览。")),
                Texts.segments(List.of(
                        "The new bridge opened in March.",
                        "It was closed again in November.",
                        "The exhibition of engines on 7 March 2024."))));
        assertEquals(3, dates.size());
        assertTrue(matches(dates.get(0), "三月", "march", Kind.NAME), dates::toString);
        assertTrue(matches(dates.get(1), "11月", "november", Kind.NAME), dates::toString);
        assertTrue(matches(dates.get(2), "3月", "march", Kind.NAME), dates::toString);
        assertTrue(matches(dates.get(2), "engines", "engines", Kind.WORD), dates::toString);
    }

    @Test
    void exchangingTheSidesMirrorsTheEvidence() {
        List<Evidence> forward = explain(Language.ZH);
        List<Evidence> backward = explain(Language.EN);
        for (int b = 0; b < forward.size(); b++) {
            assertEquals(forward.get(b).sourceLeft(), backward.get(b).targetLeft());
            List<String> mirrored = backward.get(b).matches().stream()
                    .map(m -> m.target().text() + m.source().text())
                    .toList();
            assertEquals(
                    forward.get(b).matches().stream().map(ExplainerTest::text).toList(), mirrored);
        }
    }

    private static String text(Match match) {
        return match.source().text() + match.target().text();
    }

    @Test
    void aNameInPinyinIsShownInItsCharactersWhichAreNotMissedThen() {
        Evidence director = explain(Language.ZH).stream()
                .filter(e -> e.bead().sourceStart() == 4)
                .findFirst()
                .orElseThrow();
        assertTrue(matches(director, "稼禾", "jiahe", Kind.NAME), director::toString);
        assertTrue(director.sourceLeft().stream().noneMatch(word -> "沈稼禾".contains(word.text())), director::toString);
    }

    @Test
    void aSegmentAloneHasItsCompetitorsOnly() {
        Evidence alone = explain(Language.ZH).stream()
                .filter(e -> e.bead().isNull())
                .findFirst()
                .orElseThrow();
        assertEquals(1, EvidenceText.lines(alone).size());
    }
}
