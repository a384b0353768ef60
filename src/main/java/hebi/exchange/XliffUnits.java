package hebi.exchange;

import hebi.error.FormatException;
import hebi.exchange.XliffUnit.FileInfo;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/** The units of an XLIFF 1.2 or 2.x, one after another, those in groups included. Not thread-safe. */
final class XliffUnits implements AutoCloseable {
    private final XmlCursor cursor;
    private FileInfo file;

    /** Closes {@code in} at the end. */
    XliffUnits(InputStream in, String name) {
        cursor = new XmlCursor(in, name, "xliff", Optional.empty());
    }

    /**
     * The next unit; empty at the end of the file.
     *
     * @throws FormatException where the file is damaged; {@link #isBroken} tells whether the next call goes on behind it
     */
    Optional<XliffUnit> next() {
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                Optional<XliffUnit> unit = enter(cursor.name());
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        refuseFlaws();
        return Optional.empty();
    }

    private Optional<XliffUnit> enter(String name) {
        if (name.equals("xliff")) {
            file = FileInfo.ofRoot(cursor);
        } else if (name.equals("file")) {
            file = file.with(cursor);
            requireSource();
        } else if (name.equals(XliffUnit.name(file.isTwo()))) {
            cursor.startUnit();
            XmlElement element = XmlElement.read(cursor);
            refuseFlaws();
            return Optional.of(new XliffUnit(file, element));
        }
        return Optional.empty();
    }

    private void requireSource() {
        if (file.sourceTag().isEmpty()) {
            String attribute = file.isTwo() ? "srcLang" : "source-language";
            throw cursor.breakOff(
                    "the file does not say its source language", "add the attribute " + attribute + ", such as en");
        }
    }

    /** What the parser would read over: many flaws are one fault. */
    private void refuseFlaws() {
        Optional<Flaw> first = cursor.flaw();
        if (first.isPresent()) {
            while (cursor.flaw().isPresent()) {
                // The others are forgotten.
            }
            throw cursor.fault(first.get());
        }
    }

    /** A fault at a place in this file. */
    FormatException fault(String place, String problem, String remedy) {
        return cursor.faultAt(place, problem, remedy);
    }

    /** See {@link XmlCursor#prefix}. */
    String prefix() {
        return cursor.prefix();
    }

    XmlEncoding encoding() {
        return cursor.encoding();
    }

    /** Whether nothing can be read any more. */
    boolean isBroken() {
        return cursor.isBroken();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
