package hebi.pipeline;

import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that come of an aligned pair, and how many of its pairs do not become units of their own. The counts add up: {@code pairs()} is
 * the units, the doubtful, the untranslated and the repeated ones together.
 *
 * <p>A pair whose sides are the same text, or both in one language, or both without letters, is no translation: a name, a number, a line of
 * code, a sentence that was left as it is. In a memory it is noise.
 *
 * @param units distinct units in order; one that occurs again has the provenance of each occurrence
 * @param all the translated pairs, each by itself, the doubtful ones too: for a person to judge
 * @param doubtful pairs below the confidence asked for
 * @param untranslated pairs of enough confidence that were left out since they translate nothing
 * @param repeated pairs that say the same as an earlier one
 */
public record Harvest(
        List<TranslationUnit> units, List<TranslationUnit> all, int doubtful, int untranslated, int repeated) {
    public Harvest {
        units = List.copyOf(units);
        all = List.copyOf(all);
    }

    /**
     * What comes of a pair.
     *
     * @param minConfidence least confidence of a unit, 0..1
     * @param keepsUntranslated whether pairs that translate nothing become units like others
     */
    public static Harvest of(AlignedPair pair, double minConfidence, boolean keepsUntranslated) {
        List<TranslationUnit> likely = pair.units(minConfidence);
        List<TranslationUnit> translated = likely.stream()
                .filter(unit -> keepsUntranslated || isTranslated(unit))
                .toList();
        List<TranslationUnit> all = pair.units(0).stream()
                .filter(unit -> keepsUntranslated || isTranslated(unit))
                .toList();
        List<TranslationUnit> units = distinct(translated);
        return new Harvest(
                units,
                all,
                pair.alignment().pairs(0).size() - likely.size(),
                likely.size() - translated.size(),
                translated.size() - units.size());
    }

    /** How many pairs of segments there were, doubtful ones and all. */
    public int pairs() {
        return units.size() + doubtful + untranslated + repeated;
    }

    private static boolean isTranslated(TranslationUnit unit) {
        String source = unit.source().text();
        String target = unit.target().text();
        return !MatchKey.of(source).equals(MatchKey.of(target))
                && !isOther(unit.source())
                && !isOther(unit.target())
                && (hasLetter(source) || hasLetter(target));
    }

    private static boolean isOther(Variant variant) {
        return Language.ofTag(variant.tag())
                .filter(language -> OtherLanguage.isOther(variant.text(), language))
                .isPresent();
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** A pair that occurs more than once is one unit with the provenance of each occurrence. */
    private static List<TranslationUnit> distinct(List<TranslationUnit> units) {
        Map<List<Variant>, TranslationUnit> distinct = new LinkedHashMap<>();
        for (TranslationUnit unit : units) {
            distinct.merge(List.of(unit.source(), unit.target()), unit, (one, again) -> {
                List<Provenance> provenances = new ArrayList<>(one.provenances());
                provenances.addAll(again.provenances());
                return new TranslationUnit(one.source(), one.target(), provenances);
            });
        }
        return List.copyOf(distinct.values());
    }
}
