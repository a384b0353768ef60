package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/**
 * Walks a page once and gives its blocks in reading order.
 *
 * <p>A block is the text between two boundaries of block-level elements; {@code <br>} makes lines within it, which are
 * blocks of their own unless they are the lines of a wrapped text. What {@link ElementRules} knows as furniture is given with the
 * reason: a block-level element as blocks of its own, an inline one as a block after that in which it stands.
 */
final class BlockWalker implements NodeVisitor {
    private static final Set<String> BLOCK_TAGS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "pre",
            "search",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video",
            "audio",
            "iframe",
            "button");

    /** What holds no text for a reader, or text that is not translated; pronunciations of ruby stand beside their text. */
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "svg",
            "math",
            "object",
            "iframe",
            "audio",
            "video",
            "canvas",
            "pre",
            "rt",
            "rp",
            "map",
            "datalist",
            "wbr");

    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");

    /** A line break that was meant, as against the white space of the source. */
    private static final char LINE = '\u2028';

    private final ElementRules rules;
    private final Blocks limits;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageBlock> inlineFurniture = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private int linked;
    private int links;
    private Element block;
    private Element silent;
    private Element furnitureRoot;
    private String reason;
    private StringBuilder outer;
    private int outerLinked;

    private BlockWalker(ElementRules rules, Element root, Blocks limits) {
        this.rules = rules;
        this.limits = limits;
        this.block = root;
    }

    /**
     * The blocks under an element, in reading order.
     *
     * @param limits asked at each element whether the time is up
     */
    static List<PageBlock> blocks(Element root, ElementRules rules, Blocks limits) {
        BlockWalker walker = new BlockWalker(rules, root, limits);
        root.traverse(walker);
        walker.endBlock();
        return walker.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(silent)) {
            silent = null;
        }
        if (silent == null && node instanceof Element element) {
            leave(element);
        }
    }

    private void enter(Element element) {
        limits.checkTime();
        String tag = element.normalName();
        if (isBlock(element)) {
            endBlock();
            block = element;
        }
        if (NO_TEXT.contains(tag)) {
            silent = element;
        } else if (tag.equals("br")) {
            text.append(LINE);
        } else if (isLink(element)) {
            links++;
        }
        if (furnitureRoot == null && silent == null) {
            rules.reason(element).ifPresent(why -> enterFurniture(element, why));
        }
    }

    private void enterFurniture(Element element, String why) {
        furnitureRoot = element;
        reason = why;
        if (!isBlock(element)) {
            outer = text;
            outerLinked = linked;
            text = new StringBuilder();
            linked = 0;
        }
    }

    private void leave(Element element) {
        if (isBlock(element)) {
            endBlock();
            block = element.parent() == null ? element : element.parent();
        } else if (isLink(element)) {
            links--;
        }
        if (element.equals(furnitureRoot)) {
            leaveFurniture();
        }
    }

    private void leaveFurniture() {
        if (outer != null) {
            emit(text.toString(), inlineFurniture);
            text = outer;
            linked = outerLinked;
            outer = null;
        }
        furnitureRoot = null;
        reason = null;
    }

    private void append(String words) {
        text.append(words);
        if (links > 0) {
            linked += PageBlock.weigh(words);
        }
    }

    private void endBlock() {
        emit(text.toString(), blocks);
        text.setLength(0);
        linked = 0;
        // A hidden block inside an inline element that is hidden itself stays in its place: only the outer text waits.
        if (outer == null) {
            blocks.addAll(inlineFurniture);
            inlineFurniture.clear();
        }
    }

    private void emit(String raw, List<PageBlock> to) {
        List<String> lines = raw.indexOf(LINE) < 0 ? List.of(WhiteSpace.collapse(raw)) : lines(raw);
        int all = Math.max(1, lines.stream().mapToInt(PageBlock::weigh).sum());
        for (String line : lines) {
            if (!line.isEmpty()) {
                int weight = PageBlock.weigh(line);
                to.add(new PageBlock(
                        kind(block), line, block, weight, linked * weight / all, Optional.ofNullable(reason)));
            }
        }
    }

    private List<String> lines(String raw) {
        List<String> lines = new ArrayList<>();
        for (String line : raw.split(String.valueOf(LINE), -1)) {
            lines.add(WhiteSpace.collapse(line));
        }
        return kind(block) == Kind.HEADING
                ? List.of(WhiteSpace.collapse(String.join("\n", lines)))
                : WrappedLines.rejoin(lines);
    }

    /** Whether an element leads elsewhere: a heading may be a link to itself. */
    private static boolean isLink(Element element) {
        return element.normalName().equals("a")
                && !(element.attr("href").startsWith("#") && element.closest(HEADINGS) != null);
    }

    /** Whether an element begins and ends a block of text. */
    static boolean isBlock(Element element) {
        return BLOCK_TAGS.contains(element.normalName());
    }

    /** The kind of a block, by the nearest element around it that has one. */
    private static Kind kind(Element block) {
        for (Element e = block; e != null; e = e.parent()) {
            Optional<Kind> kind = ownKind(e.normalName());
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return Kind.BODY;
    }

    private static Optional<Kind> ownKind(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
            case "li", "dt", "dd" -> Optional.of(Kind.ITEM);
            case "td", "th" -> Optional.of(Kind.CELL);
            case "article", "section", "main", "blockquote" -> Optional.of(Kind.BODY);
            default -> Optional.empty();
        };
    }
}
