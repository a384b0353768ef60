package hebi.cli;

import hebi.error.InputException;
import hebi.extract.Extractor;
import hebi.text.Document;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where a document is: a file, or an address on the web. */
final class Place {
    private Place() {}

    /** Whether an argument is an address, not a file: it has {@code ://} in it. */
    static boolean isAddress(String argument) {
        return argument.contains("://");
    }

    /** Reads the document of an argument. */
    static Document read(Extractor extractor, String argument) {
        if (!isAddress(argument)) {
            return extractor.extract(Path.of(argument));
        }
        try {
            return extractor.extract(new URI(argument));
        } catch (URISyntaxException e) {
            throw new InputException(
                    argument, "is no web address (" + e.getReason() + ")", "quote it as the browser shows it");
        }
    }
}
