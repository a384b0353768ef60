package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Marks teasers of other articles: three or more elements of one make side by side, each a heading that is a link with a few
 * words to it. A page that is a list of such, with hardly any text of its own, stays as it is.
 */
final class Teasers {
    private static final int FEWEST = 3;

    /** A page with fewer paragraphs of running text besides is a list of articles. */
    private static final int FEWEST_PARAGRAPHS = 3;

    /** A teaser has no more blocks: a label, the heading, a sentence, a date. */
    private static final int MOST_BLOCKS = 4;

    /** A teaser has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST = 300;

    private static final double ALL_LINK = 0.9;

    private final List<PageBlock> blocks;
    private final Map<Element, Integer> headings = new HashMap<>();
    private final PageTree tree;

    private Teasers(List<PageBlock> blocks) {
        this.blocks = blocks;
        this.tree = new PageTree(blocks);
        for (PageBlock block : blocks) {
            if (isLinkedHeading(block)) {
                for (Element e = block.element(); e != null; e = e.parent()) {
                    headings.merge(e, 1, Integer::sum);
                }
            }
        }
    }

    /** The same blocks, those of teasers marked. */
    static List<PageBlock> mark(List<PageBlock> blocks, Element body) {
        if (blocks.stream().filter(Teasers::isLinkedHeading).count() < FEWEST) {
            return blocks;
        }
        Teasers teasers = new Teasers(blocks);
        Set<Element> cards = teasers.cards();
        int within = cards.stream()
                .mapToInt(card -> teasers.tree.of(card).proseCount())
                .sum();
        if (cards.isEmpty() || teasers.tree.of(body).proseCount() - within < FEWEST_PARAGRAPHS) {
            return blocks;
        }
        List<PageBlock> marked = new ArrayList<>();
        for (PageBlock block : blocks) {
            boolean isTeaser = block.furniture().isEmpty() && isIn(block.element(), cards);
            marked.add(isTeaser ? block.asFurniture("related links") : block);
        }
        return marked;
    }

    private static boolean isLinkedHeading(PageBlock block) {
        return block.kind() == Kind.HEADING
                && block.furniture().isEmpty()
                && block.linkDensity() >= ALL_LINK
                && !isPermalink(block.element());
    }

    /** Whether a heading is a link to a place on a page, as those of references are to themselves. */
    private static boolean isPermalink(Element heading) {
        Element link = heading.selectFirst("a");
        return link != null && link.attr("href").indexOf('#') >= 0;
    }

    private static boolean isIn(Element element, Set<Element> cards) {
        Element e = element;
        while (e != null && !cards.contains(e)) {
            e = e.parent();
        }
        return e != null;
    }

    private Set<Element> cards() {
        Map<Make, List<Element>> makes = new HashMap<>();
        for (PageBlock block : blocks) {
            Optional<Element> card = isLinkedHeading(block) ? card(block.element()) : Optional.empty();
            card.ifPresent(element -> makes.computeIfAbsent(make(element), any -> new ArrayList<>())
                    .add(element));
        }
        Set<Element> cards = new HashSet<>();
        makes.values().stream().filter(alike -> alike.size() >= FEWEST).forEach(cards::addAll);
        return cards;
    }

    /** The largest element around a heading that holds no other linked heading, if it is no more than a teaser. */
    private Optional<Element> card(Element heading) {
        Element card = heading;
        while (card.parent() != null && headings.get(card.parent()) == 1) {
            card = card.parent();
        }
        PageTree.Tally tally = tree.of(card);
        boolean isTeaser = !card.equals(heading)
                && tally.proseCount() <= 1
                && tally.count() <= MOST_BLOCKS
                && tally.weight() <= LONGEST
                && card.selectFirst("h1") == null;
        return isTeaser ? Optional.of(card) : Optional.empty();
    }

    private static Make make(Element card) {
        return new Make(card.parent(), card.normalName(), card.className());
    }

    private record Make(Element parent, String tag, String className) {}
}
