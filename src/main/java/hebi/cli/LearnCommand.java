package hebi.cli;

import hebi.error.InputException;
import hebi.lexicon.Lexicon;
import hebi.lexicon.WordLearner;
import hebi.lexicon.WordPairs;
import hebi.memory.TranslationMemory;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hebi learn}: word pairs from the memory. */
@Command(
        name = "learn",
        description = "Learn from the memory which words translate each other; hebi align --lexicon FILE uses them.",
        mixinStandardHelpOptions = true)
final class LearnCommand implements Callable<Integer> {
    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "Where to write the pairs: Chinese, English stem, p(e|z), count a line, parted by tabs;"
                    + " default: standard output.")
    private Path output = UnitOutput.STANDARD;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        WordLearner learner = new WordLearner(Lexicon.shipped());
        try (TranslationMemory opened = memory.openToRead();
                Stream<TranslationUnit> units = opened.units()) {
            units.forEach(unit -> count(learner, unit));
        }
        if (learner.units() == 0) {
            throw new InputException(memory.folder(), "holds no units", "fill it with hebi align or hebi import");
        }
        WordPairs pairs = learner.pairs();
        if (output.equals(UnitOutput.STANDARD)) {
            talk.terminal().out().print(pairs.lines());
        } else {
            UnitOutput.writeText(output, "# made by hebi learn: zh, en, p(e|z), count\n" + pairs.lines());
        }
        talk.say("Learned   " + Counted.of(pairs.pairs().size(), "word pair") + " from "
                + Counted.of(learner.units(), "unit"));
        return ExitCode.OK;
    }

    private static void count(WordLearner learner, TranslationUnit unit) {
        boolean isChinese = language(unit.source()) == Language.ZH;
        learner.add(
                (isChinese ? unit.source() : unit.target()).text(), (isChinese ? unit.target() : unit.source()).text());
    }

    private static Language language(Variant variant) {
        return Language.ofTag(variant.tag()).orElse(Language.EN);
    }
}
