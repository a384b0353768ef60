package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents of Word with changes, notes, comments and text boxes, each made of the markup that Word writes. */
class WordChangesTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPACE = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:v='urn:schemas-microsoft-com:vml'";

    @Test
    void whatWasDeletedOrMovedAwayIsNoText() throws IOException {
        assertEquals(
                List.of("B We met on Tuesday.", "B It stays.", "B It was moved."),
                read("<w:p>" + run("We met on ") + "<w:del w:id='1'><w:r><w:delText>Monday</w:delText></w:r></w:del>"
                        + "<w:ins w:id='2'>" + run("Tuesday") + "</w:ins>" + run(".") + "</w:p>"
                        + "<w:p><w:moveFrom w:id='3'>" + run("It was moved.") + "</w:moveFrom>" + run("It stays.")
                        + "</w:p>"
                        + "<w:p><w:moveTo w:id='4'>" + run("It was moved.") + "</w:moveTo></w:p>"));
    }

    @Test
    void aNoteStandsBehindItsParagraphAndItsNumberNowhere() throws IOException {
        assertEquals(
                List.of("B 磨坊在这里。它很老。", "B 建于1720年。", "B 完。"),
                read("<w:p>" + run("磨坊在这里") + "<w:r><w:footnoteReference w:id='2'/></w:r>" + run("。它很老。")
                        + "</w:p><w:p>" + run("完。") + "</w:p>"));
    }

    @Test
    void aTextBoxStandsBehindItsParagraph() throws IOException {
        assertEquals(
                List.of("B Before and after.", "B In the box."),
                read("<w:p>" + run("Before ") + "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>"
                        + run("In the box.") + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                        + run("and after.") + "</w:p>"));
    }

    @Test
    void aCommentIsNoText() throws IOException {
        assertEquals(
                List.of("B Said."),
                read("<w:p><w:commentRangeStart w:id='1'/>" + run("Said.") + "<w:commentRangeEnd w:id='1'/>"
                        + "<w:r><w:commentReference w:id='1'/></w:r></w:p>"));
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static List<String> read(String body) throws IOException {
        byte[] docx = OfficeReaderTest.zip(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + type("document", "document.main") + type("footnotes", "footnotes")
                        + type("comments", "comments") + "</Types>",
                "_rels/.rels",
                relations("officeDocument", "word/document"),
                "word/_rels/document.xml.rels",
                relations("footnotes", "footnotes", "comments", "comments"),
                "word/document.xml",
                "<w:document" + SPACE + "><w:body>" + body + "</w:body></w:document>",
                "word/footnotes.xml",
                "<w:footnotes" + SPACE + "><w:footnote w:id='2'><w:p>" + run("建于1720年。")
                        + "</w:p></w:footnote></w:footnotes>",
                "word/comments.xml",
                "<w:comments" + SPACE + "><w:comment w:id='1' w:author='Li'><w:p>" + run("A comment.")
                        + "</w:p></w:comment></w:comments>");
        return Reading.article(Reading.bytes("a.docx", docx));
    }

    private static String type(String part, String type) {
        return "<Override PartName='/word/" + part + ".xml' ContentType='" + TYPE + type + "+xml'/>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id='r" + i + "' Type='" + RELATION + typesAndTargets[i] + "' Target='"
                    + typesAndTargets[i + 1] + ".xml'/>");
        }
        return relations.append("</Relationships>").toString();
    }
}
