package hebi.server;

import hebi.memory.LuceneMemory;
import hebi.memory.TranslationMemory;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** Pairs of real texts, English and Chinese, from {@code tm-ui-zh-en.tsv.xz}. */
final class RealPairs {
    private static final int LONGEST = 300;

    private RealPairs() {}

    /** The first pairs, of texts that are not very long. */
    static List<String[]> read(Path file, int most) throws IOException {
        try (var bytes = new XZInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t"))
                    .filter(p ->
                            p[0].length() < LONGEST && p[1].length() < LONGEST && !p[0].isBlank() && !p[1].isBlank())
                    // A few texts are in Traditional characters under the tag of Simplified ones; as queries they ask
                    // for others.
                    .filter(p -> Script.detect(p[1]).filter(Script.HANT::equals).isEmpty())
                    .limit(most)
                    .toList();
        }
    }

    /** Makes a memory of them. */
    static void fill(Path folder, List<String[]> pairs) {
        try (TranslationMemory memory = LuceneMemory.open(folder)) {
            List<TranslationUnit> units = pairs.stream()
                    .map(p -> TranslationUnit.of(new Variant("en", p[0]), new Variant("zh-CN", p[1])))
                    .toList();
            memory.add(units);
        }
    }
}
