package hebi.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.align.Aligner;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample files, all the way from file to units, against the units that a translator expects of them. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Pipeline PIPELINE = new Pipeline(
            new Extractor(ExtractConfig.defaults()), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());

    static List<FilePair> pairs() {
        return FilePairs.in(SAMPLES).pairs();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void yieldTheExpectedUnits(FilePair files) throws IOException {
        String name = files.english().getFileName().toString().split("\\.")[0];
        CharacterScore score = new CharacterScore(expected(name));
        PIPELINE.align(files.english(), files.chinese()).units(.5).forEach(score::add);
        String figures = String.format(
                Locale.ROOT, "%s: P %.3f R %.3f F1 %.3f", name, score.precision(), score.recall(), score.f1());
        assertTrue(score.f1() >= .93, figures);
    }

    private static List<String[]> expected(String name) throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLES.resolve("expected").resolve(name + ".tsv"))) {
            return lines.map(line -> line.split("\t", -1)).toList();
        }
    }
}
