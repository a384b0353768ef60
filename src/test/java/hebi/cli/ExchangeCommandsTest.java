package hebi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code doctor}, {@code import} and {@code export} print and say. */
class ExchangeCommandsTest extends CommandRun {
    private static final String HEADER = "<header creationtool='t' creationtoolversion='1' segtype='sentence' o-tmf='t'"
            + " adminlang='en' srclang='en' datatype='plaintext'/>";
    private static final String UNIT =
            "<tu><tuv xml:lang='en'><seg>Yes.</seg></tuv><tuv xml:lang='zh-CN'><seg>是。</seg></tuv></tu>\n";

    private static final String TMX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
            <tu><tuv xml:lang="en-US"><seg>%s</seg></tuv><tuv xml:lang="zh-CN"><seg>%s</seg></tuv></tu>
            </body></tmx>
            """;

    @BeforeEach
    void theMemoryIsASetting() {
        environment.put("HEBI_MEMORY", memory);
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

    @Test
    void importCountsEachPairOfLanguageTags() throws IOException {
        String unit = "<tu><tuv xml:lang='%s'><seg>%s</seg></tuv><tuv xml:lang='%s'><seg>%s</seg></tuv></tu>";
        String units = String.format(unit, "en-US", "Yes.", "zh-CN", "是。")
                + String.format(unit, "en-GB", "No.", "zh-TW", "否。")
                + String.format(unit, "en-US", "Yes.", "zh-CN", "是。");
        String tmx = file("a.tmx", "<tmx version='1.4'><header srclang='*all*'/><body>" + units + "</body></tmx>");
        succeed("import", tmx, "--memory", memory);
        assertEquals(
                tmx + ": 2 units created, 1 merged with what was there; texts: en-GB 1, en-US 2, zh-CN 2, zh-TW 1\n"
                        + "  en-US → zh-CN: 1 unit created, 1 merged with what was there\n"
                        + "  en-GB → zh-TW: 1 unit created, 0 merged with what was there\n",
                err);
    }

    @Test
    void whatIsExportedIsImportedAgain() throws IOException {
        fillMemory();
        for (String name : List.of("all.tmx", "all.tsv")) {
            String file = folder.resolve(name).toString();
            String other = folder.resolve(name + ".memory").toString();
            succeed("export", "-o", file, "--memory", memory);
            succeed("import", file, "--memory", other);
            assertTrue(err.contains("3 units created, 0 merged"), err);
            succeed("stats", "--json", "--memory", other);
            assertEquals(3, new ObjectMapper().readTree(out).get("units").asInt());
        }
    }

    @Test
    void aTruncatedTmxAddsNothingUnlessToldToKeepGoing() throws IOException {
        fillMemory();
        String tmx = folder.resolve("all.tmx").toString();
        succeed("export", "-o", tmx, "--memory", memory);
        String whole = Files.readString(Path.of(tmx));
        String cut = file("cut.tmx", whole.substring(0, whole.lastIndexOf("<tuv")));
        String other = folder.resolve("other").toString();
        assertEquals(4, run("import", cut, "--memory", other));
        assertTrue(err.matches("(?s).*cut\\.tmx:\\d+:\\d+: .*") && err.lines().count() == 1, err);
        assertFalse(Files.exists(Path.of(other)));
        succeed("import", "--keep-going", cut, "--memory", other);
        assertTrue(err.contains("2 units created"), err);
    }

    @Test
    void aTmxWithoutChineseIsRefusedAndLeavesNoEmptyMemory() throws IOException {
        String tmx = file(
                "fr.tmx",
                "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"fr\"><seg>a</seg></tuv>"
                        + "<tuv xml:lang=\"en\"><seg>b</seg></tuv></tu></body></tmx>");
        assertEquals(3, run("import", tmx, "--memory", memory));
        assertTrue(err.contains("holds no Chinese-English unit, only en 1, fr 1"), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void doctorNamesEachFaultAndWritesAMendedCopy() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("a&#x1;b", "甲"));
        assertEquals(8, run("doctor", tmx));
        assertTrue(out.startsWith(tmx + ":3:33: the reference &#x1; names a character that XML forbids; --fix: "), out);
        assertTrue(out.contains("\n    OmegaT takes nothing from the file; "), out);
        String copy = folder.resolve("copy.tmx").toString();
        succeed("doctor", tmx, "--fix", "-o", copy);
        assertTrue(err.contains("1 fault (1 character), all mended in"), err);
        succeed("doctor", copy);
        assertTrue(err.contains("nothing is wrong"), err);
        assertEquals(2, run("doctor", tmx, "--fix"));
    }

    @Test
    void importTellsWhatItSkipsAndWhy() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("Hello.", "你好。").replace("</body>", """
                <tu><tuv xml:lang="en-US"><seg>Empty.</seg></tuv><tuv xml:lang="zh-CN"><seg> </seg></tuv></tu>
                <tu><tuv xml:lang="de"><seg>Ja.</seg></tuv><tuv xml:lang="fr"><seg>Oui.</seg></tuv></tu>
                <tu><tuv xml:lang="en-US"><seg>Bad.</seg></tuv><tuv><seg>坏。</seg></tuv></tu>
                </body>"""));
        assertEquals(4, run("import", tmx, "--memory", memory));
        succeed("import", "--keep-going", tmx, "--memory", memory);
        assertTrue(
                err.endsWith(
                        ": 1 unit created, 0 merged with what was there, 1 with an empty side left out, 1 in other"
                                + " languages left out (de + fr 1), 1 with a fault left out; texts: de 1, en-US 2, fr 1, zh-CN 2\n"),
                err);
    }

    @Test
    void importOnlyCountsInADryRun() throws IOException {
        String tmx = file("in.tmx", TMX.formatted("Hello.", "你好。"));
        succeed("import", "--dry-run", tmx, "--memory", memory);
        assertTrue(err.contains("1 unit would be created, 0 merged with what is there"), err);
        assertFalse(Files.exists(Path.of(memory)));
    }

    @Test
    void importReadsStandardInput() throws IOException {
        java.io.InputStream before = System.in;
        try {
            System.setIn(new java.io.ByteArrayInputStream(
                    TMX.formatted("Hello.", "你好。").getBytes(StandardCharsets.UTF_8)));
            succeed("import", "-", "--memory", memory);
            assertTrue(err.startsWith("standard input: 1 unit created"), err);
            System.setIn(new java.io.ByteArrayInputStream("en\tzh\nYes.\t是。\n".getBytes(StandardCharsets.UTF_8)));
            succeed("import", "-", "--format", "tsv", "--memory", memory);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void exportSplitsByDocument() throws IOException {
        succeed("import", file("one.tmx", TMX.formatted("Hello.", "你好。")), "--memory", memory);
        succeed("import", file("two ?.tmx", TMX.formatted("Bye.", "再见。")), "--memory", memory);
        succeed("export", "-o", folder.resolve("out.tmx").toString(), "--split-by", "document", "--memory", memory);
        assertTrue(Files.readString(folder.resolve("out.one.tmx.tmx")).contains("Hello."));
        assertTrue(Files.readString(folder.resolve("out.two_.tmx.tmx")).contains("Bye."));
    }

    @Test
    void exportTakesALevelAndAFlavour() throws IOException {
        succeed("import", file("in.tmx", TMX.formatted("a<ph>&lt;br/></ph>", "甲")), "--memory", memory);
        succeed("export", "-o", "-", "--level", "2", "--flavour", "trados", "--paragraphs", "--memory", memory);
        assertTrue(out.contains("<ph>&lt;br/></ph>"), out);
        assertTrue(out.contains("x-ConfirmationLevel"), out);
        assertTrue(out.contains("segtype=\"paragraph\""), out);
        String first = out;
        succeed("export", "-o", "-", "--level", "2", "--flavour", "trados", "--paragraphs", "--memory", memory);
        assertEquals(first, out);
        assertEquals(2, run("export", "-o", "-", "--level", "3", "--memory", memory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmx", "jsonl"})
    void whatIsExportedAndImportedAgainMakesTheSameMemory(String ending) throws IOException {
        String tmx = TMX.formatted("Press <bpt i=\"1\">&lt;b></bpt>OK<ept i=\"1\">&lt;/b></ept>", "按<hi>确定</hi>")
                .replace(
                        "<tu>",
                        "<tu creationdate=\"20260301T083000Z\" creationid=\"lin\"><prop type=\"x-domain\">ui</prop>")
                .replace("\"en-US\">", "\"en-US\"><prop type=\"x-context-pre\">Before.</prop>");
        succeed("import", file("in.tmx", tmx), "--memory", memory);
        String first = folder.resolve("first." + ending).toString();
        String second = folder.resolve("second." + ending).toString();
        String other = folder.resolve("other").toString();
        succeed("export", "-o", first, "--level", "2", "--memory", memory);
        succeed("import", first, "--memory", other);
        succeed("export", "-o", second, "--level", "2", "--memory", other);
        String text = Files.readString(Path.of(first));
        assertEquals(text, Files.readString(Path.of(second)));
        assertTrue(
                text.contains("Before.")
                        && text.contains("lin")
                        && text.contains("ui")
                        && (text.contains("<b>") || text.contains("&lt;b>")),
                text);
        succeed("import", first, "--memory", memory);
        assertTrue(err.contains("0 units created, 1 merged"), err);
    }
}
