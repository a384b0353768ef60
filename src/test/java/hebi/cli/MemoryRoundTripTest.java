package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.memory.LuceneMemory;
import hebi.text.Context;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Import, export and import again make an equal memory, with everything that is known of its units. */
class MemoryRoundTripTest {
    private static final String LETTERS = "ab <>&\"'\n\t]é中文。“”\u202e😀";

    @TempDir
    private Path folder;

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @ValueSource(strings = {"units.tmx", "units.jsonl"})
    void anImportedExportIsAnEqualMemoryAndAnEqualExport(String name) throws IOException {
        List<TranslationUnit> units = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            units.add(unit(i));
        }
        String first = folder.resolve("first").toString();
        try (LuceneMemory memory = LuceneMemory.open(Path.of(first))) {
            memory.add(units);
        }
        Path export = folder.resolve(name);
        Path again = folder.resolve("again-" + name);
        String second = folder.resolve("second").toString();
        run("export", "--level", "2", "-o", export.toString(), "--memory", first);
        run("import", export.toString(), "--memory", second);
        run("export", "--level", "2", "-o", again.toString(), "--memory", second);
        assertEquals(all(first), all(second));
        assertArrayEquals(Files.readAllBytes(export), Files.readAllBytes(again));
    }

    @Test
    void notesUsageCountsAndPropertiesOfOtherToolsComeBack() throws IOException {
        Path tmx = Files.writeString(folder.resolve("in.tmx"), """
                <tmx version="1.4"><header srclang="en"/><body>
                <tu usagecount="17"><note>Ask Li.</note><prop type="client">ACME</prop>
                <tuv xml:lang="en"><note>Short.</note><seg>Go</seg></tuv><tuv xml:lang="zh-CN"><prop type="x-y">1</prop><seg>走</seg></tuv></tu>
                </body></tmx>
                """);
        String memory = folder.resolve("memory").toString();
        run("import", tmx.toString(), "--memory", memory);
        run("import", tmx.toString(), "--memory", memory);
        Path out = folder.resolve("out.tmx");
        run("export", "-o", out.toString(), "--memory", memory);
        String text = Files.readString(out);
        for (String kept : List.of(
                "usagecount=\"17\"",
                "<note>Ask Li.</note>",
                "<note>Short.</note>",
                "<prop type=\"client\">ACME</prop>",
                "<prop type=\"x-y\">1</prop>")) {
            assertEquals(2, text.split(java.util.regex.Pattern.quote(kept), -1).length, kept + " once in " + text);
        }
    }

    private static void run(String... arguments) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = Hebi.run(new Terminal(new ByteArrayOutputStream(), words, false, false), Map.of(), arguments);
        assertEquals(0, exit, words.toString(StandardCharsets.UTF_8));
    }

    private static List<TranslationUnit> all(String memory) {
        try (LuceneMemory opened = LuceneMemory.open(Path.of(memory));
                Stream<TranslationUnit> units = opened.units()) {
            return units.toList();
        }
    }

    private TranslationUnit unit(int number) {
        Variant english = new Variant(random.nextBoolean() ? "en-GB" : "en", number + text(), codes());
        Variant chinese = new Variant(random.nextBoolean() ? "zh-TW" : "zh-CN", "第" + number + text(), codes());
        List<Provenance> provenances = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            provenances.add(provenance(i));
        }
        boolean isFromEnglish = random.nextBoolean();
        return new TranslationUnit(isFromEnglish ? english : chinese, isFromEnglish ? chinese : english, provenances);
    }

    private Provenance provenance(int i) {
        return new Provenance(
                "document " + i + text().strip(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(1000)) : OptionalInt.empty(),
                random.nextBoolean()
                        ? Optional.of(Instant.ofEpochSecond(1_000_000_000L + random.nextInt(700_000_000)))
                        : Optional.empty(),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                random.nextBoolean(),
                random.nextBoolean() ? "Li <li@example.com>" : "",
                random.nextBoolean() ? "OmegaT 6.0" : "Hebi",
                random.nextBoolean() ? "law & order" : "",
                new Context(maybe(text()), maybe(text())),
                new Context(maybe(text()), maybe("")),
                extras());
    }

    private Extras extras() {
        if (random.nextBoolean()) {
            return Extras.NONE;
        }
        return new Extras(
                random.nextBoolean() ? List.of("note" + text(), "二") : List.of(),
                random.nextBoolean() ? OptionalLong.of(random.nextInt(9)) : OptionalLong.empty(),
                random.nextBoolean()
                        ? List.of(new Extras.Property("client", "a=b"), new Extras.Property("x-z", text()))
                        : List.of());
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int letter = LETTERS.codePointAt(
                    LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length()))));
            text.appendCodePoint(letter);
        }
        return text.toString();
    }

    private List<InlineCode> codes() {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        new InlineCode(0, Kind.PH, Map.of("x", "1"), "<br" + text() + "/>"),
                        new InlineCode(1, Kind.IT, Map.of("pos", "begin"), "<i>"));
    }
}
