package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells which blocks of a page are its article, by where running text stands. It counts letters, not words, so that it works for
 * Chinese as for English.
 *
 * <ol>
 *   <li>The core is found from the body downwards: into a child as long as one holds most of the running text.
 *   <li>Running text in the core is article; so is that of a branch beside it that has several paragraphs or is of the same
 *       make. A teaser or a notice alone in its branch is not.
 *   <li>Any other block is article if it shares its parent with running text of the article; or stands between the first
 *       and the last such text in a branch that is not mostly links.
 *   <li>Before the first text stand the headline, a sentence right over it, other headings below it, and what leads in: a sentence,
 *       a list, an element that calls itself a lead. Other lines there are about the article. Behind the last text only a table or a sentence
 *       is article.
 *   <li>If there is little running text, as in a glossary or a table of data, every block is article that nothing
 *       else speaks against.
 * </ol>
 */
final class ArticleFinder {
    /** With less than this share of the page's letters (links left out) in running text, the page is no article. */
    private static final double LEAST_SHARE = 0.3;

    /** The core goes on into the child with this share of the running text. */
    private static final double CORE_SHARE = 0.6;

    /** Navigation and link lists are above this share of letters in links, running text is below. */
    private static final double MOSTLY_LINKS = 0.5;

    /** A paragraph with this share of its letters in links is all links. */
    private static final double ALL_LINKS = 0.9;

    /** A line of this many letters, as {@link PageBlock#weigh} counts them, tells more than who wrote the article and where. */
    private static final int LONG_LINE = 50;

    private static final Set<String> NO_CORE =
            Set.of("p", "ul", "ol", "dl", "li", "dd", "dt", "blockquote", "a", "span");

    private static final Set<String> TABLE = Set.of("table", "tbody", "thead", "tr");

    private static final String OUTSIDE = "outside the article";
    private static final String LINKS = "links";
    private static final String ABOUT = "about the article";
    private static final String AGAIN = "the headline again";

    private final List<PageBlock> blocks;
    private final PageTree tree;
    private final String title;
    private final Element body;
    private final boolean[] isText;
    private final Map<Element, Integer> homes = new HashMap<>();
    private final Set<Element> around = new HashSet<>();
    private int first;
    private int last = -1;
    private int headline;
    private int beginning;
    private int texts;

    private ArticleFinder(Document page, List<PageBlock> blocks) {
        this.blocks = blocks;
        this.body = page.body();
        this.title = page.title();
        this.tree = new PageTree(blocks);
        this.isText = new boolean[blocks.size()];
        this.first = blocks.size();
        findText();
        headline = Headline.find(blocks, title, first);
        beginning = Headline.beginning(blocks, headline);
    }

