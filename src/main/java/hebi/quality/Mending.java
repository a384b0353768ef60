package hebi.quality;

import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;

/** Puts right what is mechanical: punctuation of the wrong width, words that stand twice in English. */
public final class Mending {
    private Mending() {}

    /**
     * The unit mended; the same where nothing is to mend. A side with inline codes stays as it is, since its codes' places would
     * change.
     */
    public static TranslationUnit mended(TranslationUnit unit) {
        Variant source = mended(unit.source());
        Variant target = mended(unit.target());
        return source.equals(unit.source()) && target.equals(unit.target())
                ? unit
                : new TranslationUnit(source, target, unit.provenances());
    }

    private static Variant mended(Variant side) {
        if (!side.codes().isEmpty() || side.language().isEmpty()) {
            return side;
        }
        String text = side.text();
        String mended = side.language().get() == Language.EN
                ? DoubledWordCheck.mended(WidthCheck.mendedEnglish(text))
                : WidthCheck.mendedChinese(text);
        return mended.equals(text) ? side : new Variant(side.tag(), mended);
    }
}
