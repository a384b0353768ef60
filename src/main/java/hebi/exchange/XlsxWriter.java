package hebi.exchange;

import hebi.error.InputException;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes units as the rows of a spreadsheet, with the columns of {@link Column}, every cell a text and guarded by
 * {@link FormulaGuard}. What these columns cannot hold of a unit (inline codes, more than one occurrence, texts
 * longer than a cell) stands as JSON, as in {@link JsonlText}, in a last column {@value #DETAILS}, and goes on in the cells
 * behind it where it is longer than a cell. Rows go to a temporary file as they come.
 */
final class XlsxWriter implements UnitWriter {
    /** Heading of the column with what the others cannot hold. */
    static final String DETAILS = "details";

    /** Rows of a sheet, by the format. */
    private static final int MAX_ROWS = 1_048_576;

    private static final int ROWS_IN_MEMORY = 100;

    private final OutputStream out;
    private final String name;
    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private long written;
    private boolean committed;

    /** Never closes {@code out}. */
    XlsxWriter(OutputStream out, String name) {
        this.out = out;
        this.name = name;
        book.setCompressTempFiles(true);
        // Two exports are equal to the byte, so the file does not say when it was made.
        book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.empty());
        sheet = book.createSheet("units");
        sheet.createFreezePane(0, 1);
        SXSSFRow row = sheet.createRow(0);
        for (Column column : Column.values()) {
            row.createCell(column.ordinal()).setCellValue(column.heading());
        }
        row.createCell(Column.values().length).setCellValue(DETAILS);
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        if (written + 1 >= MAX_ROWS) {
            throw new InputException(
                    name,
                    "holds no more than " + (MAX_ROWS - 1) + " units",
                    "split the export, or write .tmx or .jsonl");
        }
        SXSSFRow row = sheet.createRow((int) written + 1);
        for (Column column : Column.values()) {
            put(row, column.ordinal(), XlsxCell.shortened(FormulaGuard.added(column.of(unit))));
        }
        if (needsDetails(unit)) {
            putDetails(row, JsonlText.line(unit).strip());
        }
        written++;
    }

    private static void put(SXSSFRow row, int column, String text) {
        if (!text.isEmpty()) {
            row.createCell(column).setCellValue(text);
        }
    }

    private static void putDetails(SXSSFRow row, String json) {
        int column = Column.values().length;
        for (int start = 0; start < json.length(); column++) {
            int end = XlsxCell.fitting(json, start);
            put(row, column, XlsxCell.escaped(json.substring(start, end)));
            start = end;
        }
    }

    private static boolean needsDetails(TranslationUnit unit) {
        boolean isPlain = unit.source().codes().isEmpty()
                && unit.target().codes().isEmpty()
                && (unit.provenances().isEmpty()
                        || unit.provenances().size() == 1
                                && isPlain(unit.provenances().get(0)));
        return !isPlain || isLong(unit);
    }

    private static boolean isPlain(Provenance only) {
        return !only.equals(Provenance.UNKNOWN) && only.extras().isNone();
    }

    private static boolean isLong(TranslationUnit unit) {
        for (Column column : Column.values()) {
            String text = FormulaGuard.added(column.of(unit));
            if (XlsxCell.fitting(text, 0) < text.length()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long written() {
        return written;
    }

    /** None: what XML forbids is escaped. */
    @Override
    public long droppedCharacters() {
        return 0;
    }

    @Override
    public void commit() {
        requireOpen();
        committed = true;
        try {
            Path whole = Files.createTempFile("hebi", ".xlsx");
            try {
                try (OutputStream file = Files.newOutputStream(whole)) {
                    book.write(file);
                }
                StableZip.copy(whole, out);
            } finally {
                Files.delete(whole);
            }
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
