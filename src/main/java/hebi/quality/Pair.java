package hebi.quality;

import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.util.List;
import java.util.Optional;

/** A unit seen by language rather than by role. */
record Pair(TranslationUnit unit, Variant english, Variant chinese) {
    /** The unit as a pair; empty where its sides are not one English and one Chinese. */
    static Optional<Pair> of(TranslationUnit unit) {
        Optional<Language> source = unit.source().language();
        Optional<Language> target = unit.target().language();
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            return Optional.empty();
        }
        return Optional.of(
                source.get() == Language.EN
                        ? new Pair(unit, unit.source(), unit.target())
                        : new Pair(unit, unit.target(), unit.source()));
    }

    String englishText() {
        return english.text();
    }

    String chineseText() {
        return chinese.text();
    }

    Finding finding(Rule rule, List<Span> inEnglish, List<Span> inChinese, Complaint complaint) {
        boolean isFromEnglish = unit.source().equals(english);
        return new Finding(
                rule,
                unit,
                /* source= */ isFromEnglish ? inEnglish : inChinese,
                /* target= */ isFromEnglish ? inChinese : inEnglish,
                complaint);
    }
}
