package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells which blocks of a page are its article.
 *
 * <ol>
 *   <li>Each block's element gets a number, and a copy of the page is given to Readability. The blocks whose numbers are
 *       in what it returns are its guess, which is good at the place of the article and careless about its parts.
 *   <li>The container is the smallest element with nine tenths of the guess and of the other prose of the page.
 *   <li>Blocks of the guess are article; so are all blocks in the container that are not mostly links, the headline
 *       with what stands between it and the container, and what stands in a branch beside the container that has
 *       a heading or prose and hardly any link.
 *   <li>If the guess is too small a part of the page, every block is article that nothing else speaks against.
 * </ol>
 */
final class ArticleFinder {
    private static final String NUMBER = "data-hebi";

    /** A guess with less than this share of the page's letters (links left out) is none. */
    private static final double LEAST_SHARE = 0.3;

    private static final double CONTAINER_SHARE = 0.9;

    /** Readability resolves links against an address, which it must be given and which does not matter here. */
    private static final String ADDRESS = "http://localhost/";

    /** Navigation and link lists are above this share of letters in links, running text is below. */
    private static final double MOST_LINKS = 0.2;

    /**
     * Readability's time grows with the square of the elements: this many take it a second or two, and a page of more is no
     * article but a book or an attack.
     */
    private static final int MOST_ELEMENTS = 10_000;

    private static final String OUTSIDE = "outside the article";

    private final Document page;
    private final List<PageBlock> blocks;
    private final boolean[] isGuess;
    private final Map<Element, Boolean> isTextBranch = new HashMap<>();

    private ArticleFinder(Document page, List<PageBlock> blocks) {
        this.page = page;
        this.blocks = blocks;
        this.isGuess = guess();
    }

    /** The same blocks, those outside of the article marked. Changes attributes of the page. */
    static List<PageBlock> mark(Document page, List<PageBlock> blocks) {
        return new ArticleFinder(page, blocks).mark();
    }

    private List<PageBlock> mark() {
        int open = 0;
        int guessed = 0;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (block.furniture().isEmpty()) {
                open += block.weight() - block.linked();
                guessed += isGuess[i] ? block.weight() - block.linked() : 0;
            }
        }
        return guessed < LEAST_SHARE * open ? blocks : markOutside(container());
    }

    private List<PageBlock> markOutside(Element container) {
        List<PageBlock> marked = new ArrayList<>();
        int headline = headline(container);
        boolean isBefore = true;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            boolean isInside = isInside(block.element(), container);
            isBefore &= !isInside;
            boolean isLead = isBefore && headline >= 0 && i >= headline;
            boolean isArticle = isGuess[i]
                    || block.element().normalName().equals("h1")
                    || block.linkDensity() < 0.5 && (isInside || isLead || isBesideAsText(block, container));
            marked.add(isArticle || block.furniture().isPresent() ? block : block.asFurniture(OUTSIDE));
        }
        return marked;
    }

    private boolean isBesideAsText(PageBlock block, Element container) {
        Element branch = block.element();
        if (isInside(container, branch)) {
            // Text directly in an element around the container.
            return true;
        }
        while (!isInside(container, branch.parent())) {
            branch = branch.parent();
        }
        return isTextBranch.computeIfAbsent(branch, this::isText);
    }

    private boolean isText(Element branch) {
        List<PageBlock> within = blocks.stream()
                .filter(block -> isInside(block.element(), branch))
                .toList();
        int weight = within.stream().mapToInt(PageBlock::weight).sum();
        int linked = within.stream().mapToInt(PageBlock::linked).sum();
        boolean hasText = within.stream().anyMatch(block -> block.kind() == Kind.HEADING || block.isSentence());
        return hasText && linked < MOST_LINKS * weight;
    }

    /** The last h1 before the container; -1 if there is none. */
    private int headline(Element container) {
        int headline = -1;
        for (int i = 0; i < blocks.size() && !isInside(blocks.get(i).element(), container); i++) {
            if (blocks.get(i).kind() == Kind.HEADING
                    && blocks.get(i).element().normalName().equals("h1")) {
                headline = i;
            }
        }
        return headline;
    }

    private Element container() {
        Map<Element, Integer> weights = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (block.furniture().isEmpty() && (isGuess[i] || block.isProse())) {
                for (Element e = block.element(); e != null; e = e.parent()) {
                    weights.merge(e, block.weight(), Integer::sum);
                }
            }
        }
        int least = (int) Math.ceil(CONTAINER_SHARE * weights.getOrDefault(page.body(), 0));
        Element container = page.body();
        for (Element child = container; child != null; child = heavyChild(container, weights, least)) {
            container = child;
        }
        return container;
    }

    private static Element heavyChild(Element parent, Map<Element, Integer> weights, int least) {
        for (Element child : parent.children()) {
            if (weights.getOrDefault(child, 0) >= least) {
                return child;
            }
        }
        return null;
    }

    private boolean[] guess() {
        if (page.getAllElements().size() > MOST_ELEMENTS) {
            return new boolean[blocks.size()];
        }
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).element().attr(NUMBER, String.valueOf(i));
        }
        Element article = new Readability4J(ADDRESS, page.clone()).parse().getArticleContent();
        boolean[] kept = new boolean[blocks.size()];
        if (article != null) {
            // Blocks of one element share its number, that of the last of them.
            Map<String, Boolean> numbers = new HashMap<>();
            article.select("[" + NUMBER + "]").forEach(e -> numbers.put(e.attr(NUMBER), true));
            for (int i = 0; i < kept.length; i++) {
                kept[i] = numbers.containsKey(blocks.get(i).element().attr(NUMBER));
            }
        }
        return kept;
    }

    private static boolean isInside(Element inner, Element outer) {
        for (Element e = inner; e != null; e = e.parent()) {
            if (e.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
