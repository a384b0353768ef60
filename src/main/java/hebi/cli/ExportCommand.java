package hebi.cli;

import hebi.error.InputException;
import hebi.exchange.UnitWriter;
import hebi.memory.TranslationMemory;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi export}: the memory as a file of units. */
@Command(
        name = "export",
        description = "Write all units of the memory to a TMX or TSV file.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "F.tmx or F.tsv; - for TMX on standard output.")
    private Path output;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        UnitOutput file = new UnitOutput(output, talk.terminal());
        if (file.isPage()) {
            throw new InputException(output, "is no format of units", "give a name that ends in .tmx or .tsv");
        }
        try (TranslationMemory opened = memory.open();
                Stream<TranslationUnit> units = opened.units()) {
            Iterator<TranslationUnit> iterator = units.iterator();
            if (!iterator.hasNext()) {
                throw new InputException(memory.folder(), "holds no units", "fill it with hebi align or hebi import");
            }
            write(file, iterator);
        }
        return ExitCode.OK;
    }

    private void write(UnitOutput file, Iterator<TranslationUnit> units) {
        try (UnitWriter writer = file.writer()) {
            units.forEachRemaining(writer::write);
            writer.commit();
            talk.say(String.format(
                    Locale.ROOT,
                    "Wrote %,d units to %s%s",
                    writer.written(),
                    file,
                    writer.droppedCharacters() == 0
                            ? ""
                            : "; " + writer.droppedCharacters() + " characters that XML forbids were dropped"));
        }
    }
}
