package hebi.exchange;

import hebi.error.InputException;
import hebi.text.TranslationUnit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Writes units as lines of text in UTF-8, one a unit, under a header; lone surrogates are dropped and counted. */
final class LineWriter implements UnitWriter {
    private final OutputStream out;
    private final String name;
    private final Function<TranslationUnit, String> lines;
    private String header;
    private long written;
    private long dropped;
    private boolean committed;

    /**
     * Neither flushes {@code out} before {@link #commit} nor ever closes it.
     *
     * @param name what the output is called in error messages
     * @param header what stands before the first unit, with its line end; may be empty
     * @param lines the text of a unit, with its line end
     */
    LineWriter(OutputStream out, String name, String header, Function<TranslationUnit, String> lines) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.name = name;
        this.header = header;
        this.lines = lines;
    }

    @Override
    public void write(TranslationUnit unit) {
        requireOpen();
        StringBuilder text = new StringBuilder(header).append(lines.apply(unit));
        header = "";
        dropped += LoneSurrogates.dropFrom(text);
        put(text.toString());
        written++;
    }

    private void put(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
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
        put(header);
        try {
            out.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it; what is still in the buffer was not committed.
    }

    private void requireOpen() {
        if (committed) {
            throw new IllegalStateException(name + " is already written");
        }
    }
}
