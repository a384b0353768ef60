package hebi.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of the first sheet of an XLSX, as texts, parsed as the sheet is unpacked. Of a formula the value that the
 * spreadsheet saved counts; a date or a number comes as it is stored. Where the first row ends with the heading
 * {@link XlsxWriter#DETAILS}, cells behind that column go on with its text.
 */
final class XlsxRows implements Rows {
    /** Columns of a sheet, by the format. */
    private static final int MAX_COLUMNS = 16_384;

    private final String file;
    private final XlsxPackage zip;
    private final XMLStreamReader xml;
    private int number;
    private int width;
    private boolean isDetailed;
    private boolean ended;

    /** Copies {@code in} to a temporary file, since the parts of a package stand in any order, and closes it. */
    XlsxRows(InputStream in, String file) throws IOException {
        this.file = file;
        this.zip = new XlsxPackage(in, file);
        try {
            xml = parsers().createXMLStreamReader(zip.sheet());
        } catch (XMLStreamException e) {
            zip.close();
            throw zip.damaged(e);
        }
    }

    private static WstxInputFactory parsers() {
        WstxInputFactory parsers = StrictXml.parsers();
        parsers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return parsers;
    }

    @Override
    public Optional<String[]> next() {
        try {
            while (!ended) {
                int event = xml.next();
                ended = event == XMLStreamConstants.END_DOCUMENT;
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            ended = true;
            throw zip.damaged(e);
        }
    }

    private String[] row() throws XMLStreamException {
        String r = xml.getAttributeValue(null, "r");
        number = r == null ? number + 1 : integer(r);
        List<String> cells = new ArrayList<>();
        for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(xml.getAttributeValue(null, "r"), cells.size());
                String text = cell();
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(text);
            }
        }
        return shaped(cells);
    }

    private int integer(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw fault(number + 1, "\"" + digits + "\" is no number", XlsxPackage.REMEDY);
        }
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private int column(String reference, int otherwise) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            column = 26 * column + reference.charAt(i) - 'A' + 1;
            if (column > MAX_COLUMNS) {
                throw fault(number, "there is no column " + reference, XlsxPackage.REMEDY);
            }
        }
        return column == 0 ? otherwise : Math.max(otherwise, column - 1);
    }

    private String cell() throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        // Where both stand, the one that the type does not name is left over from before.
        String element = "inlineStr".equals(type) ? "t" : "v";
        StringBuilder value = new StringBuilder();
        for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    value.append(xml.getElementText());
                } else if (xml.getLocalName().equals("rPh")) {
                    skip(); // It tells how to pronounce the text.
                }
            }
        }
        String text = value.toString();
        return "s".equals(type) ? shared(text) : XlsxCell.unescaped(text);
    }

    private String shared(String index) {
        return zip.shared(integer(index.strip()))
                .orElseThrow(() -> fault(number, "there is no shared text " + index, XlsxPackage.REMEDY));
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean isEnd(int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** The cells as many as in the first row: empty ones at the end are left out by spreadsheets. */
    private String[] shaped(List<String> cells) {
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (width == 0) {
            width = cells.size();
            isDetailed = width > 0 && cells.get(width - 1).strip().equalsIgnoreCase(XlsxWriter.DETAILS);
        }
        while (!cells.isEmpty() && cells.size() < width) {
            cells.add("");
        }
        if (isDetailed && cells.size() > width) {
            List<String> behind = cells.subList(width - 1, cells.size());
            String details = String.join("", behind);
            behind.clear();
            cells.add(details);
        }
        return cells.toArray(String[]::new);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public void close() {
        try {
            xml.close();
            zip.close();
        } catch (XMLStreamException | IOException e) {
            throw e instanceof IOException io
                    ? InputException.reading(file, io)
                    : new FormatException(file, e.getMessage(), XlsxPackage.REMEDY, e);
        }
    }
}
