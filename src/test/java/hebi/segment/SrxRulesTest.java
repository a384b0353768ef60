package hebi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SrxRulesTest {
    private static final String SRX = """
            <?xml version="1.0"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
            <header segmentsubflows="yes" cascade="no"/>
            <body><languagerules>
            <languagerule languagerulename="English">
            <rule break="no"><beforebreak>\\bEst\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
            <rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="Chinese">
            <rule break="yes"><beforebreak>[。；]</beforebreak><afterbreak></afterbreak></rule>
            </languagerule>
            </languagerules><maprules>
            <languagemap languagepattern="EN.*" languagerulename="English"/>
            <languagemap languagepattern="zh.*" languagerulename="Chinese"/>
            </maprules></body></srx>
            """;

    @TempDir
    private Path folder;

    private Path write(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("rules.srx"), text.getBytes(charset));
    }

    @Test
    void segmentsFollowTheRulesOfTheFile() throws IOException {
        SrxRules rules = SrxRules.read(write(SRX, StandardCharsets.UTF_8));
        assertEquals(List.of(4, 19, 24), rules.segmenter(Language.EN).boundaries("One; two Est. 1900. End."));
        assertEquals(List.of(3, 6), rules.segmenter(Language.ZH).boundaries("红的；白的。"));
        assertEquals(List.of(), rules.segmenter(Language.ZH).boundaries(""));
    }

    @Test
    void aFileInUtf16IsReadByItsMark() throws IOException {
        SrxRules rules = SrxRules.read(write(SRX, StandardCharsets.UTF_16));
        assertEquals(List.of(3, 5), rules.segmenter(Language.ZH).boundaries("红的；白的"));
    }

    @Test
    void aFileThatIsNoSrxSaysSo() throws IOException {
        Path file = write("<srx", StandardCharsets.UTF_8);
        FormatException e = assertThrows(FormatException.class, () -> SrxRules.read(file));
        assertTrue(e.getMessage().contains("is no SRX 2.0 file"), e.getMessage());
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Path file = write("<!DOCTYPE srx SYSTEM \"http://localhost:1/x.dtd\">" + SRX, StandardCharsets.UTF_8);
        assertThrows(FormatException.class, () -> SrxRules.read(file));
    }

    @Test
    void aLanguageWithoutRulesIsSaid() throws IOException {
        SrxRules rules = SrxRules.read(write(SRX.replace("zh.*", "fr.*"), StandardCharsets.UTF_8));
        FormatException e = assertThrows(FormatException.class, () -> rules.segmenter(Language.ZH));
        assertTrue(e.getMessage().contains("has no rules for Chinese"), e.getMessage());
    }

    @Test
    void aRuleThatIsNoExpressionIsSaid() throws IOException {
        Path file = write(SRX.replace("[.;]", "[.;"), StandardCharsets.UTF_8);
        assertThrows(FormatException.class, () -> SrxRules.read(file).segmenter(Language.EN));
    }
}
