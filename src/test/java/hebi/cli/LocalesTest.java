package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from files to an answer is the same whatever the machine's locale; Turkish has an i of its own, German a comma. */
class LocalesTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "zh-CN", "de-DE", "ar-EG-u-nu-arab"})
    void theWholeWayIsTheSameInEveryLocale(String tag) {
        Locale.setDefault(Locale.ROOT);
        String plain = wholeWay("plain");
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(plain, wholeWay(tag));
    }

    private String wholeWay(String name) {
        String memory = folder.resolve(name).toString();
        return run("align", "samples/howto.en.md", "samples/howto.zh.md", "-o", "-", "--memory", memory)
                + run("align", "samples/interview.en.txt", "samples/interview.zh.txt", "--memory", memory)
                + run("lookup", "硬盘会坏，而且事先不打招呼。", "--json", "--memory", memory)
                + run("lookup", "DISKS FAIL, and they seldom warn.", "--min", "30", "--memory", memory)
                + run("search", "DISK", "--memory", memory)
                + run("stats", "--json", "--memory", memory);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(out, OutputStream.nullOutputStream(), false, false);
        assertEquals(0, Hebi.run(terminal, Map.of(), arguments));
        // The size on disk is not the same twice.
        return out.toString(StandardCharsets.UTF_8).replaceAll("\"bytes\":\\d+", "");
    }
}
