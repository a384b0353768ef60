package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class OfficeReaderTest {
    @Test
    void aWordDocumentHasHeadingsItemsCellsAndHeaders() throws IOException {
        Document document = Reading.bytes("a.docx", word());
        assertEquals(
                List.of("H 标题", "B 1.1 typed number, 第一段。", "I first item", "I second item", "C a", "C b", "B Last."),
                Reading.article(document));
        assertEquals(List.of("page header: Running head", "page footer: Page foot"), Reading.furniture(document));
    }

    @Test
    void anEncryptedDocumentSaysSo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(word());
            }
            container.writeFilesystem(bytes);
        }
        InputException e = assertThrows(InputException.class, () -> Reading.bytes("a.docx", bytes.toByteArray()));
        assertEquals("a.docx: is encrypted; save a copy without a password", e.getMessage());
    }

    @Test
    void aDamagedDocumentSaysSo() throws IOException {
        byte[] word = word();
        byte[] half = Arrays.copyOf(word, word.length / 2);
        FormatException e = assertThrows(FormatException.class, () -> Reading.bytes("a.docx", half));
        assertEquals("a.docx: is cut off: its end is missing; get the file anew", e.getMessage());
        byte[] wrong = OfficeReaderTest.zip("[Content_Types].xml", "<Types", "word/document.xml", "<w:document");
        e = assertThrows(FormatException.class, () -> Reading.bytes("a.docx", wrong));
        assertTrue(e.getMessage().startsWith("a.docx: is damaged"), e.getMessage());
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "A".repeat(65 << 20));
        InputException e = assertThrows(InputException.class, () -> Reading.bytes("a.docx", bomb));
        assertEquals("a.docx: unpacks to more than 64 MB of text; split it", e.getMessage());
    }

    @Test
    void textUnderAWrongNameIsReadAsText() {
        assertEquals(List.of("B 这不是文档。"), Reading.article(Reading.text("a.docx", "这不是文档。")));
        assertEquals(List.of("B This is no PDF."), Reading.article(Reading.text("a.pdf", "This is no PDF.")));
    }

    @Test
    void slidesGiveTheirTexts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("第一页\nSecond line");
            show.write(bytes);
        }
        assertEquals(List.of("B 第一页", "B Second line"), Reading.article(Reading.bytes("a.pptx", bytes.toByteArray())));
    }

    @Test
    void aSheetGivesItsCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("Tides").createRow(0);
            row.createCell(0).setCellValue("港口关闭。");
            row.createCell(1).setCellValue("The harbour is closed.");
            book.write(bytes);
        }
        assertEquals(
                List.of("H Tides", "C 港口关闭。", "C The harbour is closed."),
                Reading.article(Reading.bytes("a.xlsx", bytes.toByteArray())));
    }

    /** The file was written by LibreOffice from a page of our own: no library writes the old binary format from nothing. */
    @Test
    void anOldWordDocumentGivesItsBlocks() throws IOException {
        byte[] doc = Files.readAllBytes(Path.of("src/test/resources/hebi/extract/office/tide.doc"));
        assertEquals(
                List.of(
                        "H Tide tables",
                        "B The harbour is closed at low water.",
                        "I first boat",
                        "C 港口",
                        "C 关闭",
                        "B 最后一段。"),
                Reading.article(Reading.bytes("tide.doc", doc)));
    }

    @Test
    void richTextGivesItsParagraphs() {
        String rtf = "{\\rtf1\\ansi\\ansicpg936 First \\b bold\\b0 .\\par \\u20013?\\u25991?\\u12290?\\par}";
        assertEquals(List.of("B First bold.", "B 中文。"), Reading.article(Reading.text("a.rtf", rtf)));
    }

    @Test
    void anOpenDocumentGivesHeadingsItemsAndCells() throws IOException {
        String content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>"
                + "<text:h text:outline-level='1'>标题</text:h><text:p>One <text:span>two</text:span>.</text:p>"
                + "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>"
                + "<table:table><table:table-row><table:table-cell><text:p>cell</text:p></table:table-cell></table:table-row></table:table>"
                + "</office:text></office:body></office:document-content>";
        byte[] odt = zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
        assertEquals(List.of("H 标题", "B One two.", "I item", "C cell"), Reading.article(Reading.bytes("a.odt", odt)));
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Running head");
            word.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Page foot");
            XWPFParagraph title = word.createParagraph();
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading1");
            style.addNewName().setVal("heading 1");
            word.createStyles().addStyle(new XWPFStyle(style));
            title.setStyle("Heading1");
            title.createRun().setText("标题");
            XWPFParagraph typed = word.createParagraph();
            typed.createRun().setText("1.1 typed");
            typed.createRun().setText(" number, 第一段。");
            BigInteger list = list(word);
            for (String item : List.of("first item", "second item")) {
                XWPFParagraph paragraph = word.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.ZERO);
                paragraph.createRun().setText(item);
            }
            XWPFTable table = word.createTable(1, 2);
            table.getRow(0).getCell(0).setText("a");
            table.getRow(0).getCell(1).setText("b");
            word.createParagraph().createRun().setText("Last.");
            word.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static BigInteger list(XWPFDocument word) {
        CTAbstractNum format = CTAbstractNum.Factory.newInstance();
        format.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = format.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        level.addNewStart().setVal(BigInteger.ONE);
        var numbering = word.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(format)));
    }
}
