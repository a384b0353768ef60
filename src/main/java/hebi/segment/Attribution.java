package hebi.segment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the Chinese text behind a quotation says who spoke: “走吧！”他说。
 *
 * <p>A verb of saying within the next clause tells, or a comma with a further quotation behind it (“好！”他一拍桌子，“就这么定了。”).
 * What someone did while speaking (“谁？”她坐起来。) is a sentence of its own, as it is in English.
 */
final class Attribution {
    /** The verb stands within so many characters of the closing mark, or at the very end of a longer clause. */
    private static final int NEAR = 24;

    private static final int LONGEST = 60;

    private static final String ENDS = "。！？!?：:“「『…";

    /** Verbs that attribute a quotation to its speaker, Simplified and Traditional. */
    private static final Pattern SAYING = Pattern.compile("[说說道问問答喊叫嚷叹嘆笑哭吼骂罵称稱写寫念唱]|表示|指出|强调|強調|认为|認為|告诉|告訴"
            + "|解释|解釋|回忆|回憶|补充|補充|坦言|感慨|嘟囔|嘀咕|低语|低語|宣布|宣佈|承认|承認|警告|提醒|建议|建議|介绍|介紹|透露|回应|回應|反驳|反駁"
            + "|传来|傳來|命令|催促|恳求|懇求|呻吟|想(?=[，着著道]|$)");

    /** Common words that hold such a character and say nothing. */
    private static final Pattern OTHER_WORDS = Pattern.compile("[疑学學访訪顾顧]问|[疑學訪顧]問|问题|問題|答案|[知街铁鐵轨軌隧频頻跑味难難渠管通]道|道[路理德具]"
            + "|[称稱][为為号號]|名[称稱]|[对對][称稱]|小[说說]|[传傳][说說]|[说說]明[书書]|玩笑|叫[作做]|名叫|[编編描][写寫]|[纪紀概][念]|念[头頭]");

    private static final Pattern SAYING_LAST = Pattern.compile("(?:" + SAYING.pattern() + ")$");

    private Attribution() {}

    /** Whether an attribution begins at an offset, behind a closing quotation mark. */
    static boolean isBehind(String text, int from) {
        int end = from;
        int limit = Math.min(text.length(), from + LONGEST);
        while (end < limit && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String clause = OTHER_WORDS.matcher(text.substring(from, end)).replaceAll("　");
        boolean opensAgain = end < limit && "“「『".indexOf(text.charAt(end)) >= 0;
        if (opensAgain && (clause.endsWith("，") || clause.endsWith(","))) {
            return true;
        }
        Matcher verb = SAYING.matcher(clause);
        return verb.find() && verb.start() < NEAR || SAYING_LAST.matcher(clause).find();
    }
}
