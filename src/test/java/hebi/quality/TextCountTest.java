package hebi.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCountTest {
    /** Counted by hand: words, Han characters, Han characters and Chinese punctuation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "EN|The mill is old.|4|0|0",
                "EN|Don't touch the e-mail and/or the 3.5-inch disk.|8|0|0",
                "EN|A dash - alone is no word.|6|0|0",
                "EN|A dash—without blanks—joins words to one.|6|0|0",
                "EN|Prices rose by 3.5 % in 2019.|6|0|0",
                "EN|He said “no”.|3|0|0",
                "EN|See https://example.org/a?b=c for more.|4|0|0",
                "EN|...|0|0|0",
                "EN|The word 磨坊 means mill.|4|2|2",
                "EN|Café Müller, naïve façade|4|0|0",
                "EN|non\u00a0breaking|2|0|0",
                "ZH|磨坊很旧。|0|4|5",
                "ZH|他说：“走吧！”|0|4|8",
                "ZH|我用Windows 10系统。|2|4|5",
                "ZH|全国有14亿人，GDP增长3.5%。|3|7|9",
                "ZH|《红楼梦》共一百二十回……|0|9|13",
                "ZH|王小明——一个学生|0|7|9",
                "ZH|時鐘停了。|0|4|5",
                "ZH|２０１９年|1|1|1",
                "ZH|𠮷野家很好吃|0|6|6",
                "ZH|（见第3页）|1|3|5",
                "ZH|人々|0|2|2"
            })
    void aTextIsCountedAsByHand(Language language, String text, long words, long han, long characters) {
        assertEquals(new TextCount(1, words, han, characters), TextCount.of(language, text));
    }
}
