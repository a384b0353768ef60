package hebi.exchange;

import com.ctc.wstx.exc.WstxEOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** What the XML parser found wrong, in plain words. */
final class XmlFault {
    static final String TOO_LONG = "the unit is longer than " + StrictXml.MAX_CHARACTERS + " characters";

    /** As the parser says it: which end tag stands there, and which should. */
    private static final Pattern WRONG_END = Pattern.compile("[Uu]nexpected close tag </([^>]+)>; expected </([^>]+)>");

    private XmlFault() {}

    /** Whether the file could not be read, whatever stands in it. */
    static boolean isReading(XMLStreamException e) {
        return e.getNestedException() instanceof IOException;
    }

    /** What is wrong, without the place and without a full stop. */
    static String problem(XMLStreamException e) {
        String message = firstLine(e);
        if (isCutOff(e)) {
            return "the file ends too early, it is cut off";
        }
        if (message.contains("ndeclared general entity")) {
            return "the entity " + entity(message) + " is not declared, and Hebi reads no DTD";
        }
        if (message.startsWith("Text size limit")) {
            return TOO_LONG;
        }
        if (message.startsWith("Maximum Element Depth")) {
            return "elements are nested more than " + StrictXml.MAX_DEPTH + " deep";
        }
        return plain(message).orElse("the XML is damaged (" + message + ")");
    }

    /** The commonest damage, in words for people who do not know the terms of XML. */
    private static Optional<String> plain(String message) {
        if (message.contains("missing name?")) {
            return Optional.of("an & stands alone, and XML wants &amp; for one that is text");
        }
        Matcher end = WRONG_END.matcher(message);
        return end.find()
                ? Optional.of("</" + end.group(1) + "> stands where </" + end.group(2) + "> is due")
                : Optional.empty();
    }

    /** Whether the file ended in the middle. */
    static boolean isCutOff(XMLStreamException e) {
        return e instanceof WstxEOFException || firstLine(e).contains("Unexpected EOF");
    }

    /** The parser puts the name in double quotes. */
    private static String entity(String message) {
        int start = message.indexOf('"');
        int end = message.lastIndexOf('"');
        return start < end ? "&" + message.substring(start + 1, end) + ";" : "here";
    }

    /** The message without the place, which stands on the second line. */
    private static String firstLine(XMLStreamException e) {
        return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    }
}
