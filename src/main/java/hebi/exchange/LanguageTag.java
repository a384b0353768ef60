package hebi.exchange;

import hebi.text.Language;
import hebi.text.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a language code is written by BCP 47, which TMX prescribes since 1.3. */
final class LanguageTag {
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

    /** Three-letter codes, and what older Windows and Trados write for the scripts of Chinese. */
    private static final Map<String, String> OLD =
            Map.of("eng", "en", "chi", "zh", "zho", "zh", "cmn", "zh", "chs", "Hans", "cht", "Hant");

    private LanguageTag() {}

    /** The code in its standard form; empty where it has none that is certain. */
    static Optional<String> standard(String code) {
        List<String> parts = new ArrayList<>();
        for (String part : code.strip().split("[-_]", -1)) {
            parts.add(standardPart(part.toLowerCase(Locale.ROOT), parts.isEmpty()));
        }
        String tag = String.join("-", parts);
        return WELL_FORMED.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }

    /** Whether a code is in its standard form but for upper and lower case, which do not count. */
    static boolean isStandard(String code) {
        return standard(code).filter(code::equalsIgnoreCase).isPresent();
    }

    /**
     * What a code stands for, the same for codes that mean the same: {@code zh-hans-cn} for {@code zh}, {@code zh-CN}, {@code zh-Hans} and
     * {@code zh_CN}, {@code zh-hant-hk} for {@code zh-HK}. English of two countries is two languages to a translator.
     */
    static String locale(String code) {
        String standard = standard(code).orElse(code);
        if (Language.ofTag(standard).equals(Optional.of(Language.ZH))) {
            Script script = Script.ofTag(standard).orElse(Script.HANS);
            String region = Arrays.stream(standard.split("-"))
                    .skip(1)
                    .filter(part -> part.length() == 2)
                    .findFirst()
                    .orElse(script.catTag().substring(3));
            return (script.tag() + "-" + region).toLowerCase(Locale.ROOT);
        }
        return standard.toLowerCase(Locale.ROOT);
    }

    private static String standardPart(String part, boolean isFirst) {
        if (OLD.containsKey(part)) {
            return OLD.get(part);
        }
        if (isFirst) {
            return part;
        }
        return switch (part.length()) {
            case 2 -> part.toUpperCase(Locale.ROOT);
            case 4 -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
            default -> part;
        };
    }
}
