package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code doctor}, {@code import} and {@code export} print and say. */
class ExchangeCommandsTest {
    private static final String HEADER = "<header creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t'"
            + " adminlang='en' srclang='en' datatype='plaintext'/>";
    private static final String UNIT =
            "<tu><tuv xml:lang='en'><seg>Yes.</seg></tuv><tuv xml:lang='zh-CN'><seg>是。</seg></tuv></tu>\n";

    @TempDir
    private Path folder;

    private String out;
    private String err;

    private int run(String... arguments) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of(
                "XDG_CONFIG_HOME",
                folder.toString(),
                "HEBI_MEMORY",
                at("memory").toString());
        int exit = Hebi.run(new Terminal(data, words, false, false), environment, arguments);
        out = data.toString(StandardCharsets.UTF_8);
        err = words.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private String tmx(String version, String body) throws IOException {
        return Files.writeString(
                        at("in.tmx"),
                        "<tmx version='" + version + "'>" + HEADER + "<body>\n" + body + "</body></tmx>\n")
                .toString();
    }

    @Test
    void theDoctorSaysWhatToolsMakeOfAFaultBelowTheFirst() throws IOException {
        String file = tmx("1.4", UNIT.replace("zh-CN", "zh_CN") + UNIT.replace("zh-CN", "zh_CN"));
        assertEquals(8, run("doctor", file));
        assertEquals(
                file + ":2:45: \"zh_CN\" is not the standard form; --fix: it becomes zh-CN\n"
                        + "    OmegaT takes zh_CN and chi for Chinese; Okapi takes zh_CN for zh-CN, and chi for another language\n"
                        + file + ":3:45: \"zh_CN\" is not the standard form; --fix: it becomes zh-CN\n",
                out);
        assertEquals(file + ": TMX 1.4, UTF-8, 2 units; 2 faults (2 language), all mended by --fix -o OUT\n", err);
    }

    @Test
    void theDoctorsJsonHasWhatToolsMakeOfEachFault() throws IOException {
        String file = tmx("1.4", UNIT.replace("<tu>", "<tu creationdate='now'>"));
        assertEquals(8, run("doctor", file, "--json"));
        assertEquals(
                "{\"file\":\"" + file + "\",\"line\":2,\"column\":1,\"kind\":\"date\",\"fault\":\"bad-date\","
                        + "\"problem\":\"the creationdate \\\"now\\\" is not of the form 20261124T184700Z\","
                        + "\"remedy\":\"it is taken out\",\"mendable\":true,\"tools\":{"
                        + "\"OmegaT\":\"takes the unit as undated, but knows 2026-11-24T18:47:00Z too\","
                        + "\"translate-toolkit and Okapi\":\"take the unit\"}}\n",
                out);
    }

    @Test
    void importSaysThatTheHeadersNotesAreNotKept() throws IOException {
        String file = tmx("1.4", UNIT);
        Files.writeString(
                at("in.tmx"),
                Files.readString(at("in.tmx"))
                        .replace("'/><body>", "'><note>Ask Li.</note><prop type='x-r'>1</prop></header><body>"));
        assertEquals(0, run("import", file), err);
        assertEquals(
                file + ": 1 unit created, 0 merged with what was there, 2 notes and properties of the header left out;"
                        + " texts: en 1, zh-CN 1\n",
                err);
    }

    @Test
    void aSoundTmx11IsSaidToBeNoTmx14() throws IOException {
        String file = tmx("1.1", UNIT.replace("xml:lang", "lang"));
        assertEquals(0, run("doctor", file), out);
        assertEquals(
                file
                        + ": TMX 1.1, UTF-8, 1 unit; nothing is wrong for TMX 1.1; as TMX 1.4 it is not valid: its version is"
                        + " another, and 2 texts name the language by lang, not xml:lang; --fix -o OUT writes it as TMX 1.4\n",
                err);
    }
}
