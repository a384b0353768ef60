package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterNode;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads Markdown: headings, paragraphs, list items, table cells. Inline code and link texts stay; code blocks and
 * the texts of images are left out. Of the front matter the title and the summary are text, the rest is marked. Blocks of HTML are read as HTML, and their text as Markdown, since most
 * dialects allow that.
 */
final class MarkdownReader {
    /**
     * Two stars beside a Chinese character were meant as bold: CommonMark does not see the end of bold text in
     * 注意。**请 since a punctuation mark stands before it and no space behind.
     */
    private static final Pattern LEFT_STARS = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF60”’])\\*{2,3}|\\*{2,3}(?=[\\p{IsHan}\\u3000-\\u303F\\uFF01-\\uFF60“‘])");

    /** The same for one star, only in pairs: 长*宽 is a product. */
    private static final Pattern LEFT_STAR = Pattern.compile(
            "\\*(?=\\S)([^*\\n]*[\\u3000-\\u303F\\uFF01-\\uFF60”’…])\\*(?=\\p{IsHan})|(?<=\\p{IsHan})\\*([“‘「『（《][^*\\n]*)\\*");

    /** Low lines within a Chinese sentence, 这是_微小的_变化, which CommonMark takes for parts of a name. */
    private static final Pattern LEFT_LINES =
            Pattern.compile("(?<![\\p{Alnum}_])_(?=\\S)([^_\\n]*\\p{IsHan}[^_\\n]*)(?<=\\S)_(?![\\p{Alnum}_])");

    /** Fields of front matter that hold a sentence for readers: of Jekyll, Hugo, Docusaurus, VitePress and Hexo. */
    private static final Set<String> SUMMARIES = Set.of("description", "summary", "excerpt", "subtitle");

    private final Blocks out;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create(), YamlFrontMatterExtension.create()))
            .build();

    MarkdownReader(Blocks out) {
        this.out = out;
    }

    /** Adds the blocks of a document. */
    void read(String text) {
        parser.parse(MarkdownSource.plain(text)).accept(new BlockVisitor());
    }

    private void readHtml(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        // Nothing is large in a fragment: the rules for whole pages hold for what is hidden and for controls.
        for (PageBlock block : BlockWalker.blocks(body, new ElementRules(body), out)) {
            InlineText inline = new InlineText();
            parser.parse(block.text()).accept(inline);
            out.add(block.kind(), withoutMarks(inline.text), block.furniture());
        }
    }

    private static String withoutMarks(CharSequence text) {
        String plain = LEFT_STARS.matcher(text).replaceAll("");
        plain = LEFT_STAR.matcher(plain).replaceAll("$1$2");
        return LEFT_LINES.matcher(plain).replaceAll("$1");
    }

    private static Kind kind(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof ListItem) {
                return Kind.ITEM;
            }
        }
        return Kind.BODY;
    }

    /** Title and summary are read by people, unless the text says them again; the rest is for the tools of a site. */
    private void addFrontMatter(Node block) {
        for (Node entry = block.getFirstChild(); entry != null; entry = entry.getNext()) {
            if (entry instanceof YamlFrontMatterNode field) {
                String value = String.join(", ", field.getValues());
                if (field.getKey().equals("title")) {
                    addTitle(inlineText(parser.parse(value)), block);
                } else if (SUMMARIES.contains(field.getKey()) && !value.isBlank()) {
                    addSummary(inlineText(parser.parse(value)), block);
                } else if (!value.isBlank()) {
                    out.add(Kind.BODY, field.getKey() + ": " + value, Optional.of("front matter"));
                }
            }
        }
    }

    private void addTitle(String title, Node frontMatter) {
        boolean isAgain = isFirst(Heading.class, title, frontMatter);
        out.add(Kind.HEADING, title, isAgain ? Optional.of("the headline again") : Optional.empty());
    }

    private void addSummary(String summary, Node frontMatter) {
        boolean isAgain = isFirst(Paragraph.class, summary, frontMatter);
        out.add(Kind.BODY, summary, isAgain ? Optional.of("front matter") : Optional.empty());
    }

    /** Whether the first node of a kind behind the front matter says the same. */
    private static boolean isFirst(Class<? extends Node> kind, String text, Node frontMatter) {
        Node node = frontMatter.getNext();
        while (node != null && !kind.isInstance(node)) {
            node = node.getNext();
        }
        return node != null && inlineText(node).equals(text);
    }

    private static String inlineText(Node node) {
        InlineText inline = new InlineText();
        node.accept(inline);
        return withoutMarks(inline.text).strip();
    }

    /** Hands each block with text to {@link #out}. */
    private final class BlockVisitor extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            add(Kind.HEADING, heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(kind(paragraph), paragraph);
        }

        @Override
        public void visit(HtmlBlock html) {
            readHtml(html.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                add(Kind.CELL, node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof YamlFrontMatterBlock) {
                addFrontMatter(block);
            } else {
                visitChildren(block);
            }
        }

        private void add(Kind kind, Node block) {
            InlineText inline = new InlineText();
            block.accept(inline);
            // A line break that was asked for parts two lines, as <br> does.
            for (String line : withoutMarks(inline.text).split(String.valueOf(InlineText.LINE), -1)) {
                out.add(kind, line);
            }
        }
    }

    /** The text of a block without its inline markup. */
    private static final class InlineText extends AbstractVisitor {
        static final char LINE = '\u2028';

        final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            text.append(LINE);
        }

        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().matches("(?i)<br\\s*/?>")) {
                text.append(LINE);
            }
        }

        @Override
        public void visit(Image image) {
            // Its text is a description for those who do not see it, and mostly not translated.
        }

        @Override
        public void visit(FencedCodeBlock code) {
            // Code is no text, here within an HTML block.
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            // An HTML block is indented at will; what looks like code in it is text.
            text.append(code.getLiteral());
        }
    }
}
