package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Marks what stands under the title of a section that is no article, such as "Related stories" or 热门评论.
 *
 * <p>Where the title shares its parent with much of the page's running text, it is marked with the links behind it, up to the next
 * heading or text; else all of the smallest element is marked that holds the title and something more.
 */
final class Sections {
    private static final Evaluator TEXT = Selector.evaluatorOf("p, li, td");

    /** A section with more than this share of the running text of the page is the article, whatever its title. */
    private static final double MOST_TEXT = 0.35;

    /** An article has as many at least before the comments on it. */
    private static final int FEWEST_PARAGRAPHS = 2;

    private final List<PageBlock> blocks;
    private final PageTree tree;
    private final int all;
    private int paragraphs;

    private Sections(List<PageBlock> blocks, Element body) {
        this.blocks = new ArrayList<>(blocks);
        this.tree = new PageTree(blocks);
        this.all = tree.of(body).prose();
    }

    /** The same blocks, those of such sections marked. */
    static List<PageBlock> mark(List<PageBlock> blocks, Element body) {
        Sections sections = new Sections(blocks, body);
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            Optional<String> reason = isTitle(block) ? SectionTitles.reason(block.text()) : Optional.empty();
            if (reason.isPresent()) {
                sections.mark(i, reason.get());
            }
            sections.paragraphs += block.furniture().isEmpty() && block.isProse() ? 1 : 0;
        }
        return sections.blocks;
    }

    private static boolean isTitle(PageBlock block) {
        Element text = block.element().closest(TEXT);
        return block.kind() == Kind.HEADING || block.furniture().isEmpty() && (text == null || isTitleBar(text));
    }

    /** Whether a cell is the only one of its row and calls itself a title. */
    private static boolean isTitleBar(Element text) {
        return text.normalName().equals("td")
                && text.siblingElements().isEmpty()
                && ElementNames.words(text).contains("title");
    }

    private void mark(int title, String reason) {
        Element section = section(blocks.get(title).element());
        if (section == null || isArticle(section) && !isComments(title, reason)) {
            markLinks(title, reason);
            return;
        }
        for (int i = title; i < blocks.size() && PageTree.isWithin(blocks.get(i).element(), section); i++) {
            markOpen(i, reason);
        }
    }

    /** Whether a title is that of readers' comments and paragraphs of the article stand before it. */
    private boolean isComments(int title, String reason) {
        return reason.equals("comments")
                && !SectionTitles.mayBeOwn(blocks.get(title).text())
                && paragraphs >= FEWEST_PARAGRAPHS;
    }

    /** The smallest element with more than the title in it, or the one around it where that is only a title bar. */
    private Element section(Element title) {
        Element section = title;
        while (section.parent() != null && tree.of(section).count() <= 1) {
            section = section.parent();
        }
        PageTree.Tally tally = tree.of(section);
        boolean isBar = tally.count() <= 3 && tally.prose() == 0 && tally.weight() < 60;
        Element outer = section.parent();
        return isBar && outer != null && !isArticle(outer) ? outer : section;
    }

    private boolean isArticle(Element section) {
        return section.normalName().equals("body")
                || tree.of(section).prose() > MOST_TEXT * all
                || section.selectFirst("h1") != null;
    }

    private void markLinks(int title, String reason) {
        int end = title + 1;
        while (end < blocks.size() && blocks.get(end).linkDensity() >= 0.5) {
            end++;
        }
        if (end > title + 1) {
            for (int i = title; i < end; i++) {
                markOpen(i, reason);
            }
        }
    }

    private void markOpen(int i, String reason) {
        PageBlock block = blocks.get(i);
        if (block.furniture().isEmpty()) {
            blocks.set(i, block.asFurniture(reason));
        }
    }
}
