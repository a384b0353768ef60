package hebi.exchange;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import org.codehaus.stax2.XMLInputFactory2;

/** How every XML file is parsed: no DTD is read, no entity resolved, nothing outside the file touched, depth and lengths bounded. */
final class StrictXml {
    /** Deeper than any exchange file needs: even a {@code sub} in a {@code ph} in a {@code sub} adds only two. */
    static final int MAX_DEPTH = 256;

    /** Characters of one text, or of one unit in the file, markup included. A whole novel is a tenth of it. */
    static final int MAX_CHARACTERS = 16_000_000;

    private StrictXml() {}

    /** What makes parsers; to be set further. */
    static WstxInputFactory parsers() {
        WstxInputFactory parsers = new WstxInputFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        parsers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        parsers.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_CHARACTERS);
        return parsers;
    }
}
