import java.io.File;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.annotation.AltTranslationsAnnotation;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.filters.po.POFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;

/** Reads what {@code hebi translate} wrote with Okapi's filter of that format and counts what it finds. */
public final class OkapiBilingual {
    public static void main(String[] arguments) throws Exception {
        LocaleId from = LocaleId.fromString(arguments[1]);
        LocaleId to = LocaleId.fromString(arguments[2]);
        int units = 0;
        int translated = 0;
        int approved = 0;
        int proposals = 0;
        try (IFilter filter = arguments[0].endsWith(".po") ? new POFilter() : new XLIFFFilter()) {
            filter.open(new RawDocument(new File(arguments[0]).toURI(), "UTF-8", from, to));
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    TextContainer target = unit.getTarget(to);
                    units++;
                    if (target != null && !target.isEmpty()) {
                        translated++;
                        Property property = unit.getTargetProperty(to, Property.APPROVED);
                        approved += property != null && property.getValue().equals("yes") ? 1 : 0;
                        proposals += target.getAnnotation(AltTranslationsAnnotation.class) != null ? 1 : 0;
                    }
                }
            }
        }
        System.out.println("Okapi: " + new File(arguments[0]).getName() + ": " + units + " units, " + translated
                + " with a target, " + approved + " of them approved, " + proposals + " with proposals");
    }
}
