package hebi.cli;

import hebi.exchange.BilingualFile;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.memory.TranslationMemory;
import hebi.quality.Band;
import hebi.quality.EffortWeights;
import hebi.quality.Leverage;
import hebi.quality.TextCount;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import hebi.translate.Pretranslation;
import hebi.translate.TranslateConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hebi analyze}: how much of a job the memory already holds. */
@Command(
        name = "analyze",
        description =
                "Count the text of files by how much of it the memory already holds: 101 (same neighbours too), 100, repeated in the"
                        + " job, fuzzy bands, new.",
        footerHeading = "%nColumns:%n",
        footer = {
            "  segments     sentences and the like; blank ones are left out",
            "  words        runs between white space and Chinese characters with a letter or digit in them; Word counts",
            "               the same in English, and a lone dash besides",
            "  han          Han characters only",
            "  characters   Han characters and Chinese punctuation: Word's \"Asian characters\"; Word's total is",
            "               characters and words together",
            "",
            "Effort is the work as new words and Han characters: each counts as much as its band weighs. --weights FILE",
            "changes that, one band a line, such as 95-99 = 0.3; the usual weights:",
            "  101 = 0, 100 = 0.1, repeated = 0.1, repeated in another file = 0.1, 95-99 = 0.3, 85-94 = 0.5,",
            "  75-84 = 0.7, 50-74 = 1, new = 1"
        },
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Documents of one language each; of an XLIFF or PO the texts to translate, done or not.")
    private List<Path> files;

    @Option(names = "--weights", paramLabel = "FILE", description = "How much each band weighs.")
    private Optional<Path> weights = Optional.empty();

    @Option(names = "--from", paramLabel = "TAG", description = "Language of an XLIFF or PO that does not tell it.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "TAG", description = "Language into which it is translated, such as zh-CN.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--json", description = "One object a file, then one for the total.")
    private boolean json;

    @Mixin
    private SegmentOptions segments;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        EffortWeights effort = weights.map(EffortWeights::read).orElseGet(EffortWeights::defaults);
        Extractor extractor = new Extractor(ExtractConfig.defaults());
        Map<String, Map<Band, TextCount>> analyses = new LinkedHashMap<>();
        try (TranslationMemory opened = memory.open()) {
            Leverage leverage = new Leverage(opened);
            Pretranslation job = new Pretranslation(opened, new TranslateConfig(Leverage.LOWEST, from, to, false));
            for (Path file : files) {
                Map<Band, TextCount> counts = BilingualFile.of(file)
                        .map(bilingual -> leverage.analyze(job.questions(bilingual, file)))
                        .orElseGet(() -> analyze(extractor.extract(file), leverage));
                analyses.put(file.toString(), counts);
            }
        }
        new AnalysisText(talk.terminal(), effort, json).print(analyses);
        return ExitCode.OK;
    }

    private Map<Band, TextCount> analyze(Document document, Leverage leverage) {
        Language language = document.language().orElse(Language.EN);
        List<String> texts = segments.segmenters().apply(language).segment(document).stream()
                .map(Segment::text)
                .toList();
        return leverage.analyze(language, texts);
    }
}
