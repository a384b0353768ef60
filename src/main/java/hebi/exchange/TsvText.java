package hebi.exchange;

import hebi.text.TranslationUnit;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One unit a line under a header line that names the columns of {@link Column}; an unknown value is an empty cell. Of several
 * occurrences the newest is written; inline codes are left out. For all of them there is TMX. {@link TsvCell} says
 * how a tab or a line end in a text is written.
 */
final class TsvText {
    private TsvText() {}

    static String header() {
        return Arrays.stream(Column.values()).map(Column::heading).collect(Collectors.joining("\t", "", "\n"));
    }

    static String line(TranslationUnit unit) {
        StringBuilder line = new StringBuilder();
        for (Column column : Column.values()) {
            if (column != Column.SOURCE) {
                line.append('\t');
            }
            TsvCell.append(line, column.of(unit));
        }
        return line.append('\n').toString();
    }
}
