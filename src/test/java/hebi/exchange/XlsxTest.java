package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.text.Extras;
import hebi.text.InlineCode;
import hebi.text.InlineCode.Kind;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
    @TempDir
    Path folder;

    private List<TranslationUnit> roundTrip(TranslationUnit... units) {
        Path path = folder.resolve("out.xlsx");
        Units.write(path, ExchangeConfig.defaults(), List.of(units));
        return Units.pairs(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "=1+1",
                "'=1+1",
                "-@",
                "line\nend and\r\nboth\rlone",
                "_x0041_ and _x000D_ as text",
                "control \u0001\u0000 and \uFFFF",
                "lone \uD800 surrogate",
                "astral 𠮷 <&>\"",
                " spaces ",
                "\ttab"
            })
    void everyTextComesBack(String text) {
        TranslationUnit unit = Units.unit(text, "句" + text);
        assertEquals(List.of(unit), roundTrip(unit));
    }

    @Test
    void textsLongerThanACellComeBack() {
        for (String piece : List.of("字", "a𠮷\r\u0001_x0041__x0041_")) {
            StringBuilder varied = new StringBuilder();
            Random random = new Random(1);
            while (varied.length() < 80_000) {
                // A text that packs too well would be taken for a bomb.
                varied.append(piece).append(random.nextLong());
            }
            String text = varied.toString();
            TranslationUnit unit = Units.unit(text, text + "。", Units.occurrence(text, 1));
            assertEquals(List.of(unit, Units.GREETING), roundTrip(unit, Units.GREETING), piece);
        }
    }

    @Test
    void everythingKnownOfAUnitComesBack() {
        Random random = new Random(20261124);
        TranslationUnit[] units = new TranslationUnit[200];
        for (int i = 0; i < units.length; i++) {
            List<Provenance> known = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                Extras said = random.nextBoolean()
                        ? Extras.NONE
                        : new Extras(
                                List.of(text(random)),
                                OptionalLong.of(random.nextInt(9)),
                                List.of(new Extras.Property("x-other", text(random))));
                known.add(Units.occurrence(text(random), random.nextInt(100)).with(said));
            }
            if (random.nextInt(5) == 0) {
                known.add(Provenance.UNKNOWN);
            }
            List<InlineCode> codes = random.nextBoolean()
                    ? List.of()
                    : List.of(new InlineCode(0, Kind.PH, Map.of("x", text(random)), text(random)));
            units[i] = new TranslationUnit(
                    new Variant("en", text(random), codes), new Variant("zh-TW", text(random)), known);
        }
        assertEquals(List.of(units), roundTrip(units));
    }

    private static String text(Random random) {
        String alphabet = "ab <>&\"\\'\n\r\t,;=中文。“\u202e\uFEFF\u0001\u2028_x0041_";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAGuardedText() throws IOException {
        roundTrip(Units.unit("=HYPERLINK(\"x\")", "甲"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out.xlsx")))) {
            assertEquals(
                    "'=HYPERLINK(\"x\")",
                    book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aTextThatAPersonChangedCountsAndLosesItsCodes() throws IOException {
        Variant coded = new Variant("en", "Press OK", List.of(new InlineCode(6, Kind.PH, Map.of(), "<b>")));
        roundTrip(new TranslationUnit(coded, new Variant("zh-CN", "按确定"), List.of(Units.occurrence("a", 1))));
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("out.xlsx")));
                OutputStream out = Files.newOutputStream(changed)) {
            Row row = book.getSheetAt(0).getRow(1);
            row.createCell(0).setCellValue("Press Cancel");
            row.createCell(Column.DOMAIN.ordinal()).setCellValue("law");
            book.write(out);
        }
        TranslationUnit unit = Units.pairs(changed).get(0);
        assertEquals(new Variant("en", "Press Cancel"), unit.source());
        assertEquals("law", unit.provenances().get(0).domain());
        assertEquals(
                Units.occurrence("a", 1).source(), unit.provenances().get(0).source());
    }

    @Test
    void aSheetAsAPersonMakesItIsRead() throws IOException {
        Path path = folder.resolve("in.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            XSSFSheet sheet = book.createSheet();
            row(sheet, 0, "en", "zh-TW", "remark");
            row(sheet, 1, "Yes.", "是。");
            row(sheet, 4, "Number", "數字", "x");
            sheet.createRow(5).createCell(0).setCellValue(42);
            sheet.getRow(5).createCell(1).setCellFormula("\"四十\"&\"二\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        List<TranslationUnit> units = Units.pairs(path);
        assertEquals(
                List.of("Yes.", "Number", "42.0"),
                units.stream().map(unit -> unit.source().text()).toList());
        assertEquals("四十二", units.get(2).target().text());
        assertEquals("5:1", Units.read(path).get(1).place());
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    @Test
    void whatIsNoXlsxIsAFaultInPlainWords() {
        Path text = Units.file(folder, "in.xlsx", "just text");
        HebiException fault = assertThrows(FormatException.class, () -> Format.XLSX.reader(text));
        assertTrue(fault.getMessage().contains("in.xlsx: is no XLSX that can be read"), fault.getMessage());
        Path cut = folder.resolve("cut.xlsx");
        roundTrip(Units.GREETING);
        byte[] whole = assertDoesNotFail(() -> Files.readAllBytes(folder.resolve("out.xlsx")));
        assertDoesNotFail(() -> Files.write(cut, Arrays.copyOf(whole, whole.length / 2)));
        assertThrows(FormatException.class, () -> Units.pairs(cut));
    }

    @Test
    void aBombIsRefused() throws IOException {
        roundTrip(Units.GREETING);
        Path bomb = folder.resolve("bomb.xlsx");
        rewrite(
                "xl/worksheets/sheet1.xml",
                bomb,
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>" + "a".repeat(12_000_000)
                        + "</t></is></c></row></sheetData></worksheet>");
        HebiException fault = assertThrows(InputException.class, () -> Units.pairs(bomb));
        assertTrue(fault.getMessage().contains("hundred times its size"), fault.getMessage());
    }

    @Test
    void anEntityIsNotResolved() throws IOException {
        roundTrip(Units.GREETING);
        Path path = folder.resolve("entity.xlsx");
        rewrite(
                "xl/worksheets/sheet1.xml",
                path,
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>");
        assertThrows(FormatException.class, () -> Units.pairs(path));
    }

    private void rewrite(String part, Path to, String xml) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("out.xlsx").toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? xml.getBytes(StandardCharsets.UTF_8)
                                : zip.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T assertDoesNotFail(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
