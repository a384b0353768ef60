package hebi.exchange;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Language;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the two files of a {@link MosesPair} in step, English as the source. */
final class MosesReader implements UnitReader {
    private final TextLines english;
    private final TextLines chinese;
    private final Consumer<FormatException> faults;
    private boolean ended;

    /** See {@link Format#reader} for {@code faults}. */
    MosesReader(MosesPair pair, Consumer<FormatException> faults) {
        this.faults = faults;
        this.english = open(pair.english());
        try {
            this.chinese = open(pair.chinese());
        } catch (InputException e) {
            english.close();
            throw e;
        }
    }

    private static TextLines open(Path path) {
        try {
            return new TextLines(Format.bytes(path), path.toString());
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
    }

    @Override
    public Optional<Entry> next() {
        while (!ended) {
            try {
                return read();
            } catch (FormatException fault) {
                boolean wasEnded = ended;
                ended = true; // should the consumer throw
                faults.accept(fault);
                ended = wasEnded;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> read() {
        // Both lines are read before either is refused, so that the files stay in step.
        Line en = line(english);
        Line zh = line(chinese);
        en.refuse();
        zh.refuse();
        ended = en.text().isEmpty() || zh.text().isEmpty();
        if (en.text().isPresent() != zh.text().isPresent()) {
            TextLines longer = en.text().isPresent() ? english : chinese;
            throw longer.fault("the other file of the pair has no such line", "give two files of as many lines");
        }
        return en.text().map(text -> entry(text, zh.text().get()));
    }

    private record Line(Optional<String> text, Optional<FormatException> fault) {
        void refuse() {
            fault.ifPresent(f -> {
                throw f;
            });
        }
    }

    private static Line line(TextLines lines) {
        try {
            return new Line(lines.next(), Optional.empty());
        } catch (FormatException fault) {
            return new Line(Optional.empty(), Optional.of(fault));
        }
    }

    private Entry entry(String en, String zh) {
        List<Entry.Side> sides = List.of(
                new Entry.Side(new Variant(Language.EN.code(), en), List.of()),
                new Entry.Side(new Variant(Language.ZH.code(), zh), List.of()));
        return new Entry(Optional.of(Language.EN.code()), sides, List.of(), english.number() + ":1");
    }

    @Override
    public void close() {
        try (english) {
            chinese.close();
        }
    }
}
