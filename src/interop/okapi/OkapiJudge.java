import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.tmx.TmxFilter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Reads a TMX with Okapi's filter and compares each pair of texts, without their codes, with what a DOM holds. */
public final class OkapiJudge {
    public static void main(String[] arguments) throws Exception {
        LocaleId from = LocaleId.fromString(arguments[1]);
        LocaleId to = LocaleId.fromString(arguments[2]);
        List<String> read = new ArrayList<>();
        try (TmxFilter filter = new TmxFilter()) {
            filter.open(new RawDocument(new File(arguments[0]).toURI(), "UTF-8", from, to));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    read.add(text(unit.getSource()) + "\n" + text(unit.getTarget(to)));
                }
            }
        }
        List<String> written = new ArrayList<>();
        NodeList units = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File(arguments[0]))
                .getElementsByTagName("tu");
        for (int i = 0; i < units.getLength(); i++) {
            NodeList texts = ((Element) units.item(i)).getElementsByTagName("seg");
            written.add(text(texts.item(0)) + "\n" + text(texts.item(1)));
        }
        int same = 0;
        for (int i = 0; i < Math.min(read.size(), written.size()); i++) {
            same += read.get(i).equals(written.get(i)) ? 1 : 0;
        }
        System.out.println("Okapi: " + new File(arguments[0]).getName() + ": " + read.size() + " units read, " + same
                + " of " + written.size() + " as written");
        System.exit(same == written.size() && read.size() == same ? 0 : 1);
    }

    private static String text(TextContainer container) {
        return container == null ? "no text in this language" : container.getUnSegmentedContentCopy().getText();
    }

    /** The text of a segment and of its highlights; what stands in other elements is a code. */
    private static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text) {
                text.append(node.getNodeValue());
            } else if (node.getNodeName().equals("hi")) {
                text.append(text(node));
            }
        }
        return text.toString();
    }
}
