package hebi.translate;

import hebi.error.InputException;
import hebi.exchange.Translatable;
import hebi.text.Language;
import hebi.text.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which way a text is translated.
 *
 * @param from its language
 * @param script the script of the Chinese side: the tag's, else that of most of the Chinese in the file, else Simplified
 */
record Direction(Language from, Script script) {
    /**
     * The direction of a text with the tags that the caller or the file gives.
     *
     * @param chinese all Chinese of the file on the same side, for a tag that tells no script
     * @throws InputException where one of the languages is another one, or both are the same
     */
    static Direction of(String place, String sourceTag, String targetTag, String chinese) {
        Optional<Language> from = Language.ofTag(sourceTag);
        if (from.isEmpty() || !targetTag.isEmpty() && !Language.ofTag(targetTag).equals(from.map(Language::other))) {
            throw new InputException(
                    place,
                    "is to be translated from " + sourceTag + " into " + (targetTag.isEmpty() ? "?" : targetTag)
                            + ", and a memory holds Chinese and English",
                    "say what it is with --from and --to");
        }
        String tag = from.get() == Language.ZH ? sourceTag : targetTag;
        Script script = Script.ofTag(tag.isEmpty() ? "zh" : tag)
                .or(() -> Script.detect(chinese))
                .orElse(Script.HANS);
        return new Direction(from.get(), script);
    }

    /** What the texts say on one side, for the script. */
    static String all(List<Translatable> texts, Function<Translatable, String> side) {
        return texts.stream().map(side).collect(Collectors.joining("\n"));
    }
}
