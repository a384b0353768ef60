package hebi.exchange;

import hebi.text.Language;
import hebi.text.Script;
import hebi.text.Variant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The language tags that one file is written with: as they came where they are sound BCP 47 and name a script or region, else in the
 * standard form, else the one that CAT tools know, {@code en}, {@code zh-CN} or {@code zh-TW}. What is one language has one tag in the whole file,
 * that of the first text in it: a tool that compares tags as text would find half of a memory that mixes {@code zh-CN} and {@code zh-Hans}.
 */
final class ExportTags {
    private final Map<String, String> chosen = new HashMap<>();
    /** The tag of each that came, since there are few and they come again and again. */
    private final Map<String, String> written = new HashMap<>();

    String of(Variant variant) {
        // Only of a Chinese tag without script and region does the text decide.
        boolean isOpen = variant.language().equals(Optional.of(Language.ZH))
                && Script.ofTag(variant.tag()).isEmpty();
        String key = isOpen ? variant.normalisedTag() : variant.tag();
        String known = written.get(key);
        if (known == null) {
            String tag = single(variant);
            known = chosen.computeIfAbsent(LanguageTag.locale(tag), locale -> tag);
            written.put(key, known);
        }
        return known;
    }

    /** The tag to write where no other text has a say. */
    static String single(Variant variant) {
        String tag = variant.tag();
        String standard =
                LanguageTag.isStandard(tag) ? tag : LanguageTag.standard(tag).orElse("");
        Optional<Language> language = variant.language();
        if (language.isEmpty()) {
            return standard.isEmpty() ? tag : standard;
        }
        if (language.get() == Language.EN) {
            return standard.indexOf('-') < 0 ? "en" : standard;
        }
        if (Script.ofTag(standard).isPresent()) {
            return standard;
        }
        return variant.normalisedTag().equals(Script.HANT.tag()) ? Script.HANT.catTag() : Script.HANS.catTag();
    }
}
