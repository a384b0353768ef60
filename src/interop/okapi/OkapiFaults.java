import java.io.File;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.tmx.TmxFilter;

/** Reads an English–Chinese TMX with Okapi's filter and prints each pair, or what stopped it. */
public final class OkapiFaults {
    public static void main(String[] arguments) {
        List<String> read = new ArrayList<>();
        LocaleId from = LocaleId.fromString("en");
        LocaleId to = LocaleId.fromString("zh-CN");
        try (TmxFilter filter = new TmxFilter()) {
            filter.open(new RawDocument(new File(arguments[0]).toURI(), "UTF-8", from, to));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    read.add(text(unit.getSource()) + "=" + text(unit.getTarget(to)));
                }
            }
        } catch (RuntimeException e) {
            read.add("stops: " + e.toString().split("\n")[0]);
        }
        System.out.println(String.join(" ", read));
    }

    private static String text(TextContainer container) {
        return container == null ? "–" : container.getUnSegmentedContentCopy().toText();
    }
}
