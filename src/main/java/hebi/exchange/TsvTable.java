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

/** Which column of a TSV file holds what, and with it one line as an entry. */
final class TsvTable {
    private static final String NAME_THEM =
            "name them in a first line, such as source and target, or en and zh-CN, with a tab between";

    private final Map<TsvColumn, Integer> columns;
    private final int width;
    private final String sourceTag;
    private final String targetTag;
    private final boolean escaped;
    private final TsvLines lines;

    private TsvTable(Map<TsvColumn, Integer> columns, int width, List<String> tags, boolean escaped, TsvLines lines) {
        this.columns = columns;
        this.width = width;
        this.sourceTag = tags.get(0);
        this.targetTag = tags.get(1);
        this.escaped = escaped;
        this.lines = lines;
    }

    /** The table under a header line; empty where the line is none. */
    static Optional<TsvTable> ofHeader(String line, TsvLines lines) {
        String[] cells = line.split("\t", -1);
        Map<TsvColumn, Integer> columns = new EnumMap<>(TsvColumn.class);
        for (int i = 0; i < cells.length; i++) {
            int index = i;
            TsvColumn.of(cells[i]).ifPresent(column -> columns.put(column, index));
        }
        if (columns.containsKey(TsvColumn.SOURCE) && columns.containsKey(TsvColumn.TARGET)) {
            return Optional.of(new TsvTable(columns, cells.length, List.of("", ""), true, lines));
        }
        return ofTags(cells, columns, lines);
    }

    private static Optional<TsvTable> ofTags(String[] cells, Map<TsvColumn, Integer> columns, TsvLines lines) {
        for (int i = 0; i < cells.length; i++) {
            if (isTag(cells[i])) {
                columns.put(columns.containsKey(TsvColumn.SOURCE) ? TsvColumn.TARGET : TsvColumn.SOURCE, i);
            }
        }
        if (!columns.containsKey(TsvColumn.TARGET)) {
            return Optional.empty();
        }
        List<String> tags =
                List.of(cells[columns.get(TsvColumn.SOURCE)].strip(), cells[columns.get(TsvColumn.TARGET)].strip());
        return Optional.of(new TsvTable(columns, cells.length, tags, true, lines));
    }

    /** Whether a heading is a tag of one of the two languages, and not a text that begins like one. */
    private static boolean isTag(String heading) {
        return heading.strip().matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
                && Language.ofTag(heading).isPresent();
    }

    /** The table of a file of two columns without a header, whose languages its first lines tell. */
    static TsvTable ofSample(List<String> sample, TsvLines lines) {
        Optional<Language> source = Language.detect(column(sample, 0));
        Optional<Language> target = Language.detect(column(sample, 1));
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            throw lines.faultAt(1, "it is not to be told which column is English and which Chinese", NAME_THEM);
        }
        Map<TsvColumn, Integer> columns = Map.of(TsvColumn.SOURCE, 0, TsvColumn.TARGET, 1);
        List<String> tags = List.of(source.get().code(), target.get().code());
        return new TsvTable(columns, 2, tags, false, lines);
    }

    private static String column(List<String> sample, int index) {
        return sample.stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length == 2)
                .map(cells -> cells[index])
                .collect(Collectors.joining("\n"));
    }

    /** The entry of a line, which has the given number. */
    Entry entry(String line, int number) {
        String[] cells = line.split("\t", -1);
        if (cells.length != width) {
            throw fault(number, "the line has " + cells.length + " columns, not " + width, "mend it or take it out");
        }
        Cells row = new Cells(cells, number);
        String source = row.orElse(TsvColumn.SOURCE_TAG, sourceTag);
        String target = row.orElse(TsvColumn.TARGET_TAG, targetTag);
        Provenance provenance = provenance(row);
        List<Provenance> known = provenance.equals(Provenance.UNKNOWN) ? List.of() : List.of(provenance);
        List<Context> contexts = known.stream().map(p -> Context.UNKNOWN).toList();
        Variant from = variant(source, row.text(TsvColumn.SOURCE));
        Variant to = variant(target, row.text(TsvColumn.TARGET));
        return new Entry(
                Optional.of(from.tag()),
                List.of(new Entry.Side(from, contexts), new Entry.Side(to, contexts)),
                known,
                number + ":1");
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
                row.text(TsvColumn.DOCUMENT),
                Occurrences.position(row.value(TsvColumn.POSITION)),
                row.value(TsvColumn.DATE).flatMap(TsvTable::date),
                Occurrences.confidence(row.value(TsvColumn.CONFIDENCE)),
                row.text(TsvColumn.REVIEWED).equals("true"),
                row.text(TsvColumn.CREATOR),
                row.text(TsvColumn.TOOL),
                row.text(TsvColumn.DOMAIN),
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
        return lines.faultAt(number, problem, remedy);
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
        String text(TsvColumn column) {
            Integer index = columns.get(column);
            String cell = index == null ? "" : cells[index];
            if (!escaped) {
                return cell;
            }
            return TsvCell.text(cell)
                    .orElseThrow(() -> fault(
                            number,
                            "a backslash stands before something other than t, n, r or a backslash",
                            "write a backslash that is text as two"));
        }

        Optional<String> value(TsvColumn column) {
            String text = text(column);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        String orElse(TsvColumn column, String otherwise) {
            return value(column).orElse(otherwise);
        }
    }
}
