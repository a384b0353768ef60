package hebi.exchange;

import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;

/** Writes the two files of a {@link MosesPair}: texts alone, each folded to one line. Either both files appear or, but for a failing disk, none. */
final class MosesWriter implements UnitWriter {
    private final UnitWriter english;
    private final UnitWriter chinese;

    MosesWriter(MosesPair pair) {
        english = file(pair.english(), Language.EN);
        try {
            chinese = file(pair.chinese(), Language.ZH);
        } catch (RuntimeException e) {
            english.close();
            throw e;
        }
    }

    private static UnitWriter file(Path path, Language language) {
        AtomicFile file = new AtomicFile(path);
        LineWriter lines = new LineWriter(file.stream(), path.toString(), "", unit -> line(unit, language));
        return new FileUnitWriter(lines, file);
    }

    private static String line(TranslationUnit unit, Language language) {
        Variant source = unit.source();
        boolean isSource = source.language().filter(language::equals).isPresent();
        return MosesPair.folded((isSource ? source : unit.target()).text()) + "\n";
    }

    @Override
    public void write(TranslationUnit unit) {
        english.write(unit);
        chinese.write(unit);
    }

    @Override
    public long written() {
        return english.written();
    }

    @Override
    public long droppedCharacters() {
        return english.droppedCharacters() + chinese.droppedCharacters();
    }

    @Override
    public void commit() {
        english.commit();
        chinese.commit();
    }

    @Override
    public void close() {
        try (english) {
            chinese.close();
        }
    }
}
