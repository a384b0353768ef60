package hebi.exchange;

import hebi.error.InputException;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one unit a line in UTF-8 under a header line that names the columns of {@link TsvColumn}; an unknown value is an
 * empty cell. Of several occurrences the newest is written; contexts and inline codes are left out. For all of them
 * there is TMX. {@link TsvCell} says how a tab or a line end in a text is written.
 */
final class TsvWriter implements UnitWriter {
    private final OutputStream out;
    private final String name;
    private final StringBuilder line = new StringBuilder();
    private long written;
    private long dropped;
    private boolean headed;
    private boolean committed;

    /** Neither flushes {@code out} before {@link #commit} nor ever closes it. */
    TsvWriter(OutputStream out, String name) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.name = name;
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        try {
            writeHeader();
            for (TsvColumn column : TsvColumn.values()) {
                if (column != TsvColumn.SOURCE) {
                    line.append('\t');
                }
                TsvCell.append(line, value(column, unit));
            }
            writeLine();
            written++;
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public long written() {
        return written;
    }

    @Override
    public long droppedCharacters() {
        return dropped;
    }

    @Override
    public void commit() {
        requireOpen();
        committed = true;
        try {
            writeHeader();
            out.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; what is still in the buffer was not committed.
    }

    private void writeHeader() throws IOException {
        if (headed) {
            return;
        }
        headed = true;
        line.append(Arrays.stream(TsvColumn.values()).map(TsvColumn::heading).collect(Collectors.joining("\t")));
        writeLine();
    }

    private void writeLine() throws IOException {
        dropLoneSurrogates();
        line.append('\n');
        out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    /** UTF-8 has no form for them. */
    private void dropLoneSurrogates() {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                line.deleteCharAt(i);
                dropped++;
            } else {
                i += Character.charCount(c);
            }
        }
    }

    private static String value(TsvColumn column, TranslationUnit unit) {
        List<Provenance> all = unit.provenances();
        Provenance newest = all.isEmpty() ? Provenance.UNKNOWN : all.get(all.size() - 1);
        return switch (column) {
            case SOURCE -> unit.source().text();
            case TARGET -> unit.target().text();
            case SOURCE_TAG -> unit.source().tag();
            case TARGET_TAG -> unit.target().tag();
            case DOCUMENT -> newest.document();
            case POSITION ->
                newest.position().isPresent()
                        ? Integer.toString(newest.position().getAsInt())
                        : "";
            case CONFIDENCE ->
                newest.confidence().isPresent()
                        ? Double.toString(newest.confidence().getAsDouble())
                        : "";
            case REVIEWED -> newest.reviewed() ? "true" : "";
            case DATE -> newest.date().map(Object::toString).orElse("");
            case CREATOR -> newest.creator();
            case TOOL -> newest.tool();
            case DOMAIN -> newest.domain();
        };
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
