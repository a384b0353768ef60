package hebi.extract;

import hebi.text.Paragraph;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A block of a page with what is needed to tell whether it is article.
 *
 * @param kind what it is
 * @param text one line, not blank
 * @param element the nearest block-level element around the text
 * @param weight letters of the text as {@link #weigh} counts them
 * @param linked those of them that are in links
 * @param furniture why it is no article by its markup; empty where nothing says so yet
 */
record PageBlock(
        Paragraph.Kind kind, String text, Element element, int weight, int linked, Optional<String> furniture) {
    private static final String STOPS = ".!?。！？…：:；;";
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:[此早之]前|[相有][关關]|延伸|推[荐薦]|更多|往期)[\\p{IsHan}]{0,6}[:：]"
                    + "|(?:related|earlier|previously|more|watch|listen|don.t miss|see (?:also|more)|read(?: (?:more|next|also))?)(?: \\w+)?:");

    private static final String CLOSING = "\"”’」』)）";

    /** Letters of a text, a Han character counting three: a Chinese word has two, an English one five or six. */
    static int weigh(CharSequence text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                weight += WhiteSpace.isWide(c) ? 3 : 1;
            }
        }
        return weight;
    }

    /** The share of its letters in links, 0..1. */
    double linkDensity() {
        return weight == 0 ? 0 : (double) linked / weight;
    }

    /** Whether it is a link to another article with a label before it, "Earlier: Ferry stopped by fog". */
    boolean isLabelledLink() {
        return linkDensity() >= 0.5 && LABEL.matcher(text).lookingAt();
    }

    /** Whether it reads as running text: a sentence of some length. */
    boolean isProse() {
        return weight >= 40 && isSentence();
    }

    /** Whether it states something at some length, linked or not; a headline may be a question, and ends with no full stop. */
    boolean isStatement() {
        return weight >= 40 && (text.endsWith(".") || text.endsWith("。"));
    }

    /** Whether it ends as a sentence or the beginning of a list does, and is hardly linked. */
    boolean isSentence() {
        return weight >= 10 && linkDensity() < 0.3 && endsAsSentence(text);
    }

    /** Whether a text ends as a sentence, or the beginning of a list, does. */
    static boolean endsAsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
    }

    PageBlock asFurniture(String reason) {
        return new PageBlock(kind, text, element, weight, linked, Optional.of(reason));
    }
}
