package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the open blocks of a page (those that nothing speaks against yet) amount to in each of its elements. */
final class PageTree {
    private static final Tally NOTHING = new Tally();

    /** What is passed on the way from a block to the element that it shares with its neighbours. */
    private static final Set<String> PARTS =
            Set.of("li", "ul", "ol", "dl", "dd", "dt", "blockquote", "table", "tbody", "thead", "tr");

    private final Map<Element, Tally> tallies = new HashMap<>();

    PageTree(List<PageBlock> blocks) {
        for (PageBlock block : blocks) {
            if (block.furniture().isEmpty()) {
                for (Element e = block.element(); e != null; e = e.parent()) {
                    tallies.computeIfAbsent(e, any -> new Tally()).add(block);
                }
            }
        }
    }

    /** The blocks within an element, summed up. */
    Tally of(Element element) {
        return tallies.getOrDefault(element, NOTHING);
    }

    /**
     * The element whose children a block and its neighbours are: the nearest one with another block in it, where the items of a
     * list and the cells of a table stand for the whole of it.
     */
    Element home(PageBlock block) {
        Element home = block.element();
        while (home.parent() != null && (of(home).count <= 1 || PARTS.contains(home.normalName()))) {
            home = home.parent();
        }
        return home;
    }

    /** Whether an element is another one or somewhere inside it. */
    static boolean isWithin(Element inner, Element outer) {
        Element e = inner;
        while (e != null && !e.equals(outer)) {
            e = e.parent();
        }
        return e != null;
    }

    /** A sum over blocks. Letters as {@link PageBlock#weigh} counts them. */
    static final class Tally {
        private int count;
        private int weight;
        private int linked;
        private int prose;
        private int proseCount;
        private int sentences;
        private int cells;

        private void add(PageBlock block) {
            count++;
            weight += block.weight();
            linked += block.linked();
            if (block.isProse()) {
                prose += block.weight();
                proseCount++;
            }
            sentences += block.isSentence() ? 1 : 0;
            cells += block.kind() == Kind.CELL ? 1 : 0;
        }

        /** Blocks in all. */
        int count() {
            return count;
        }

        /** Letters in running text. */
        int prose() {
            return prose;
        }

        /** Blocks of running text. */
        int proseCount() {
            return proseCount;
        }

        /** Letters in all. */
        int weight() {
            return weight;
        }

        /** Letters that are in no link. */
        int unlinked() {
            return weight - linked;
        }

        /** The share of letters in links, 0..1. */
        double linkDensity() {
            return weight == 0 ? 0 : (double) linked / weight;
        }

        /** Whether it holds a sentence. */
        boolean hasSentence() {
            return sentences > 0;
        }

        /** Whether it holds a table worth the name. */
        boolean hasTable() {
            return cells >= 4;
        }
    }
}
