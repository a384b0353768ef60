package hebi.exchange;

import hebi.error.FormatException;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.Variant;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which column of a table holds what, and with it one line as an entry. */
final class Table {
    private static final String NAME_THEM =
            "name them in a first line, such as source and target, or en and zh-CN, with a tab between";

    private final Map<Column, Integer> columns;
    private final int width;
    private final String sourceTag;
    private final String targetTag;
    private final boolean escaped;
    private final Rows rows;
    /** The column of {@link TableDetails}; -1 where there is none. */
    private final int details;

    private Table(Map<Column, Integer> columns, String[] headings, List<String> tags, boolean escaped, Rows rows) {
        this.columns = columns;
        this.width = headings.length;
        this.details = List.of(headings).indexOf(XlsxWriter.DETAILS);
        this.sourceTag = tags.get(0);
        this.targetTag = tags.get(1);
        this.escaped = escaped;
        this.rows = rows;
    }

    /** The table under a header line; empty where the line is none. */
    static Optional<Table> ofHeader(String[] cells, Rows rows) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.length; i++) {
            int index = i;
            Column.of(cells[i]).ifPresent(column -> columns.put(column, index));
        }
        if (columns.containsKey(Column.SOURCE) && columns.containsKey(Column.TARGET)) {
            return Optional.of(new Table(columns, cells, List.of("", ""), true, rows));
        }
        return ofTags(cells, columns, rows);
    }

    private static Optional<Table> ofTags(String[] cells, Map<Column, Integer> columns, Rows rows) {
        for (int i = 0; i < cells.length; i++) {
            if (isTag(cells[i])) {
                columns.put(columns.containsKey(Column.SOURCE) ? Column.TARGET : Column.SOURCE, i);
            }
        }
        if (!columns.containsKey(Column.TARGET)) {
            return Optional.empty();
        }
        List<String> tags =
                List.of(cells[columns.get(Column.SOURCE)].strip(), cells[columns.get(Column.TARGET)].strip());
        return Optional.of(new Table(columns, cells, tags, true, rows));
    }

    /** Whether a heading is a tag of one of the two languages, and not a text that begins like one. */
    private static boolean isTag(String heading) {
        return heading.strip().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
                && Language.ofTag(heading).isPresent();
    }

    /** The table of a file of two columns without a header, whose languages its first lines tell. */
    static Table ofSample(List<String[]> sample, Rows rows) {
        Optional<Language> source = Language.detect(column(sample, 0));
        Optional<Language> target = Language.detect(column(sample, 1));
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            throw rows.fault(1, "it is not to be told which column is English and which Chinese", NAME_THEM);
        }
        Map<Column, Integer> columns = Map.of(Column.SOURCE, 0, Column.TARGET, 1);
        List<String> tags = List.of(source.get().code(), target.get().code());
        return new Table(columns, new String[] {"", ""}, tags, false, rows);
    }

    private static String column(List<String[]> sample, int index) {
        return sample.stream()
                .filter(cells -> cells.length == 2)
                .map(cells -> cells[index])
                .collect(Collectors.joining("\n"));
    }

    /** The entry of a row, which has the given number. */
    Entry entry(String[] cells, int number) {
        if (cells.length != width) {
            throw fault(number, "the row has " + cells.length + " columns, not " + width, "mend it or take it out");
        }
        Cells row = new Cells(cells, number);
        String source = row.orElse(Column.SOURCE_TAG, sourceTag);
        String target = row.orElse(Column.TARGET_TAG, targetTag);
        Provenance provenance = provenance(row);
        Context sourceContext = row.neighbours(Column.SOURCE_PREVIOUS, Column.SOURCE_NEXT);
        Context targetContext = row.neighbours(Column.TARGET_PREVIOUS, Column.TARGET_NEXT);
        boolean isKnown = !provenance.equals(Provenance.UNKNOWN) || sourceContext.isKnown() || targetContext.isKnown();
        List<Provenance> known = isKnown ? List.of(provenance) : List.of();
        Variant from = variant(source, row.text(Column.SOURCE));
        Variant to = variant(target, row.text(Column.TARGET));
        Entry entry = new Entry(
                Optional.of(from.tag()),
                List.of(
                        new Entry.Side(from, isKnown ? List.of(sourceContext) : List.of()),
                        new Entry.Side(to, isKnown ? List.of(targetContext) : List.of())),
                known,
                number + ":1");
        return details < 0 || cells[details].isEmpty() ? entry : detailed(entry, cells[details], number);
    }

    private Entry detailed(Entry entry, String json, int number) {
        try {
            return TableDetails.added(entry, json);
        } catch (IllegalArgumentException e) {
            throw fault(number, "the cell of details is damaged (" + e.getMessage() + ")", "empty it");
        }
    }

    /** A text whose tag is told nowhere has that of the language that it is in. */
    private static Variant variant(String tag, String text) {
        if (!tag.isEmpty()) {
            return new Variant(tag, text);
        }
        return new Variant(Language.detect(text).map(Language::code).orElse("und"), text);
    }

    private static Provenance provenance(Cells row) {
        return new Provenance(
                row.text(Column.DOCUMENT),
                Occurrences.position(row.value(Column.POSITION)),
                row.value(Column.DATE).flatMap(Table::date),
                Occurrences.confidence(row.value(Column.CONFIDENCE)),
                row.text(Column.REVIEWED).equals("true"),
                row.text(Column.CREATOR),
                row.text(Column.TOOL),
                row.text(Column.DOMAIN),
                Context.UNKNOWN,
                Context.UNKNOWN);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private FormatException fault(int number, String problem, String remedy) {
        return rows.fault(number, problem, remedy);
    }

    /** The cells of one line by column. */
    private final class Cells {
        private final String[] cells;
        private final int number;

        Cells(String[] cells, int number) {
            this.cells = cells;
            this.number = number;
        }

        /** Empty where the file has no such column. */
        String text(Column column) {
            Integer index = columns.get(column);
            String cell = index == null ? "" : cells[index];
            if (!escaped) {
                return cell;
            }
            return rows.unescaped(cell)
                    .orElseThrow(() -> fault(
                            number,
                            "some backslashes stand before t, n, r or a backslash, as in \\n for a line end, and some do not",
                            "write a backslash that is text as two"));
        }

        Optional<String> value(Column column) {
            String text = text(column);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        Context neighbours(Column previous, Column next) {
            return new Context(NeighbourCell.read(text(previous)), NeighbourCell.read(text(next)));
        }

        String orElse(Column column, String otherwise) {
            return value(column).orElse(otherwise);
        }
    }
}
