package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;

/**
 * An XLSX file opened by POI: its first sheet, and the texts that cells share, which are kept in memory. One with a part that
 * unpacks to more than a hundred times its size is refused.
 */
final class XlsxPackage implements AutoCloseable {
    static final String REMEDY = "open it in a spreadsheet and save it anew as .xlsx";

    /** Bytes of shared texts, unpacked. A book of a million segments has a quarter of it. */
    private static final long MAX_SHARED_BYTES = 256L << 20;

    private final String file;
    private final Path copy;
    private OPCPackage zip;
    private SharedStrings texts;
    private InputStream sheet;

    /** Copies {@code in} to a temporary file and closes it. */
    XlsxPackage(InputStream in, String file) throws IOException {
        this.file = file;
        this.copy = Files.createTempFile("hebi", ".xlsx");
        try (in) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            if (StableZip.isBomb(copy)) {
                throw new InputException(
                        file,
                        "unpacks to more than a hundred times its size, as only hostile files do",
                        "do not open it");
            }
            open();
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException
                | SAXException e) {
            close();
            throw damaged(e);
        } catch (HebiException e) {
            close();
            throw e;
        } catch (IOException e) {
            close();
            throw damaged(e);
        }
    }

    private void open() throws IOException, OpenXML4JException, SAXException {
        zip = OPCPackage.open(copy.toFile(), PackageAccess.READ);
        List<PackagePart> parts = zip.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
        if (parts.stream().mapToLong(PackagePart::getSize).sum() > MAX_SHARED_BYTES) {
            throw new InputException(
                    file, "holds more than " + (MAX_SHARED_BYTES >> 20) + " MB of texts", "save it as .csv");
        }
        texts = new ReadOnlySharedStringsTable(zip, false);
        Iterator<InputStream> sheets = new XSSFReader(zip).getSheetsData();
        if (!sheets.hasNext()) {
            throw new FormatException(file, "holds no sheet", REMEDY);
        }
        sheet = sheets.next();
    }

    /** The first sheet as XML; closed with the package. */
    InputStream sheet() {
        return sheet;
    }

    /** A text that cells share, by its number from 0; empty where there is none. */
    Optional<String> shared(int index) {
        return index >= 0 && index < texts.getUniqueCount()
                ? Optional.of(texts.getItemAt(index).getString())
                : Optional.empty();
    }

    /** What is wrong with the package, in plain words. */
    HebiException damaged(Exception e) {
        String reason = reason(String.valueOf(e.getMessage()));
        return new FormatException(file, "is no XLSX that can be read (" + reason + ")", REMEDY, e);
    }

    private static String reason(String message) {
        if (message.contains("DOCTYPE")) {
            return "it declares a DOCTYPE, which no spreadsheet does";
        }
        return message.contains("END header")
                ? "it is no zip archive, or its end is missing"
                : message.lines().findFirst().orElse("").strip();
    }

    @Override
    public void close() throws IOException {
        try {
            if (sheet != null) {
                sheet.close();
            }
            if (zip != null) {
                zip.revert();
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
