package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.text.Context;
import hebi.text.TranslationUnit;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoReaderTest {
    static final String HEADER = """
            msgid ""
            msgstr ""
            "Language: zh_CN\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "Plural-Forms: nplurals=1; plural=0;\\n"

            """;

    @TempDir
    Path folder;

    private final List<FormatException> faults = new ArrayList<>();

    private List<Entry> read(String text) {
        return Units.readGoingOn(Units.file(folder, "in.po", text), faults);
    }

    private List<String> pairs(String text) {
        return read(text).stream()
                .flatMap(entry -> entry.pairs().stream())
                .map(unit -> unit.source().text() + "|" + unit.target().text())
                .toList();
    }

    @Test
    void messagesOfEveryKindAreRead() {
        String text = HEADER + """
                # a translator's remark
                #. a programmer's
                #: src/main.c:12
                #, c-format
                msgctxt "menu"
                msgid "Open \\"%s\\"\\n"
                msgstr "打开“%s”\\n"

                #, fuzzy, c-format
                #| msgid "Close"
                msgid "Close it"
                msgstr "关闭"

                msgid ""
                "Two "
                "lines\\t"
                msgstr ""
                "两"
                "行"
                msgid "%d file"
                msgid_plural "%d files"
                msgstr[0] "%d 个文件"

                msgid "Untranslated"
                msgstr ""

                #~ msgid "Old"
                #~ msgstr "旧"
                """;
        assertEquals(
                List.of(
                        "Open \"%s\"\n|打开“%s”\n",
                        "Two lines\t|两行", "%d file|%d 个文件", "%d files|%d 个文件", "Untranslated|"),
                pairs(text));
        List<Entry> entries = read(text);
        assertEquals("menu", entries.get(0).details().attributes().get("msgctxt"));
        assertEquals(
                List.of("a translator's remark", "a programmer's"),
                entries.get(0).details().notes());
        assertEquals(Optional.of("fuzzy"), entries.get(1).held());
        assertEquals(Optional.of("obsolete"), entries.get(5).held());
        assertEquals("zh_CN", entries.get(0).variants().get(1).tag());
        assertEquals("12:1", entries.get(0).place());
        assertEquals(List.of(), faults);
    }

    @Test
    void aMessageKnowsItsNeighbours() {
        List<Entry> entries = read(HEADER + "msgid \"A\"\nmsgstr \"甲\"\n\nmsgid \"B\"\nmsgstr \"乙\"\n");
        TranslationUnit second = entries.get(1).pairs().get(0);
        assertEquals(Context.of("A", Context.EDGE), second.provenances().get(0).source());
    }

    @Test
    void aPluralIntoEnglishIsTwoPairs() {
        String text = HEADER.replace("zh_CN", "en").replace("nplurals=1", "nplurals=2")
                + "msgid \"一个文件\"\nmsgid_plural \"多个文件\"\nmsgstr[0] \"a file\"\nmsgstr[1] \"files\"\n";
        assertEquals(List.of("一个文件|a file", "多个文件|files"), pairs(text));
    }

    @Test
    void theEncodingIsThatOfTheHeader() {
        byte[] bytes =
                (HEADER.replace("UTF-8", "GBK") + "msgid \"Yes\"\nmsgstr \"是誠\"\n").getBytes(Charset.forName("GBK"));
        Path path = Units.file(folder, "in.po", bytes);
        assertEquals("是誠", Units.pairs(path).get(0).target().text());
    }

    @Test
    void aFileWithoutALanguageIsToldByItsTexts() {
        assertEquals(List.of("Yes|是"), pairs("msgid \"Yes\"\r\nmsgstr \"是\"\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "msgid \"a ! 7:9: the double quotes are not closed",
                "msgid \"a\" b ! 7:11: something stands behind",
                "msgid \"\\q\" ! 7:8: \\q is no escape",
                "msgid \"\\x00\" ! 7:10: the escape names no character",
                "msgid a ! 7:7: a text in double quotes is missing",
                "hello ! 7:1: the line is neither a comment",
                "msgfoo \"a\" ! 7:1: the line is neither a comment",
                "msgstr \"a\" ! 7:1: a msgstr stands without its msgid",
                "\"a\" ! 7:1: a text in quotes stands before"
            })
    void aWrongLineCostsItsMessageOnly(String line, String words) {
        assertEquals(List.of("Yes|是"), pairs(HEADER + line + "\nmsgstr \"\"\n\nmsgid \"Yes\"\nmsgstr \"是\"\n"));
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).getMessage().contains("in.po:" + words), faults.toString());
    }

    @Test
    void aFileThatEndsInTheMiddleIsAFault() {
        pairs(HEADER + "msgid \"Yes\"\n");
        assertTrue(faults.get(0).getMessage().contains("the file ends before the msgstr"), faults.toString());
    }

    @Test
    void anUnknownEncodingIsAFault() {
        Path path = Units.file(folder, "in.po", HEADER.replace("UTF-8", "KLINGON"));
        assertThrows(FormatException.class, () -> Format.PO.reader(path));
    }
}
