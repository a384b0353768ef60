package hebi.exchange;

import hebi.text.TranslationUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * One unit a row as comma-separated values (RFC 4180), with the columns and the limits of {@link TsvText}. It begins with a byte
 * order mark, without which Excel takes Chinese for something else; {@link FormulaGuard} keeps a text from being run as a
 * formula.
 */
final class CsvText {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvText() {}

    static String header() {
        return '\uFEFF' + row(Arrays.stream(Column.values()).map(Column::heading));
    }

    static String line(TranslationUnit unit) {
        return row(Arrays.stream(Column.values()).map(column -> FormulaGuard.added(column.of(unit))));
    }

    private static String row(Stream<String> cells) {
        return FORMAT.format(cells.toArray()) + FORMAT.getRecordSeparator();
    }
}
