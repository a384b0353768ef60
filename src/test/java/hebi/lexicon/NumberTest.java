package hebi.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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
        "1亿2000万, 120000000",
        "3万5千, 35000",
        "1万2000, 12000",
        "一万十, 10010",
        "一百亿万, 10000000000",
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

    @Test
    void whereSmallerDigitsThatFollowAreNotPartOfIt() {
        assertEquals(2, ChineseNumber.at("3万2人一组", 0).end());
        assertEquals(2, ChineseNumber.at("3万5万", 0).end());
        assertEquals(4, ChineseNumber.at("2000000", 3).end() - 3);
    }

    /** Of 10,000 characters these took a minute, or more stack than a thread has. */
    @ParameterizedTest
    @ValueSource(strings = {"一万", "1", "1万", "万", "一", "9亿"})
    void inPiecesWhereItIsLongerThanAnybodyWrites(String piece) {
        String text = piece.repeat(100_000);
        int end = 0;
        while (end < text.length()) {
            ChineseNumber number = ChineseNumber.at(text, end);
            end = number == null ? end + 1 : number.end();
            assertTrue(number == null || number.value().precision() < 1000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"million", "hundred", "twenty"})
    void andInEnglishToo(String word) {
        List<String> words = new ArrayList<>(List.of("3"));
        words.addAll(Collections.nCopies(100_000, word));
        assertEquals(word.equals("twenty") ? 1 : 40, EnglishNumber.at(words, 0).words());
        words.set(0, "two");
        EnglishNumber spelled = EnglishNumber.at(words, 0);
        assertTrue(spelled == null || spelled.words() <= 40);
        assertNull(EnglishNumber.at(List.of("7".repeat(1_000_000)), 0));
    }
}
