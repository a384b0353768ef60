package hebi.exchange;

import hebi.error.InputException;
import hebi.text.Variant;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A PO file to be filled in. Every line of the copy is that of the file but for the messages that change. */
public final class PoFile implements BilingualFile {
    private final Path path;

    /** Reads nothing yet. */
    public PoFile(Path path) {
        this.path = path;
    }

    /** The texts of a message are one for each of its forms; that of a message with but one form is the plural, if there is one. */
    @Override
    public List<Translatable> texts() {
        List<Translatable> texts = new ArrayList<>();
        try (PoParser parser = open()) {
            for (var message = parser.next(); message.isPresent(); message = parser.next()) {
                add(message.get(), parser.header(), texts);
            }
        } catch (IOException e) {
            throw InputException.reading(path, e);
        }
        return texts;
    }

    private PoParser open() throws IOException {
        return new PoParser(Format.bytes(path), path.toString());
    }

    private void add(PoEntry message, PoHeader header, List<Translatable> texts) {
        if (!message.isMessage()) {
            return;
        }
        Standing standing = message.isFuzzy() ? Standing.DRAFT : message.isTranslated() ? Standing.DONE : Standing.OPEN;
        for (int form = 0; form < message.strings().size(); form++) {
            String source = source(message, form);
            texts.add(new Translatable(
                    new Variant(header.sourceTag(source), source),
                    header.target().orElse(""),
                    message.strings().get(form),
                    standing,
                    path.toString(),
                    message.previous()));
        }
        if (texts.size() > MAX_TEXTS) {
            throw new InputException(path, "has more than " + MAX_TEXTS + " texts", "split it");
        }
    }

    private static String source(PoEntry message, int form) {
        boolean isPlural = form > 0 || message.strings().size() == 1;
        return isPlural ? message.plural().orElse(message.id()) : message.id();
    }

    @Override
    public BitSet copy(OutputStream out, String name, List<Optional<Filling>> fillings) {
        BitSet filled = new BitSet();
        int first = 0;
        try (PoParser parser = open()) {
            Writer text = new BufferedWriter(
                    new OutputStreamWriter(out, parser.charset().newEncoder()), 1 << 16);
            Iterator<Optional<Filling>> next = fillings.iterator();
            for (var message = parser.next(); message.isPresent(); message = parser.next()) {
                List<Optional<Filling>> own = new ArrayList<>();
                for (int i = 0;
                        message.get().isMessage() && i < message.get().strings().size();
                        i++) {
                    own.add(next.next());
                }
                boolean isFilled = !own.isEmpty() && own.stream().allMatch(Optional::isPresent);
                text.write(
                        isFilled
                                ? new PoFilling(message.get(), own).text()
                                : message.get().text());
                filled.set(first, first + own.size(), isFilled);
                first += own.size();
            }
            text.flush();
        } catch (IOException e) {
            throw InputException.writing(name, e);
        }
        return filled;
    }
}
