package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.FormatException;
import hebi.exchange.Filling.PlacedCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XLIFF and PO copied with some texts filled in. */
class BilingualFileTest {
    private static final String XLIFF = """
            <?xml version='1.0'  encoding='UTF-8'?>
            <!-- kept -->\r
            <xliff version="1.2">
              <file original='a' source-language='en' target-language='zh-CN'><body>
                <trans-unit   id="1">
                  <source>Press <g id="1">OK</g> &amp; go</source>
                  <note>short</note>
                </trans-unit>
                <trans-unit id='2'><source>Done</source><target xml:lang='zh-CN' state='new'>Done</target></trans-unit>
              </body></file>
            </xliff>
            """;

    @TempDir
    Path folder;

    private static Optional<Filling> exact(String text, PlacedCode... codes) {
        return Optional.of(new Filling(text, List.of(codes), 100, true, "x"));
    }

    private static Optional<Filling> fuzzy(String text, String matched) {
        return Optional.of(new Filling(text, List.of(), 87, false, matched));
    }

    private byte[] copy(BilingualFile file, List<Optional<Filling>> fillings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.copy(out, "out", fillings);
        return out.toByteArray();
    }

    private String copyOf(String xliff, List<Optional<Filling>> fillings) {
        XliffFile file = new XliffFile(Units.file(folder, "in.xlf", xliff));
        return new String(copy(file, fillings), StandardCharsets.UTF_8);
    }

