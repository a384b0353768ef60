package hebi.exchange;

import hebi.text.TranslationUnit;

/** Lets a writer of a format fill a file that appears whole or not at all. */
final class FileUnitWriter implements UnitWriter {
    private final UnitWriter content;
    private final AtomicFile file;

    FileUnitWriter(UnitWriter content, AtomicFile file) {
        this.content = content;
        this.file = file;
    }

    @Override
    public void write(TranslationUnit unit) {
        content.write(unit);
    }

    @Override
    public long written() {
        return content.written();
    }

    @Override
    public long droppedCharacters() {
        return content.droppedCharacters();
    }

    @Override
    public void commit() {
        content.commit();
        file.commit();
    }

    @Override
    public void close() {
        try (file) {
            content.close();
        }
    }
}
