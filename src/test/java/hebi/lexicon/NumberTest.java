package hebi.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number is read by its value")
class NumberTest {
    @ParameterizedTest
    @CsvSource({
        "13亿, 1300000000",
        "1.3万亿, 1300000000000",
        "３.５万, 35000",
        "'12,345.6', 12345.6",
        "'1，234', 1234",
        "十三亿, 1300000000",
        "三千零五, 3005",
        "一万二千, 12000",
        "二〇二四, 2024",
        "一千八百万, 18000000",
        "二十, 20",
        "十三, 13",
        "一百二, 120",
        "一百零二, 102",
        "两千三, 2300",
        "三万五, 35000",
        "一万五千亿, 1500000000000",
        "三亿五千六百万, 356000000",
        "5千, 5000",
        "二十五, 25",
        "兩億三千萬, 230000000",
        "1.2.3, 1.23",
    })
    void inChinese(String text, String value) {
        ChineseNumber number = ChineseNumber.at(text + "人", 0);
        assertEquals(value, EnglishTerms.plain(number.value()));
        assertEquals(text.length(), number.end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"一举两得", "三四天", "万一", "千万", "百万富翁", "亿万", "一", "人"})
    void butNotAnIdiomOrASingleNumeral(String text) {
        assertNull(ChineseNumber.at(text, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,300', 1300, 1",
        "2.3 billion, 2300000000, 2",
        "3 million, 3000000, 2",
        "13th, 13, 1",
        "1990s, 1990, 1",
        "twenty five, 25, 2",
        "three hundred and five, 305, 4",
        "two thousand, 2000, 2",
        "five hundred thousand, 500000, 3",
        "1.2.3, 1.23, 1",
        "one million two hundred thousand, 1200000, 5",
    })
    void inEnglish(String text, String value, int words) {
        EnglishNumber number = EnglishNumber.at(List.of((text + " people").split(" ")), 0);
        assertEquals(value, EnglishTerms.plain(number.value()));
        assertEquals(words, number.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"one people", "three and four", "million people", "3d film", "m people"})
    void butNotASmallWordAlone(String text) {
        assertNull(EnglishNumber.at(List.of(text.split(" ")), 0));
    }
}
