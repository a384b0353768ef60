package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML events that Tika makes of a document into blocks.
 *
 * <p>A list item's bullet or number that the document does not hold as text is given by Tika as a piece of its own at the
 * start of a {@code <p>}: it goes, and the block is an item.
 */
final class BlockHandler extends DefaultHandler {
    private static final Set<String> BLOCK_TAGS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "table", "div", "br", "body", "ul", "ol");

    private static final Set<String> NO_TEXT = Set.of("head", "title", "style", "script");

    private static final Pattern LABEL = Pattern.compile(
            "(?:[·•▪●○◦oü§\\uF000-\\uF0FF-]|\\(?\\p{Alnum}{1,5}(?:\\.\\p{Alnum}{1,3})*[.)])[\\s\\u00A0]+");

    /** Tika's sign for the number of a note; the note itself comes behind the paragraph. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:foot|end)noteRef:\\d+\\]");

    private final Blocks out;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Optional<String>> furniture = new ArrayDeque<>();
    private boolean isItem;

    BlockHandler(Blocks out) {
        this.out = out;
        furniture.push(Optional.empty());
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        out.checkTime();
        if (BLOCK_TAGS.contains(local)) {
            end();
        }
        open.push(local);
        furniture.push(furniture.peek().or(() -> reason(attributes.getValue("class"))));
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (BLOCK_TAGS.contains(local)) {
            end();
        }
        open.pop();
        furniture.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        out.checkTime();
        if (NO_TEXT.stream().anyMatch(open::contains)) {
            return;
        }
        String piece = new String(characters, start, length);
        if (text.isEmpty() && LABEL.matcher(piece).matches()) {
            isItem = true;
        } else {
            text.append(piece);
            out.checkSize(text.length());
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endDocument() {
        end();
    }

    private void end() {
        String block = NOTE_MARK.matcher(text).replaceAll("");
        text.setLength(0);
        out.add(kind(), block, furniture.peek());
        isItem = false;
    }

    private Kind kind() {
        return open.stream()
                .map(BlockHandler::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(isItem ? Kind.ITEM : Kind.BODY);
    }

    private static Optional<Kind> kind(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Optional.of(Kind.HEADING);
            case "td", "th" -> Optional.of(Kind.CELL);
            case "li" -> Optional.of(Kind.ITEM);
            default -> Optional.empty();
        };
    }

    /** The classes under which Tika gives what stands around the text. */
    private static Optional<String> reason(String classes) {
        if (classes == null) {
            return Optional.empty();
        }
        return switch (classes) {
            case "header" -> Optional.of("page header");
            case "footer" -> Optional.of("page footer");
            case "slide-master-content", "slide-notes", "slide-comment" -> Optional.of("notes and slide masters");
            case "annotation_text", "comment" -> Optional.of("comment");
            default -> Optional.empty();
        };
    }
}