    /** The same blocks, those outside of the article marked. */
    static List<PageBlock> mark(Document page, List<PageBlock> blocks) {
        ArticleFinder finder = new ArticleFinder(page, blocks);
        List<PageBlock> marked = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            marked.add(finder.reason(i).map(block::asFurniture).orElse(block));
        }
        return marked;
    }

    private Optional<String> reason(int i) {
        PageBlock block = blocks.get(i);
        if (i >= beginning && i <= headline) {
            return Optional.empty();
        }
        if (block.furniture().isPresent()) {
            return block.furniture();
        }
        if (headline >= 0
                && (i < first || Headline.isMain(block))
                && Headline.isSame(block.text(), blocks.get(headline).text())) {
            return Optional.of(AGAIN);
        }
        if (!isArticlePage()) {
            return i < headline && !isKicker(block) ? Optional.of(OUTSIDE) : Optional.empty();
        }
        if (isText[i]) {
            return Optional.empty();
        }
        if (block.isProse()) {
            return i > headline && i < first ? Optional.empty() : Optional.of(OUTSIDE);
        }
        return byPlace(i, block);
    }

    private Optional<String> byPlace(int i, PageBlock block) {
        boolean isBeside = homes.containsKey(tree.home(block));
        PageTree.Tally branch = tree.of(branch(block));
        if (i < first) {
            return before(i, block, isBeside, branch);
        }
        if (isBeside) {
            // A paragraph of nothing but links is a row of buttons; an item of a list may be one link.
            boolean isButtons = block.linkDensity() >= ALL_LINKS && !block.isStatement() || block.isLabelledLink();
            return block.kind() == Kind.BODY && isButtons ? Optional.of(LINKS) : Optional.empty();
        }
        if (isTwinSection(branch(block))) {
            return Optional.empty();
        }
        if (branch.linkDensity() >= MOSTLY_LINKS) {
            return Optional.of(LINKS);
        }
        boolean isText = branch.hasSentence() || branch.hasTable() || isInContent(block);
        return i < last || isText && isNear(block) ? Optional.empty() : Optional.of(OUTSIDE);
    }

    private Optional<String> before(int i, PageBlock block, boolean isBeside, PageTree.Tally branch) {
        boolean isLinked = block.linkDensity() >= MOSTLY_LINKS && !(isBeside && block.isStatement());
        if (isLinked || !isBeside && branch.linkDensity() >= MOSTLY_LINKS) {
            return Optional.of(LINKS);
        }
        if (headline < 0) {
            return Optional.empty();
        }
        if (i < headline) {
            return isKicker(block) ? Optional.empty() : Optional.of(OUTSIDE);
        }
        if (MetaLine.isDate(block.text())) {
            return Optional.of(ABOUT);
        }
        return isBeside || isLead(block) || branch.hasTable() ? Optional.empty() : Optional.of(ABOUT);
    }

    /** Whether a block before the text leads into it, as against a line that tells of author and date. */
    private boolean isLead(PageBlock block) {
        return switch (block.kind()) {
            case HEADING, ITEM -> true;
            default ->
                block.isSentence()
                        || block.weight() >= LONG_LINE
                        || ElementNames.isLead(block.element())
                        || Headline.isIn(title, block.text());
        };
    }

    /** Whether a block is a heading right over the headline. */
    private boolean isKicker(PageBlock block) {
        return block.kind() == Kind.HEADING
                && Objects.equals(
                        block.element().parent(), blocks.get(headline).element().parent());
    }

    /** Whether a block behind the article stands in an element that also holds text of it and is not the whole page. */
    private boolean isNear(PageBlock block) {
        Element shared = branch(block).parent();
        return shared != null && !shared.equals(body);
    }

    /** Whether the element around a block's branch holds most paragraphs of the article itself. */
    private boolean isInContent(PageBlock block) {
        return 2 * homes.getOrDefault(branch(block).parent(), 0) > texts;
    }

    /** Whether a branch is a section of the article like one before it that holds text: a reference has sections of links, too. */
    private boolean isTwinSection(Element branch) {
        return branch.normalName().equals("section")
                && branch.previousElementSiblings().stream()
                        .anyMatch(sibling -> sibling.normalName().equals("section")
                                && sibling.className().equals(branch.className())
                                && around.contains(sibling));
    }

    /** The largest element around a block that holds no text of the article. */
    private Element branch(PageBlock block) {
        Element branch = block.element();
        while (branch.parent() != null && !around.contains(branch.parent())) {
            branch = branch.parent();
        }
        return branch;
    }

    private boolean isArticlePage() {
        PageTree.Tally all = tree.of(body);
        return last >= 0 && all.prose() >= LEAST_SHARE * all.unlinked();
    }

    /** The place of the headline if it is certain, and with most running text behind it; else -1. */
    private int start() {
        int start = Headline.onlyTitled(blocks, title);
        int before = start < 0 ? 0 : openProse(blocks.subList(0, start));
        return 2 * before > openProse(blocks) ? -1 : start;
    }

    private static int openProse(List<PageBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.furniture().isEmpty() && block.isProse())
                .mapToInt(PageBlock::weight)
                .sum();
    }

    private void findText() {
        Element core = core();
        int start = start();
        Set<Element> inCore = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (i > start
                    && block.furniture().isEmpty()
                    && block.isProse()
                    && (PageTree.isWithin(block.element(), core) || isOfTheSameMake(block, core))) {
                isText[i] = true;
                first = Math.min(first, i);
                last = i;
                homes.merge(tree.home(block), 1, Integer::sum);
                texts++;
                for (Element e = block.element(); e != null && inCore.add(e); e = e.parent()) {
                    around.add(e);
                }
            }
        }
    }

    /** Whether a block outside the core is in a branch with several paragraphs, or made like the part of the core beside it. */
    private boolean isOfTheSameMake(PageBlock block, Element core) {
        Element branch = block.element();
        Set<Element> path = new HashSet<>();
        for (Element e = core; e != null; e = e.parent()) {
            path.add(e);
        }
        while (branch.parent() != null && !path.contains(branch.parent())) {
            branch = branch.parent();
        }
        if (path.contains(branch)) {
            // Text directly in an element around the core.
            return true;
        }
        Element shared = branch.parent();
        Element sibling = core;
        while (!sibling.equals(shared) && !Objects.equals(sibling.parent(), shared)) {
            sibling = sibling.parent();
        }
        PageTree.Tally tally = tree.of(branch);
        boolean isTwin = branch.normalName().equals(sibling.normalName())
                && branch.className().equals(sibling.className());
        return isTwin || tally.proseCount() >= 2 && tally.linkDensity() < 0.2;
    }

    private Element core() {
        Element core = body;
        for (Element child = body;
                child != null;
                child = heavyChild(core, tree.of(core).prose())) {
            core = child;
        }
        return core;
    }

    private Element heavyChild(Element parent, int all) {
        for (Element child : parent.children()) {
            PageTree.Tally tally = tree.of(child);
            if (tally.prose() > 0 && tally.prose() >= CORE_SHARE * all && !NO_CORE.contains(child.normalName())) {
                // A table that lays out the page has all in one cell; one of data has not, and is part of the core.
                return TABLE.contains(child.normalName()) ? heavyChild(child, all) : holdsMore(child) ? child : null;
            }
        }
        return null;
    }

    /** Whether an element is more than one paragraph. */
    private boolean holdsMore(Element element) {
        return tree.of(element).proseCount() > 1 || element.children().stream().anyMatch(BlockWalker::isBlock);
    }
}
