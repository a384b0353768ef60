package hebi.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/** Titles of the sections that stand beside or below an article: what follows such a title is no article either. */
final class SectionTitles {
    private static final int LONGEST = 60;

    private static final Pattern RELATED = Pattern.compile(
            "(?:Related(?: (?:articles?|links|stories|news|topics|content|posts|coverage|reading|pages|information))?"
                    + "|(?:Most|Top|Also) (?:read|popular|viewed|watched|shared|commented|stories|news)(?: .{2,30})?"
                    + "|More (?:from|on|in|stories|news|like|about) .*|More(?: stories| news| to read| coverage)?|More (?:great|top|recent|related) .{0,30}(?:stories|articles|coverage)|Related \\w+: .*|You (?:might|may) have missed"
                    + "|Recommended(?: .{2,30})?|Read (?:more|next|also)|See also|You (?:may|might) (?:also )?(?:like|be interested in).*|Up next|What to read next|Around the (?:web|\\w+)"
                    + "|Trending(?: .{2,20})?|Popular(?: (?:posts|articles|stories|now))?|(?:Our )?(?:Latest|Recent|Other|Top|Breaking|Past) (?:news|stories|posts|articles|updates|headlines|releases)"
                    + "|Editors?['’]?s? picks?|Don['’]t miss|Special [Cc]overage|News Tracker.*|Suggested topics|In case you missed it"
                    + "|(?:相[关關])(?:[阅閱][读讀]|新[闻聞]|[链鏈連][接結]|[报報][道導]|文章|推[荐薦薦]|解[读讀]|[资資][讯訊]|[内內]容|[专專][题題]|附件|文件)"
                    + "|(?:推[荐薦]|延伸|精彩|猜你|更多|[热熱][门門点點]|最新|今日|本[周週]|[专專][题題]|站[内內]|[图圖]片|[编編][辑輯]|大家都在|小[编編])(?:[阅閱][读讀]|文章|推[荐薦]|新[闻聞]|排行|[资資][讯訊]|喜[欢歡]|精[选選]|[动動][态態]|[热熱][图圖]|看|[视視][频頻]|[内內]容|[报報][道導]|更新|搜索|[专專][题題]|[标標][签籤])?榜?"
                    + "|(?:最受[欢歡]迎|排行榜?|[热熱]榜|[热熱]文|点击排行|[阅閱][读讀]排行|[视視][频頻]|友情[链鏈][接]|大家都在(?:看|搜)|喜[欢歡]此[内內]容的人[还還].{1,6}|作者最近文章|延伸\\s?·\\s?推[荐薦]|往期(?:[回精].{1,6})|其他新[闻聞]|即日新[闻聞]|精[选選]|你可能(?:[还還]|也).{1,8}|[栏欄]目[导導]航))"
                    + "\\s*[:：>»]*\\s*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS = Pattern.compile(
            "(?:\\d+\\s*)?(?:(?:(?:Top |Most |Reader |Recent |All )*(?:rated |liked |popular )?Comments?|Responses?|Replies|Reader comments|Leave a (?:comment|reply)|(?:Join|Start) the (?:conversation|discussion|debate)[.…!]*|What do you think\\??|Discussion)"
                    + "|(?:[热熱][门門]|最新|最[热熱]|全部|精彩|[网網]友|[观觀]察[员員]|[发發]表|我要|用[户戶])?\\s*(?:[评評][论論](?:列表|[区區])?|留言|跟[贴貼帖]|回[复復]))(?:\\s*\\d+\\s*[条條]?)?\\s*(?:[(（]\\d*[条條]?[)）])?[:：]?(?:\\s+(?:[进進]入|查看|更多).{0,12})?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHERS = Pattern.compile(
            "(?:Share this (?:page|article|story)|Follow us|Connect with us|Stay (?:up to date|informed|connected|in touch)|Newsletters?|Subscribe(?: to .{2,30})?|Sign up.{0,30}|Get the latest.{0,30}"
                    + "|Additional (?:resources|reading|links)|Contents|Table of contents|On this page|In this article|Written by .{2,40}|About the authors?|Is this page useful\\?|Was this (?:page |article )?helpful\\?|Did you find .{4,40}\\?"
                    + "|(?:Press|Media) contacts?|Downloads|We value your privacy|Privacy overview|Cookies on .{2,30}|Your privacy(?: .{2,20})?|Privacy preferences?"
                    + "|Site (?:map|navigation)|Quick links|Useful links|Navigation menu|Tags?|Categories|Sections|Weather|Archives?"
                    + "|文章目[录錄]|[页頁]面[导導]航|[关關][于於](?:作者|我[们們])|作者[简簡]介|分享(?:到)?|[订訂][阅閱].{0,12}|[标標][签籤]|[联聯][系絡]我[们們]|[关關]注我[们們]|客[户戶]端(?:下[载載])?|[举舉][报報].{0,8}|扫一扫|[杂雜][志誌][声聲]明|用[户戶]登[录錄]|公[众眾][号號]|下[载載]APP)\\s*[:：]?",
            Pattern.CASE_INSENSITIVE);

    /** Titles that an article may give to a section of its own. */
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\W*(?:Comments?|Discussion|Responses?|Replies|What do you think|[评評][论論]|留言|回[复復])\\W*");

    private SectionTitles() {}

    /** Whether a title that {@link #reason} knows may also be that of a section of the article. */
    static boolean mayBeOwn(String title) {
        return OWN.matcher(title).matches();
    }

    /** Why a section of this title is furniture; empty for any other title. */
    static Optional<String> reason(String title) {
        if (title.length() > LONGEST) {
            return Optional.empty();
        }
        if (RELATED.matcher(title).matches()) {
            return Optional.of("related links");
        }
        if (COMMENTS.matcher(title).matches()) {
            return Optional.of("comments");
        }
        return OTHERS.matcher(title).matches() ? Optional.of("beside the article") : Optional.empty();
    }
}
