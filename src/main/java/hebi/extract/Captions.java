package hebi.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Texts below pictures that no markup calls a caption. */
final class Captions {
    private static final Evaluator IMAGE = Selector.evaluatorOf("img");

    private static final Pattern ICON = Pattern.compile("(?i)icon|emoji|badge|button|\\.svg|\\s\\d{1,2}(?:px)?$");

    private static final Pattern CENTRED =
            Pattern.compile("(?i)text-align\\s*:\\s*center|(?:^|[\\s_-])center(?:$|[\\s_-])");

    /** A caption is no longer than this, see {@link PageBlock#weigh}. */
    private static final int LONGEST = 200;

    private Captions() {}

    /** Whether an element is a paragraph that is known for a caption by where it stands. */
    static boolean isCaption(Element element) {
        return switch (element.normalName()) {
            case "p" -> isBelowPicture(element) || isPictureWithLine(element);
            case "div" -> isBelowPicture(element);
            default -> false;
        };
    }

    /** Whether an element is the line that Chinese sites centre below a picture, or the picture with that line in it. */
    private static boolean isBelowPicture(Element element) {
        if (!isCentred(element) || ElementRules.isHeadline(element)) {
            return false;
        }
        int weight = PageBlock.weigh(element.text());
        if (weight == 0 || weight > LONGEST || element.selectFirst("b, strong, h2, h3") != null) {
            return false;
        }
        Element above = element.previousElementSibling();
        while (above != null && !isPicture(above) && !above.hasText()) {
            above = above.previousElementSibling();
        }
        return isPicture(element) || above != null && isPicture(above) && !above.hasText();
    }

    /** Whether a paragraph is a picture and a line behind it, in an element of its own, that is no sentence. An icon is no such picture. */
    private static boolean isPictureWithLine(Element element) {
        Element image = element.selectFirst(IMAGE);
        if (image == null
                || ICON.matcher(image.className() + " " + image.attr("src") + " " + image.attr("width"))
                        .find()) {
            return false;
        }
        String text = element.text();
        int weight = PageBlock.weigh(text);
        return weight > 0
                && weight <= LONGEST
                && !PageBlock.endsAsSentence(text)
                && element.selectFirst("b, strong, a") == null
                && element.ownText().isEmpty()
                && text.equals(WhiteSpace.collapse(textBehind(image, element)));
    }

    /** The text of an element behind an image in it. */
    private static String textBehind(Element image, Element element) {
        StringBuilder behind = new StringBuilder();
        for (Node node = image; !node.equals(element); node = node.parent()) {
            for (Node next = node.nextSibling(); next != null; next = next.nextSibling()) {
                behind.append(next instanceof Element e ? e.text() : next instanceof TextNode t ? t.text() : "");
            }
        }
        return behind.toString().strip();
    }

    private static boolean isCentred(Element element) {
        return element.attr("align").equalsIgnoreCase("center")
                || CENTRED.matcher(element.attr("style") + " " + element.className())
                        .find();
    }

    private static boolean isPicture(Element element) {
        return element.selectFirst(IMAGE) != null;
    }
}
