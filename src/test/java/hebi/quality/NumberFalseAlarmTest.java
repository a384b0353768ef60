package hebi.quality;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.tukaani.xz.XZInputStream;

/** On real translations, nearly all of them right, nearly nothing is flagged. */
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+", disabledReason = "HEBI_DATA names no folder of data")
class NumberFalseAlarmTest {
    private static final Pattern BEAD = Pattern.compile("\\[([\\d, ]+)]:\\[([\\d, ]+)].*");

    @Test
    void fewerThanOneInAHundredPairsOfNewsIsFlagged(TestReporter reporter) throws IOException {
        Path set = Path.of(System.getenv("HEBI_DATA"), "align-dev");
        List<TranslationUnit> pairs = new ArrayList<>();
        try (Stream<Path> files = Files.list(set.resolve("gold"))) {
            for (Path gold : files.sorted().toList()) {
                String name = gold.getFileName().toString().replace(".align", "");
                List<String> chinese = Files.readAllLines(set.resolve("zh").resolve(name));
                List<String> english = Files.readAllLines(set.resolve("en").resolve(name));
                for (String line : Files.readAllLines(gold)) {
                    Matcher bead = BEAD.matcher(line);
                    if (bead.matches()) {
                        pairs.add(TranslationUnit.of(
                                new Variant("zh-CN", joined(chinese, bead.group(1), "")),
                                new Variant("en", joined(english, bead.group(2), " "))));
                    }
                }
            }
        }
        assertFewFlagged(pairs, "pairs of align-dev", reporter);
    }

    /** Every hundredth pair: strings of programs, half of them with a placeholder or a number. */
    @Test
    void fewerThanOneInAHundredPairsOfInterfaceTextIsFlagged(TestReporter reporter) throws IOException {
        List<TranslationUnit> pairs = new ArrayList<>();
        Path file = Path.of(System.getenv("HEBI_DATA"), "tm-ui-zh-en.tsv.xz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % 100 == 0) {
                    String[] fields = line.split("\t", -1);
                    pairs.add(TranslationUnit.of(new Variant("en", fields[0]), new Variant("zh-CN", fields[1])));
                }
            }
        }
        assertFewFlagged(pairs, "pairs of tm-ui-zh-en", reporter);
    }

    private static void assertFewFlagged(List<TranslationUnit> pairs, String what, TestReporter reporter) {
        List<Finding> findings = new ArrayList<>();
        NumberCheck check = new NumberCheck();
        pairs.forEach(unit -> check.check(Pair.of(unit).orElseThrow(), findings::add));
        reporter.publishEntry(
                "numbers flagged", String.format(Locale.ROOT, "%d of %d %s", findings.size(), pairs.size(), what));
        assertTrue(findings.size() < .01 * pairs.size(), findings.size() + " of " + pairs.size());
    }

    private static String joined(List<String> lines, String numbers, String between) {
        return Stream.of(numbers.split(", *"))
                .map(number -> lines.get(Integer.parseInt(number.strip())))
                .collect(Collectors.joining(between));
    }
}
