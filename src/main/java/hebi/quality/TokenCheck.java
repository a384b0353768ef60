package hebi.quality;

import hebi.quality.Complaint.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Rule#MARKUP} and {@link Rule#NAMES}: what must stand on both sides as it is. */
final class TokenCheck implements Check {
    /** Tags, entities and placeholders such as that of a bold text, of a blank or of a first argument. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:a|b|i|u|s|p|em|strong|br|hr|span|div|ul|ol|li|h[1-6]|img|font|sub|sup|table|tr|td|th|code|pre|tt|small|big|qt|html"
                    + "|head|body|style|script|[A-Za-z]+[0-9]+)(?:\\s+[A-Za-z-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*+\\s*/?>"
                    + "|&(?:[a-z]{2,8}|#\\d{2,6}|#x[0-9A-Fa-f]{2,5});"
                    + "|%(?:\\d++\\$)?(?:[-+#0]*+\\d*+(?:\\.\\d++)?(?:l{1,2}|h|z)?[sdiuxXfgeEc@](?![A-Za-z])|\\d++(?!%)|n(?![A-Za-z]))"
                    + "|\\$?\\{[A-Za-z0-9_.]*\\}");

    private static final Pattern NUMBERED = Pattern.compile("%\\d+\\$");

    /** What stands before the @ is read from its start only: from each of its characters, a long run of digits would take minutes. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[\\w./?=&%#~:+@-]*[\\w/]|(?<![\\w.+-])[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)+");

    /** A name in Latin letters within Chinese text: at least three letters, one of them a capital. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w%&@./<$\\\\{-])(?=[a-z]*[A-Z])[A-Za-z]{3,}(?![\\w@/<}-]|\\.\\w)");

    /** Words in Latin letters that Chinese uses by itself. */
    private static final Pattern CHINESE_WORD =
            Pattern.compile("APP|App|KTV|VIP|WiFi|Wifi|WIFI|DIY|CEO|GDP|PPT|LOGO|Logo|BST|GMT|RMB|USD|USB");

    @Override
    public void check(Pair pair, Consumer<Finding> findings) {
        compare(pair, MARKUP, Rule.MARKUP, findings);
        compare(pair, ADDRESS, Rule.NAMES, findings);
        checkNames(pair, findings);
    }

    private static void compare(Pair pair, Pattern pattern, Rule rule, Consumer<Finding> findings) {
        List<Span> english = missing(pattern, pair.englishText(), pair.chineseText());
        List<Span> chinese = missing(pattern, pair.chineseText(), pair.englishText());
        report(pair, rule, english, chinese, findings);
    }

    private static void report(
            Pair pair, Rule rule, List<Span> english, List<Span> chinese, Consumer<Finding> findings) {
        if (english.isEmpty() && chinese.isEmpty()) {
            return;
        }
        boolean isEnglish = !english.isEmpty();
        String text = isEnglish ? pair.englishText() : pair.chineseText();
        Span first = isEnglish ? english.get(0) : chinese.get(0);
        findings.accept(pair.finding(
                rule,
                english,
                chinese,
                Complaint.of(
                        isEnglish ? Kind.ONLY_ENGLISH : Kind.ONLY_CHINESE,
                        text.substring(first.start(), first.end()))));
    }

    /** The tokens of a text that do not stand in the other; percent signs and cases are compared as written. */
    private static List<Span> missing(Pattern pattern, String text, String other) {
        List<Span> missing = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        String there = plain(other);
        Map<String, Boolean> known = new HashMap<>();
        while (matcher.find()) {
            if (!known.computeIfAbsent(plain(matcher.group()), there::contains)) {
                missing.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return missing;
    }

    /** Placeholders may change their order by numbers: %2$s is %s. */
    private static String plain(String text) {
        return text.indexOf('$') < 0 ? text : NUMBERED.matcher(text).replaceAll("%");
    }

    /** A Latin name in the Chinese text must stand in the English; the other way round names are mostly translated. */
    private static void checkNames(Pair pair, Consumer<Finding> findings) {
        String english = letters(pair.englishText());
        List<Span> missing = new ArrayList<>();
        Matcher matcher = NAME.matcher(pair.chineseText());
        while (matcher.find()) {
            if (!english.contains(letters(matcher.group()))
                    && !CHINESE_WORD.matcher(matcher.group()).matches()) {
                missing.add(new Span(matcher.start(), matcher.end()));
            }
        }
        report(pair, Rule.NAMES, List.of(), missing, findings);
    }

    /** Only letters, in lower case: "Wi-Fi" and "WIFI" are one name. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
