package hebi.exchange;

import hebi.text.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header of a PO file says.
 *
 * @param source language of the {@code msgid}s, from {@code X-Source-Language}, which some tools write; mostly empty
 * @param target language of the {@code msgstr}s, from {@code Language}; empty where it is missing
 * @param plurals how many forms a plural has, 1 or more
 */
record PoHeader(Optional<String> source, Optional<String> target, int plurals) {
    /** Before a header was read, and of a file without one. */
    static final PoHeader NONE = new PoHeader(Optional.empty(), Optional.empty(), 1);

    private static final Pattern PLURALS = Pattern.compile("nplurals\\s*=\\s*([1-9])");

    static PoHeader of(String text) {
        Matcher plurals = PLURALS.matcher(field(text, "Plural-Forms").orElse(""));
        return new PoHeader(
                field(text, "X-Source-Language"),
                field(text, "Language"),
                plurals.find() ? Integer.parseInt(plurals.group(1)) : 1);
    }

    private static Optional<String> field(String text, String name) {
        return text.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The tag of a source text: as the header says, else {@code en}; {@code zh} where Chinese is translated into English. */
    String sourceTag(String text) {
        boolean intoEnglish = target.flatMap(Language::ofTag).equals(Optional.of(Language.EN));
        boolean isChinese = intoEnglish && Language.detect(text).equals(Optional.of(Language.ZH));
        return source.orElse(isChinese ? "zh" : "en");
    }

    /** The tag of a translation: as the header says, else the language that it is in. */
    String targetTag(String text) {
        return target.orElseGet(() -> Language.detect(text).map(Language::code).orElse("und"));
    }
}
