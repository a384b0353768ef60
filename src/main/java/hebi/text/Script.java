package hebi.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two scripts of Chinese. Told by the characters that only one of them has; a wrong-script fill is worse than none. */
public enum Script {
    HANS("zh-Hans", "zh-CN"),
    HANT("zh-Hant", "zh-TW");

    /** The tags of nearly all units, which need not be taken apart again and again. */
    private static final Map<String, Script> COMMON =
            Map.of("zh-CN", HANS, "zh-TW", HANT, "zh-HK", HANT, "zh-Hans", HANS, "zh-Hant", HANT);

    private static final Pattern SEPARATOR = Pattern.compile("[-_]");

    private final String tag;
    private final String catTag;

    Script(String tag, String catTag) {
        this.tag = tag;
        this.catTag = catTag;
    }

    /** The BCP 47 tag by script: {@code zh-Hans} or {@code zh-Hant}. */
    public String tag() {
        return tag;
    }

    /** The tag that CAT tools use for it: {@code zh-CN} or {@code zh-TW}. */
    public String catTag() {
        return catTag;
    }

    /**
     * The script that most of the telling characters of a text belong to. Empty where it has none, or as many of one
     * as of the other.
     */
    public static Optional<Script> detect(CharSequence text) {
        int hans = 0;
        int hant = 0;
        for (int i = 0; i < text.length(); i++) {
            // Every telling character is in the basic plane.
            char c = text.charAt(i);
            if (Telling.HANS_ONLY.get(c)) {
                hans++;
            } else if (Telling.HANT_ONLY.get(c)) {
                hant++;
            }
        }
        return hans == hant ? Optional.empty() : Optional.of(hans > hant ? HANS : HANT);
    }

    /** The script that a Chinese tag names, by script ({@code Hans}) or by region ({@code CN SG MY}, {@code TW HK MO}). */
    public static Optional<Script> ofTag(String tag) {
        Script common = COMMON.get(tag);
        if (common != null) {
            return Optional.of(common);
        }
        List<String> parts = List.of(SEPARATOR.split(tag.toLowerCase(Locale.ROOT)));
        if (parts.contains("hans")) {
            return Optional.of(HANS);
        }
        if (parts.contains("hant")) {
            return Optional.of(HANT);
        }
        List<String> regions = parts.subList(1, parts.size());
        if (regions.contains("cn") || regions.contains("sg") || regions.contains("my") || regions.contains("chs")) {
            return Optional.of(HANS);
        }
        if (regions.contains("tw") || regions.contains("hk") || regions.contains("mo") || regions.contains("cht")) {
            return Optional.of(HANT);
        }
        return Optional.empty();
    }

    static String normalise(String tag, String text) {
        Optional<Language> language = Language.ofTag(tag);
        if (language.isEmpty()) {
            return tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (language.get() == Language.EN) {
            return "en";
        }
        return ofTag(tag).or(() -> detect(text)).orElse(HANS).tag();
    }

    /** The characters of one script only, read when first asked for. */
    private static final class Telling {
        private static final String RESOURCE = "scripts.txt";
        static final BitSet HANS_ONLY;
        static final BitSet HANT_ONLY;

        static {
            // Two lines: the characters that only Simplified text has, then those that only Traditional text has.
            try (InputStream in = Script.class.getResourceAsStream(RESOURCE)) {
                String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
                HANS_ONLY = characters(lines[0]);
                HANT_ONLY = characters(lines[1]);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }

        private static BitSet characters(String line) {
            BitSet set = new BitSet();
            line.chars().forEach(set::set);
            return set;
        }
    }
}
