package hebi.cli;

import hebi.error.InputException;
import hebi.exchange.ExchangeConfig;
import hebi.exchange.Flavour;
import hebi.exchange.UnitWriter;
import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hebi export}: the memory as a file of units. */
@Command(
        name = "export",
        description =
                "Write the units of the memory to a file, all or those that meet all conditions; two exports of one memory"
                        + " are equal to the byte.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description =
                    "F.tmx, F.tsv or another format by its ending; - for TMX on standard output. TSV and CSV hold no inline codes"
                            + " and only the newest occurrence of a unit.")
    private Path output;

    @Option(
            names = "--level",
            paramLabel = "N",
            defaultValue = "1",
            description = "TMX level: 1 the texts alone, which every tool takes; 2 with inline codes. Default: 1.")
    private int level;

    @Option(
            names = "--flavour",
            paramLabel = "TOOL",
            defaultValue = "STANDARD",
            description = "Add to a TMX what one tool understands: ${COMPLETION-CANDIDATES}.")
    private Flavour flavour;

    @Option(names = "--paragraphs", description = "Say in a TMX that the units are paragraphs, not sentences.")
    private boolean paragraphs;

    @Option(
            names = "--split-by",
            paramLabel = "WHAT",
            description = "Write one file for each ${COMPLETION-CANDIDATES}, its name put into that of -o.")
    private SplitExport.By split;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (level != 1 && level != 2) {
            throw new ParameterException(command.commandLine(), "--level is 1 or 2, not " + level);
        }
        UnitOutput file = new UnitOutput(output, talk.terminal());
        UnitFilter conditions = filter.filter(command.commandLine());
        try (TranslationMemory opened = memory.openToRead()) {
            requireUnits(opened, conditions);
            if (split == null) {
                write(file, opened, conditions);
            } else if (file.isStandard()) {
                throw new ParameterException(command.commandLine(), "--split-by needs a file for -o");
            } else {
                new SplitExport(() -> opened.units(conditions), output, config(), talk).write(split);
            }
        }
        return ExitCode.OK;
    }

    private ExchangeConfig config() {
        return ExchangeConfig.defaults()
                .withTmxLevel(level)
                .withFlavour(flavour)
                .withParagraphs(paragraphs);
    }

    private void requireUnits(TranslationMemory opened, UnitFilter conditions) {
        try (Stream<TranslationUnit> units = opened.units(conditions)) {
            if (units.iterator().hasNext()) {
                return;
            }
            if (!conditions.isNone()) {
                throw new InputException(
                        memory.folder(), "holds no unit that meets all conditions", "see hebi stats for what it holds");
            } else {
                throw new InputException(memory.folder(), "holds no units", "fill it with hebi align or hebi import");
            }
        }
    }

    private void write(UnitOutput file, TranslationMemory opened, UnitFilter conditions) {
        try (Stream<TranslationUnit> units = opened.units(conditions);
                UnitWriter writer = file.writer(config())) {
            Iterator<TranslationUnit> iterator = units.iterator();
            iterator.forEachRemaining(writer::write);
            writer.commit();
            talk.say(written(writer, file.toString()));
        }
    }

    /** What was written where, in words. */
    static String written(UnitWriter writer, String where) {
        return "Wrote " + Counted.of(writer.written(), "unit") + " to " + where
                + (writer.droppedCharacters() == 0
                        ? ""
                        : "; "
                                + Counted.of(
                                        writer.droppedCharacters(),
                                        "character that the format forbids was dropped",
                                        "characters that the format forbids were dropped"));
    }
}