    private String poCopy(String po, List<Optional<Filling>> fillings) {
        PoFile file = new PoFile(Units.file(folder, "in.po", po));
        return new String(copy(file, fillings), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void anXliffWithoutFillingsIsCopiedToTheByte(String encoding) {
        byte[] bytes = ("\uFEFF" + XLIFF.replace("UTF-8", encoding)).getBytes(Charset.forName(encoding));
        XliffFile file = new XliffFile(Units.file(folder, "in.xlf", bytes));
        List<Optional<Filling>> none =
                file.texts().stream().map(text -> Optional.<Filling>empty()).toList();
        assertArrayEquals(bytes, copy(file, none));
    }

    @Test
    void onlyTheTargetsOfAnXliffChange() {
        String first =
                "<target state=\"translated\" state-qualifier=\"exact-match\">按<g id=\"1\">确定</g>继续 &lt;</target>";
        String matched = "<alt-trans match-quality=\"100%\" origin=\"Hebi\"><source>x</source>"
                + "<target>按确定继续 &lt;</target></alt-trans>";
        String second = "<target state=\"needs-review-translation\" xml:lang=\"zh-CN\" state-qualifier=\"fuzzy-match\">"
                + "好了</target><alt-trans match-quality=\"87%\" origin=\"Hebi\"><source>All done</source>"
                + "<target>好了</target></alt-trans>";
        String source = "&amp; go</source>";
        String expected = XLIFF.replace(source, String.join("\n      ", source, first, matched))
                .replace("<target xml:lang='zh-CN' state='new'>Done</target>", second);
        assertEquals(
                expected,
                copyOf(
                        XLIFF,
                        List.of(
                                exact("按确定继续 <", new PlacedCode(1, 0), new PlacedCode(3, 1)),
                                fuzzy("好了", "All done"))));
    }

    @Test
    void whatIsPutInCarriesThePrefixOfTheFile() {
        String file = "<x:xliff version='1.2' xmlns:x='urn:oasis:names:tc:xliff:document:1.2'>"
                + "<x:file source-language='en' target-language='zh'><x:body><x:trans-unit id='1'>"
                + "<x:source>Press <x:g id='1'>OK</x:g><o:mark/></x:source></x:trans-unit></x:body></x:file></x:xliff>";
        String target =
                "<x:target state=\"translated\" state-qualifier=\"exact-match\">按<x:g id=\"1\">&lt;OK></x:g></x:target>";
        String proposal = "<x:alt-trans match-quality=\"100%\" origin=\"Hebi\"><x:source>x</x:source>"
                + "<x:target>按&lt;OK></x:target></x:alt-trans>";
        assertEquals(
                file.replace("</x:source>", "</x:source>" + (target + proposal).replace("OK>", "OK&gt;")),
                copyOf(file, List.of(exact("按<OK>", new PlacedCode(1, 0), new PlacedCode(5, 1)))));
    }

    @Test
    void aCharacterThatTheEncodingLacksIsAReference() {
        String ascii = XLIFF.replace("UTF-8", "US-ASCII");
        String copy = copyOf(ascii, List.of(exact("𠮷"), Optional.empty()));
        assertEquals(true, copy.contains(">&#134071;</target>"), copy);
    }

    @Test
    void aUnitOfSeveralSegmentsIsFilledInWhole() {
        String unit = "<xliff version='1.2'><file original='a' source-language='en' target-language='zh'><body>"
                + "<trans-unit id='1'><source>A. B.</source><seg-source><mrk mtype='seg' mid='0'>A.</mrk>"
                + " <mrk mtype='seg' mid='1'>B.</mrk></seg-source></trans-unit></body></file></xliff>";
        assertEquals(unit, copyOf(unit, List.of(exact("甲。"), Optional.empty())));
        String copy = copyOf(unit, List.of(exact("甲。"), exact("乙。")));
        assertEquals(
                "甲。 乙。",
                copy.replaceAll("(?s).*?<target[^>]*>(.*?)</target>.*", "$1").replaceAll("<[^>]*>", ""));
    }

    @Test
    void versionTwoGetsTargetAndState() {
        String file = "<xliff version='2.0' srcLang='en' trgLang='zh'><file id='f'><unit id='1'>"
                + "<segment id='s'><source>A</source></segment><segment><source>B</source><target/></segment>"
                + "</unit></file></xliff>";
        assertEquals(
                file.replace(
                                "<segment id='s'><source>A</source>",
                                "<segment id=\"s\" state=\"translated\"><source>A</source><target>甲</target>")
                        .replace(
                                "<segment><source>B</source><target/>",
                                "<segment state=\"initial\" subState=\"hebi:fuzzy-87-ed7e9f7f\"><source>B</source><target>乙</target>"),
                copyOf(file, List.of(exact("甲"), fuzzy("乙", "C"))));
    }

    @Test
    void aDamagedXliffIsAFault() {
        XliffFile file = new XliffFile(Units.file(folder, "in.xlf", XLIFF.substring(0, 300)));
        assertThrows(FormatException.class, file::texts);
    }

    private static final String PO = PoReaderTest.HEADER + """
            # remark
            #, c-format
            msgctxt "menu"
            msgid "Open %s"
            msgstr ""

            #, fuzzy
            #| msgid "Close"
            msgid ""
            "Close "
            "it\\n"
            msgstr "关闭\\n"

            msgid "%d file"
            msgid_plural "%d files"
            msgstr[0] ""

            #~ msgid "Old"
            #~ msgstr "旧"
            # end
            """;

    @Test
    void aPoWithoutFillingsIsCopiedToTheByte() {
        List<Optional<Filling>> none =
                Stream.generate(Optional::<Filling>empty).limit(3).toList();
        assertEquals(PO, poCopy(PO, none));
        String windows = PO.replace("\n", "\r\n").stripTrailing();
        assertEquals(windows, poCopy(windows, none));
    }

    @Test
    void aFilledMessageIsFuzzyWithWhatItWasMadeForOrNeither() {
        String expected = PO.replace(
                        "#, c-format\nmsgctxt \"menu\"\nmsgid \"Open %s\"\nmsgstr \"\"",
                        "#, fuzzy, c-format\n#| msgid \"Open the %s\"\nmsgctxt \"menu\"\nmsgid \"Open %s\"\nmsgstr \"打开\\\"%s\\\"\"")
                .replace("#, fuzzy\n#| msgid \"Close\"\n", "")
                .replace("msgstr \"关闭\\n\"", "msgstr \"\"\n\"关\\n\"\n\"闭\\n\"")
                .replace("msgid \"%d file\"", "#, fuzzy\n#| msgid \"%s files\"\nmsgid \"%d file\"")
                .replace("msgstr[0] \"\"", "msgstr[0] \"%d 个文件\"");
        assertEquals(
                expected,
                poCopy(PO, List.of(fuzzy("打开\"%s\"", "Open the %s"), exact("关\n闭\n"), fuzzy("%d 个文件", "%s files"))));
    }

    @Test
    void aMessageThatSaysTheSameAlreadyKeepsItsLines() {
        String po = PoReaderTest.HEADER
                + "\n#, fuzzy\n#| msgid \"\"\n#| \"Close \"\n#| \"all\"\nmsgid \"Close it\"\nmsgstr \"\"\n\"关\"\n\"闭\"\n";
        assertEquals(po, poCopy(po, List.of(fuzzy("关闭", "Close all"))));
        String renewed = poCopy(po, List.of(fuzzy("关上", "Close all")));
        assertEquals(true, renewed.endsWith("#| msgid \"Close all\"\nmsgid \"Close it\"\nmsgstr \"关上\"\n"), renewed);
    }

    @Test
    void theTextsOfAPoAreItsForms() {
        PoFile file = new PoFile(Units.file(folder, "in.po", PO));
        assertEquals(
                List.of("Open %s OPEN", "Close it\n DRAFT", "%d files OPEN"),
                file.texts().stream()
                        .map(text -> text.source().text() + " " + text.standing())
                        .toList());
    }
}
