package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands run as a user calls them, in a folder of their own; {@link #out} and {@link #err} hold what the last one printed and said. */
abstract class CommandRun {
    static final String ENGLISH = "The museum is open.\n\nIt holds 300 clocks. Children enter free.\n";
    static final String CHINESE = "博物馆开放了。\n\n馆内有300座钟。儿童免费入场。\n";

    @TempDir
    Path folder;

    final Map<String, String> environment = new HashMap<>();
    String memory;
    String out;
    String err;

    @BeforeEach
    void memory() {
        memory = folder.resolve("memory").toString();
        // No settings of the person who runs the tests.
        environment.put("XDG_CONFIG_HOME", folder.toString());
    }

    int run(String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = Hebi.run(new Terminal(data, words, false, false), environment, arguments);
        out = data.toString(StandardCharsets.UTF_8);
        err = words.toString(StandardCharsets.UTF_8);
        return exit;
    }

    void succeed(String... arguments) {
        assertEquals(0, run(arguments), err);
    }

    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    void fillMemory() throws IOException {
        succeed("align", file("b.txt", ENGLISH), file("a.txt", CHINESE), "--memory", memory);
    }
}
