package hebi.server;

import hebi.error.HebiException;
import hebi.json.Json;
import hebi.quality.Complaint;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages say, in one language of the interface. Immutable. */
final class Words {
    static final String COOKIE = "hebi-language";

    private static final Words ENGLISH = new Words("en");
    private static final Words CHINESE = new Words("zh");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?\\}");

    /** A place that is said in words; any other is the name of a file, and {@code edit.txt} is not to be translated. */
    private static final Pattern OF_REVIEW = Pattern.compile("(row|alignment) [^.]+");

    private final String language;
    private final Properties words = new Properties();

    private Words(String language) {
        this.language = language;
        try (Reader in = new InputStreamReader(
                Words.class.getResourceAsStream("words." + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("words." + language, e);
        }
    }

    static Words in(String language) {
        return language.equals("zh") ? CHINESE : ENGLISH;
    }

    /** In the language that the address asks for, else the cookie, else the one that the browser prefers. */
    static Words asked(Context request) {
        return Optional.ofNullable(request.queryParam("lang"))
                .or(() -> Optional.ofNullable(request.cookie(COOKIE)))
                .map(Words::in)
                .orElseGet(() -> in(preferred(request)));
    }

    private static String preferred(Context request) {
        String accepted = Optional.ofNullable(request.header("Accept-Language")).orElse("");
        return accepted.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
    }

    /** {@code en} or {@code zh}. */
    String language() {
        return language;
    }

    /** The tag for the {@code lang} of a page. */
    String tag() {
        return isChinese() ? "zh-Hans" : "en";
    }

    /**
     * The words of a name; {@code {0}} and so on stand for values, whole numbers among them with their thousands told apart, and
     * {@code {0|unit|units}} for what is written beside one and beside any other number.
     *
     * @throws IllegalArgumentException where the name has none
     */
    String of(String name, Object... values) {
        String text = words.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + name);
        }
        return filled(text, values);
    }

    /** In one pass, so that a value may hold what looks like the place of another. */
    private static String filled(String text, Object... values) {
        return PLACE.matcher(text).replaceAll(place -> {
            int i = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(i < values.length ? shown(values[i], place) : place.group());
        });
    }

    /** A value, or the word that goes with it. */
    private static String shown(Object value, MatchResult place) {
        return place.group(2) == null ? shown(value) : place.group(shown(value).equals("1") ? 2 : 3);
    }

    /** What is said in English elsewhere in Hebi, such as the title of a change. */
    String said(String english) {
        return (isChinese() ? Sayings.CHINESE : Sayings.ENGLISH).of(english);
    }

    /** What the user can put right. */
    String said(HebiException failure) {
        String place = OF_REVIEW.matcher(failure.place()).matches() ? said(failure.place()) : failure.place();
        String remedy = failure.remedy().isEmpty() ? "" : (isChinese() ? "；" : "; ") + said(failure.remedy());
        return place + (isChinese() ? "：" : ": ") + said(failure.problem()) + remedy;
    }

    /** What is wrong with a unit. */
    String said(Complaint complaint) {
        return complaint.said(of("finding." + complaint.kind().label()));
    }

    boolean isChinese() {
        return language.equals("zh");
    }

    private static String shown(Object value) {
        return value instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : value.toString();
    }

    /** The words that the scripts of the pages say, as a JSON object. */
    String json() {
        return Json.line(json -> {
            for (String name : new TreeSet<>(words.stringPropertyNames())) {
                json.writeStringField(name, words.getProperty(name));
            }
        });
    }

    /** All names, for a test that no language lacks any. */
    Set<String> names() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
