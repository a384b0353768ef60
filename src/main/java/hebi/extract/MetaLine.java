package hebi.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that tell when, where and by whom a text was published: "2026-05-03 10:20　来源：晚报", "By Ann Lee | Updated: May 3,
 * 2026".
 *
 * <p>What is known (dates, times, marked names, counts, the letters of font sizes) is struck out; such a line has something
 * of that, does not end as a sentence does, and leaves no more than a name or two.
 */
final class MetaLine {
    /** In UTF-16 units. */
    private static final int LONGEST = 120;

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final Pattern DATE = Pattern.compile("(?:"
            + "\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?[日号號]?"
            + "|" + MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?(?:,|\\s)\\s?\\d{4}"
            + "|\\d{1,2}(?:st|nd|rd|th)?\\s" + MONTH + ",?\\s\\d{4}"
            + "|[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day,?"
            + "|\\d{1,2}[-/]\\d{1,2}(?=\\s+\\d{1,2}[:：]\\d{2}))");

    private static final Pattern TIME = Pattern.compile(
            "(?:上午|下午|晚上|凌晨)?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s?(?:[AaPp]\\.?[Mm]\\.?)?(?:\\s?(?:GMT|UTC|ET|EST|EDT|BST|HKT|CST)(?:[+-]\\d+)?)?");

    private static final Pattern KNOWN = Pattern.compile(
            "(?:"
                    + "(?:[来來]源|[来來]自|稿源|信息[来來]源|原?作者|[编編][辑輯]|[责責][编編]|[责責]任[编編][辑輯]|[记記]者|Source|Author|Editor|[发發][布佈表][人者]|[审審]核)\\s*[:：]\\s*[^\\s|｜]{0,24}"
                    + "|(?:[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|[访訪][问問]|[评評][论論]|查看|[回][复復]|[点點][赞讚]|[转轉][发發])(?:[次人][数數]|[数數]|量)?\\s*[:：(（]?\\s*[\\d.,万萬]*\\s*[次人]?[)）]?"
                    + "|[\\d.,]+\\s*(?:[次人][阅閱][读讀]|[条條][评評][论論]|comments?|views?|min(?:ute)?s? read)"
                    + "|(?:[发發][布佈表]|更新|最[后後]更新|刊登|[录錄]入)(?:[时時][间間]|日期|于|於)?\\s*[:：]?"
                    + "|分[类類][于於]|(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)(?: on| at)?:?|字[体體号號]\\s*[:：]?|打印|收藏|分享到?[:：]?|更新|\\bBy\\b)");

    private static final Pattern SENTENCE = Pattern.compile("(?:[。！？!?；;][”\"’」』)）]*|[a-z]\\.)$");

    private static final Pattern BORDER = Pattern.compile("[|｜/·•　\\t]|\\s{2,}");

    private MetaLine() {}

    /** Whether a line tells only of its publication. */
    static boolean is(String line) {
        if (line.length() > LONGEST
                || line.chars().noneMatch(Character::isDigit)
                || SENTENCE.matcher(line).find()) {
            return false;
        }
        Matcher date = DATE.matcher(line);
        if (line.indexOf('《') >= 0 || !date.find()) {
            return false;
        }
        boolean isMarked = KNOWN.matcher(line).find();
        String rest = KNOWN.matcher(strike(line)).replaceAll(" ");
        boolean hasTime = TIME.matcher(line).find();
        boolean hasBorder = BORDER.matcher(line).find();
        int names = PageBlock.weigh(rest);
        // A date alone may be that of a letter, which belongs to it: see isDate.
        return !isDate(line) && (isMarked || hasTime || hasBorder) && names <= (isMarked || hasBorder ? 40 : 24)
                || isDate(line) && hasTime;
    }

    /** Whether a line is a date, and the time of the day, and nothing else. */
    static boolean isDate(String line) {
        return line.length() <= 60 && DATE.matcher(line).find() && PageBlock.weigh(strike(line)) == 0;
    }

    private static String strike(String line) {
        return TIME.matcher(DATE.matcher(line).replaceAll(" ")).replaceAll(" ");
    }
}
