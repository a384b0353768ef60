package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hebi.error.InputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String HANS = "今天天气很好，我们一起去公园里走走。她说：“这个地方真不错！”";
    private static final String HANT = "今天天氣很好，我們一起去公園裡走走。她說：「這個地方真不錯！」";
    private static final String EN = "The weather is fine today, so we went to the park together.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void simplifiedTextNeedsNoDeclaration(String charset) {
        assertEquals(HANS, decode(HANS, charset, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Big5", "GB18030", "UTF-16LE", "UTF-16BE"})
    void traditionalTextNeedsNoDeclaration(String charset) {
        assertEquals(HANT, decode(HANT, charset, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void englishTextNeedsNoDeclaration(String charset) {
        assertEquals(EN, decode(EN, charset, null));
    }

    @ParameterizedTest
    @CsvSource({"GBK, utf-8", "UTF-8, gb2312", "UTF-8, iso-8859-1", "GBK, big5", "GB18030, iso-8859-1", "UTF-8, utf-16"
    })
    void aWrongDeclarationIsNotBelieved(String charset, String declared) {
        assertEquals(HANS, decode(HANS, charset, declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "???", "binary"})
    void aDeclarationThatNobodyKnowsIsNone(String declared) {
        assertEquals(HANS, decode(HANS, "GBK", declared));
    }

    @Test
    void gb18030IsReadWhereGb2312IsDeclared() {
        String rare = "𠮷野家和镕基先生的这个店名里有生僻字。";
        assertEquals(rare, decode(rare, "GB18030", "gb2312"));
    }

    @Test
    void curlyQuotesOfWindowsDoNotMakeChinese() {
        String quoted = "“It’s a café,” she said – and the naïve waiter didn’t mind.";
        assertEquals(quoted, decode(quoted, "windows-1252", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "gb18030", "big5", "utf-8", "utf-16"})
    void windowsEnglishIsReadWhereAnotherEncodingIsDeclared(String declared) {
        String dashed = "We went to the park – a café there is “open”.";
        assertEquals(dashed, decode(dashed, "windows-1252", declared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gb2312", "gb18030", "utf-8", "utf-16", "iso-8859-1"})
    void traditionalTextIsReadWhereAnotherEncodingIsDeclared(String declared) {
        for (String charset : List.of("Big5", "UTF-8", "UTF-16LE", "GB18030")) {
            assertEquals(HANT, decode(HANT, charset, declared));
        }
    }

    @Test
    void fewWrongBytesDoNotSpoilUtf8() {
        byte[] bytes = (HANS.repeat(20) + "尾").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';
        assertEquals(HANS, Decoder.plainText(source(bytes)).substring(0, HANS.length()));
    }

    @Test
    void theByteOrderMarkIsNoText() {
        assertEquals("中文", Decoder.plainText(source("\uFEFF中文".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void shortHeadlinesAreEnough() {
        for (String charset : List.of("GBK", "UTF-8")) {
            assertEquals("你好，中国的朋友们", decode("你好，中国的朋友们", charset, null));
        }
    }

    @Test
    void binaryIsRefused() {
        byte[] bytes = new byte[4000];
        new java.util.Random(7).nextBytes(bytes);
        InputException e = assertThrows(InputException.class, () -> Decoder.plainText(source(bytes)));
        assertEquals("a.txt: is not text; give a text, page or document", e.getMessage());
    }

    private static String decode(String text, String charset, String declared) {
        return Decoder.decode(source(text.getBytes(Charset.forName(charset))), Optional.ofNullable(declared));
    }

    private static Source source(byte[] bytes) {
        return new Source("a.txt", "a.txt", bytes, Reading.DATE);
    }
}
