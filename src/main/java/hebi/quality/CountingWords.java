package hebi.quality;

import java.util.regex.Pattern;

/** The words round numbers in Chinese text: which make a count of a numeral, and which a word. */
final class CountingWords {
    /** What holds numerals and states no number. */
    static final Pattern WORDS = Pattern.compile("(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|十分(?!钟|鐘|之)|千万(?=别|不|要|记|小心)"
            + "|万一|萬一|一一(?!月)|二百五(?!十)|三十六计|九牛一毛|五十步|百分点|万分(?!之)|十足|十全十美|三下五除二|三三两两|千千万万|一五一十"
            + "|万事|萬事|百般|四面八方|五花八门|七上八下|三番五次|一举两得|一舉兩得|一石二鸟|三心二意|乱七八糟|亂七八糟|接二连三|说一不二|三言两语"
            + "|丢三落四|五湖四海|千方百计|万众|十字|十月怀胎|第一时间|第一手|一线|二手|三明治|百度|千斤顶|二维码|三脚架");

    /** Words that follow a count. */
    static final Pattern MEASURE =
            Pattern.compile("(?:多|余|餘|几|幾|来)?(?:[个個名位次家年月日天号號岁歲届屆秒周週级級层層章页頁卷册冊期场場座辆輛艘架枚颗顆件套台款项項种種吨噸米斤克升亩畝"
                    + "度倍元块塊组組条條支只隻部代成折局轮輪篇首幅张張把艘间間门門所批步段句](?!不|同|别|然)|点(?!儿|点|滴)|點(?!兒|滴)|分(?:钟|鐘)|小时|小時|公里|公斤"
                    + "|英里|美元|欧元|歐元|英镑|英鎊|日元|世纪|世紀|百分点|人(?!民|们|類|类|士|口|家|生|心|性)|季度|平方|立方)");

    /** What makes a word with 成 before it: 成为, 成员 (but 七成员工). */
    static final Pattern WORD_OF_CHENG = Pattern.compile("[为為功立长長年都果就名本分熟]|[员員](?!工)");

    static final Pattern PLACEHOLDER_BEFORE = Pattern.compile("(?:[A-Za-z_]-?|[%$\\\\{]|U\\+|&#?x?)$");

    /** What stands before the minutes of a time; those of 20:00 are no number. */
    static final Pattern HOUR_BEFORE = Pattern.compile("(?<![0-9０-９:：])[0-9０-９]{1,2}[:：]$");

    /** Latin letters behind digits that are a unit and not a part of a name. */
    static final Pattern UNIT_LETTERS = Pattern.compile(
            "(?:km|cm|mm|nm|m|kg|mg|g|KB|MB|GB|TB|kB|kHz|MHz|GHz|Hz|mAh|kWh|kW|MW|GW|W|V|ml|mL|L|l|px|pt|dpi|mph|h|min|s|ms)(?![A-Za-z])");

    /** Longer than what any expression for the text before a number looks at. */
    private static final int BEFORE = 8;

    private CountingWords() {}

    /** Whether an expression that ends in $ finds something right before an offset; from there only, or each number would take the whole text. */
    static boolean isBefore(Pattern ending, String text, int offset) {
        return ending.matcher(text).region(Math.max(0, offset - BEFORE), offset).find();
    }
}
