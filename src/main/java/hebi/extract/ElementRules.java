package hebi.extract;

import hebi.text.Paragraph;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Page furniture that is known by its element: tag, role, style, and its {@link ElementNames names}.
 *
 * <p>An element that holds more than a third of the page's letters is not furniture by its class, since that can only
 * be a word that means something else there ({@code <body class="has-sidebar">}); but for comments behind a text. Not thread-safe.
 */
final class ElementRules {
    private static final Set<String> CONTROLS =
            Set.of("button", "select", "textarea", "option", "optgroup", "input", "label");

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)(?![-\\w])");

    /** Asides of these names belong to the text: pull quotes, notes. */
    private static final Pattern NOTE = Pattern.compile(
            "(?i)quote|note|tip|callout|admonition|warning|info|caution|important|example|highlight|summary");

    /** What tells of an article (its source, its date) is no longer than this, see {@link PageBlock#weigh}. */
    private static final int LONGEST_NOTE = 120;

    /** Marks beside a heading that link to it. */
    private static final Set<String> ANCHORS = Set.of("#", "¶", "§", "🔗", "");

    /** Marks that lead to a note on the same page, and back. */
    private static final Pattern MARK = Pattern.compile("\\[.{1,12}]|\\(?\\d{1,3}\\)?|[*†‡^↩↑]\\uFE0E?");

    private static final String HEADINGS = "h1, h2, h3, h4";

    private static final String HEADINGS_AND_PARTS = HEADINGS + ", table, li, td, th, dt, dd";

    private static final Evaluator MAIN_HEADING = Selector.evaluatorOf("h1");

    /** What names an element by its place, which says little about a large one. */
    private static final Set<String> PLACES =
            Set.of("sidebar", "share bar", "navigation", "page header", "tags", "byline", "service bar");

    /** An article has more letters, see {@link PageBlock#weigh}. */
    private static final int LEAST_TEXT = 400;

    /** What readers comment on has more letters, or it is the comments that are the text. */
    private static final int LEAST_COMMENTED = 100;

    /** A link at the end of a line that leads elsewhere has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST_BUTTON = 40;

    private static final Evaluator SIGN_UP = Selector.evaluatorOf("input[type=email], input[type=password]");

    /** A form without text has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST_FORM = 300;

    private static final Set<String> BOXES = Set.of("aside", "figure", "dialog");

    /** What asks for an address or a password has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST_SIGN_UP = 300;

    private final Element page;
    private final int pageWeight;
    private final Set<Element> signUps;
    private int pageText = -1;

    /** @param page the element whose blocks are asked for */
    ElementRules(Element page) {
        this.page = page;
        this.pageWeight = PageBlock.weigh(page.text());
        this.signUps = signUps(page);
    }

    /** The boxes around fields for an address or a password that hold no more than the invitation to fill them. */
    private static Set<Element> signUps(Element page) {
        Set<Element> boxes = new HashSet<>();
        for (Element field : page.select(SIGN_UP)) {
            Element box = field;
            while (box != null && !BOXES.contains(box.normalName())) {
                box = box.parent();
            }
            if (box != null) {
                boxes.add(box);
            }
        }
        boxes.removeIf(box -> PageBlock.weigh(box.text()) > LONGEST_SIGN_UP);
        return boxes;
    }

    /** Why an element is furniture, whatever surrounds it; empty if nothing says so. */
    Optional<String> reason(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body")) {
            return Optional.empty();
        }
        if (isHidden(element)) {
            return isLarge(element) ? Optional.empty() : Optional.of("hidden");
        }
        if (CONTROLS.contains(tag) || tag.equals("form") && isSmallForm(element)) {
            return Optional.of("form control");
        }
        if (signUps.contains(element) && !isLarge(element)) {
            return Optional.of("subscription");
        }
        Optional<String> byTag = byTag(element, tag);
        if (byTag.isPresent()) {
            return byTag;
        }
        return Captions.isCaption(element) ? Optional.of(Paragraph.CAPTION) : byName(element);
    }

    private Optional<String> byTag(Element element, String tag) {
        return switch (tag) {
            case "nav" -> Optional.of("navigation");
            case "figcaption" -> Optional.of(Paragraph.CAPTION);
            case "header" -> isPageHeader(element) ? Optional.of("page header") : Optional.empty();
            case "footer" -> element.closest("blockquote") == null ? Optional.of("page footer") : Optional.empty();
            case "sup" ->
                element.selectFirst("a") != null && isMark(element) ? Optional.of("reference mark") : Optional.empty();
            case "a" -> byLink(element);
            case "aside" -> isNote(element) ? Optional.empty() : Optional.of("aside");
            default -> byRole(element.attr("role"));
        };
    }

    /** Whether a form is one to fill in, as against one that some servers put round the whole page. */
    private boolean isSmallForm(Element form) {
        return !isLarge(form)
                && PageBlock.weigh(form.text()) <= LONGEST_FORM
                && form.selectFirst("h1, h2, h3, h4") == null
                && runningText(form) < LEAST_COMMENTED;
    }

    private static Optional<String> byRole(String role) {
        return switch (role) {
            case "navigation", "menu", "menubar", "tablist" -> Optional.of("navigation");
            case "banner" -> Optional.of("page header");
            case "contentinfo" -> Optional.of("page footer");
            case "search" -> Optional.of("form control");
            default -> Optional.empty();
        };
    }

    private Optional<String> byName(Element element) {
        if (ElementNames.isCode(element) || ElementNames.isCodeBar(element)) {
            return Optional.of("code");
        }
        if (element.id().equalsIgnoreCase("header") && isPageHeader(element) && !isLarge(element)) {
            return Optional.of("page header");
        }
        Set<String> words = ElementNames.words(element);
        Optional<String> furniture = ElementNames.furniture(element, words);
        if (furniture.isPresent()) {
            return isHeadline(element) || holdsArticle(element, furniture.get()) ? Optional.empty() : furniture;
        }
        String parts = ElementNames.isAboutArticle(words) ? HEADINGS : HEADINGS_AND_PARTS;
        return ElementNames.aboutArticle(words).filter(reason -> isNoteOnArticle(element, parts));
    }

    /** Whether an element is furniture by its name, but most of the page, or of its running text, or a quotation, is in it. */
    private boolean holdsArticle(Element element, String reason) {
        if (isLarge(element)) {
            // Comments may well be longer than what they are on, which stands before them.
            return !reason.equals("comments") || runningTextBefore(element) < LEAST_COMMENTED;
        }
        if (reason.equals("share bar") && element.selectFirst("blockquote") != null) {
            return true;
        }
        int own = PLACES.contains(reason) ? runningText(element) : 0;
        return own >= LEAST_TEXT && 2 * own > pageText();
    }

    private int pageText() {
        if (pageText < 0) {
            pageText = runningText(page);
        }
        return pageText;
    }

    private int runningTextBefore(Element element) {
        int weight = 0;
        for (Element block : page.getAllElements()) {
            if (block.equals(element)) {
                break;
            }
            weight += ownText(block);
        }
        return weight;
    }

    /** Letters in sentences, see {@link PageBlock#weigh}. */
    private static int runningText(Element element) {
        return element.getAllElements().stream().mapToInt(ElementRules::ownText).sum();
    }

    private static int ownText(Element element) {
        String text = element.ownText();
        return PageBlock.endsAsSentence(text) ? PageBlock.weigh(text) : 0;
    }

    /**
     * A line or two without a sentence, and no part of a sentence.
     *
     * @param parts what makes it more than that
     */
    private boolean isNoteOnArticle(Element element, String parts) {
        if (element.selectFirst(parts) != null || isLarge(element)) {
            return false;
        }
        Element whole = element;
        while (!BlockWalker.isBlock(whole) && whole.parent() != null) {
            whole = whole.parent();
        }
        String text = whole.text();
        boolean isHeading =
                !whole.equals(element) && whole.normalName().matches("h[1-6]") && text.equals(element.text());
        return PageBlock.weigh(text) <= LONGEST_NOTE && !PageBlock.endsAsSentence(text) && !isHeading;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.hasAttr("style")
                        && HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private static Optional<String> byLink(Element link) {
        if (ANCHORS.contains(link.text().strip())) {
            return Optional.of("anchor");
        }
        if (link.attr("href").startsWith("#") && isMark(link)) {
            return Optional.of("reference mark");
        }
        if (link.nextSibling() == null
                && isShort(link)
                && beginsAnew(link)
                && LineRules.isNavigation(link.text().strip())) {
            return Optional.of("navigation");
        }
        return ElementNames.isButton(link) ? Optional.of("form control") : Optional.empty();
    }

    /** Whether nothing stands before a link but whole sentences, as against the end of one: "then click Next". */
    private static boolean beginsAnew(Element link) {
        String before =
                link.previousSibling() instanceof TextNode text ? text.text().strip() : "";
        return before.isEmpty() ? link.previousSibling() == null : PageBlock.endsAsSentence(before);
    }

    private static boolean isShort(Element link) {
        return PageBlock.weigh(link.text()) <= LONGEST_BUTTON;
    }

    private static boolean isMark(Element element) {
        return MARK.matcher(element.text().strip()).matches();
    }

    private static boolean isPageHeader(Element element) {
        return !isHeadline(element) && element.closest("article, main, section, blockquote") == null;
    }

    /** Whether an element is or holds a main heading that is not the name of the site. */
    static boolean isHeadline(Element element) {
        return element.normalName().equals("h1")
                || element.select(MAIN_HEADING).stream().anyMatch(h1 -> !Headline.isSiteName(h1));
    }

    /** An aside inside the article that is no list of links, or one that calls itself a note. */
    private boolean isNote(Element element) {
        boolean isNamedNote = NOTE.matcher(element.className()).find();
        boolean isInArticle = element.closest("article, blockquote") != null;
        int linked = PageBlock.weigh(element.select("a").text());
        boolean isForm = element.selectFirst("form, input") != null;
        return isLarge(element)
                || isNamedNote
                || !isForm && isInArticle && 3 * linked < PageBlock.weigh(element.text());
    }

    private boolean isLarge(Element element) {
        return 3 * PageBlock.weigh(element.text()) > pageWeight;
    }
}
