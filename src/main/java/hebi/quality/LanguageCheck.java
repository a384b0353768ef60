package hebi.quality;

import hebi.quality.Complaint.Kind;
import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Rule#UNTRANSLATED}, {@link Rule#SAME_TEXT} and {@link Rule#WRONG_SCRIPT}: each side in its own language and script. */
final class LanguageCheck implements Check {
    /** So many words in lower case make a sentence; names, codes and commands have fewer. */
    private static final int WORDS_OF_SENTENCE = 3;
    /** A word in lower case, or a letter that ends a stretch of English: one piece at a time, so that no text takes long. */
    private static final Pattern WORD_OR_END = Pattern.compile("\\b[a-z]{2,}\\b|([\\p{L}&&[^A-Za-z]])");

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        String english = pair.englishText();
        String chinese = pair.chineseText();
        boolean hasHan = chinese.codePoints().anyMatch(Language::isHan);
        boolean isSentence = hasSentence(english);
        if (MatchKey.of(english).equals(MatchKey.of(chinese))) {
            if (isSentence || hasHan) {
                findings.accept(pair.finding(Rule.SAME_TEXT, List.of(), List.of(), Complaint.of(Kind.SAME)));
            }
        } else if (!hasHan && isSentence && hasSentence(chinese)) {
            findings.accept(pair.finding(Rule.UNTRANSLATED, List.of(), whole(chinese), Complaint.of(Kind.NO_CHINESE)));
        } else if (isChinese(english)) {
            findings.accept(pair.finding(Rule.UNTRANSLATED, whole(english), List.of(), Complaint.of(Kind.NO_ENGLISH)));
        }
        checkScript(pair, findings);
    }

    /** Whether there is a stretch of English with as many words as a sentence has. */
    private static boolean hasSentence(String text) {
        Matcher pieces = WORD_OR_END.matcher(text);
        int words = 0;
        while (words < WORDS_OF_SENTENCE && pieces.find()) {
            words = pieces.group(1) == null ? words + 1 : 0;
        }
        return words == WORDS_OF_SENTENCE;
    }

    /** Chinese names and terms may be quoted in English; a text is Chinese where Han prevails. */
    private static boolean isChinese(String text) {
        return text.codePoints().filter(Language::isHan).count() >= 2
                && Language.detect(text).filter(Language.ZH::equals).isPresent();
    }

    private static void checkScript(Pair pair, Consumer<Finding> findings) {
        String tag = pair.chinese().tag();
        Optional<Script> said = Language.ofTag(tag).flatMap(language -> Script.ofTag(tag));
        Optional<Script> is = Script.detect(pair.chineseText());
        if (said.isPresent() && is.isPresent() && !said.equals(is)) {
            findings.accept(pair.finding(
                    Rule.WRONG_SCRIPT,
                    List.of(),
                    whole(pair.chineseText()),
                    Complaint.of(Kind.SCRIPT, is.get().tag(), tag)));
        }
    }

    private static List<Span> whole(String text) {
        return List.of(new Span(0, text.length()));
    }
}
