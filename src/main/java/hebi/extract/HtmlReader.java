package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML: pages with an article in the midst of furniture, and fragments and chapters that are text throughout. */
final class HtmlReader {
    /** Browsers, too, look for the declaration in the first 1024 bytes; pages with long comments before it are real. */
    private static final int DECLARATION_WITHIN = 4096;

    private static final Pattern DECLARATION =
            Pattern.compile("(?i)(?:<meta[^>]+charset|<\\?xml[^>]+encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private final Blocks out;

    HtmlReader(Blocks out) {
        this.out = out;
    }

    /** The blocks of a page, those around the article marked. */
    void readPage(Source source) {
        Document page = parse(source);
        List<PageBlock> blocks = walk(page).stream().map(HtmlReader::byWording).toList();
        blocks = Teasers.mark(FactLists.mark(blocks), page.body());
        emit(ArticleFinder.mark(page, Sections.mark(blocks, page.body())));
    }

    /** The blocks of a page that is all text, such as a chapter of a book. */
    void readChapter(Source source) {
        emit(walk(parse(source)));
    }

    private static Document parse(Source source) {
        return Jsoup.parse(Decoder.decode(source, declared(source.bytes())));
    }

    private List<PageBlock> walk(Document page) {
        return BlockWalker.blocks(page.body(), new ElementRules(page.body()), out);
    }

    private static PageBlock byWording(PageBlock block) {
        Optional<String> reason = block.furniture().isPresent() ? Optional.empty() : LineRules.reason(block.text());
        return reason.map(block::asFurniture).orElse(block);
    }

    private void emit(List<PageBlock> blocks) {
        Set<String> headlines = new HashSet<>();
        for (PageBlock block : blocks) {
            boolean isAgain = block.furniture().isEmpty()
                    && block.kind() == Kind.HEADING
                    && block.element().normalName().equals("h1")
                    && !headlines.add(block.text());
            out.add(block.kind(), block.text(), isAgain ? Optional.of("the headline again") : block.furniture());
        }
    }

    /** The encoding that a page says it is in. Every encoding in question writes the declaration in ASCII. */
    private static Optional<String> declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }
}
