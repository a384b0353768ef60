package hebi.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Page furniture that is known by its wording: short lines that stand around articles on news and government pages, Simplified
 * or Traditional Chinese or English.
 */
final class LineRules {
    /** Furniture lines are short; an article may well begin a paragraph with "Share:" or 来源. In UTF-16 units. */
    private static final int LONGEST = 160;

    /** Copyright notices, which are wordy, may be as long as this. */
    private static final int LONGEST_NOTICE = 600;

    private static final String OPEN = "[（(\\[【〔]?\\s*";
    private static final String PERSON = ".{0,60}?[^。！？!?]";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "breadcrumb",
                    "(?:您?(?:[现現]在|[当當]前|目前)?(?:的|所在)*位置|您[现現]在的位置|導覽路徑|You are here|Location)\\s*(?:是)?\\s*[:：].*",
                    "(?:首[页頁]|主[页頁]|Home)\\s*(?:>|›|»|/|→|-|－|·|\\\\|>>)\\s*.*",
                    "[^。！？.!?>]{1,20}(?:\\s?(?:>>?|›|»|→)\\s?[^。！？.!?>]{1,24}){1,5}"),
            new Rule(
                    "share bar",
                    "(?:Share(?: this| it| via)?(?: article| page| story| post)?(?: on| with)?|分享到?|分享[至给給]|[转轉][发發分]|一[键鍵]分享)\\s*(?:[:：].*)?",
                    "(?:Share|Follow us|Find us|Tweet|Pin) (?:this )?(?:on|to|via) .{2,40}",
                    "分享[让讓]更多人看到|分享(?:至|到)(?:好友|朋友圈|微信|微博).{0,20}|(?:Facebook|Twitter|X|LINE|LinkedIn|WhatsApp|Email|Print|Copy link|微信|微博|QQ空间)(?:[\\s、,|/]+(?:Facebook|Twitter|X|LINE|LinkedIn|WhatsApp|Email|E-mail|Print|Copy link|微信|微博|QQ空间|新浪微博)){1,8}"),
            new Rule(
                    "responsible editor",
                    OPEN
                            + "(?:【[^】]{1,6}】\\s*)?" + OPEN
                            + "(?:[责責]任[编編][辑輯]|[责責][编編]|本文[编編][辑輯]|[编編][辑輯]|校[对對]|[审審][核校签]|[监監][制製]|[终終][审審]|值班[编編]委|[编編][审審]|[制製]作|排版|策[划劃]|主[编編])\\s*[:：|｜/].{0,60}",
                    OPEN + "(?:编辑|編輯|责编)\\s\\S{2,4}(?:\\s+(?:校对|審校|审校)\\s\\S{2,4})?\\s*[)）\\]】]?",
                    "[(\\[]?(?:Web |Copy )?[Ee]ditors?\\s*:\\s.{0,60}"),
            new Rule(
                    "source and date",
                    OPEN + "(?:本文)?(?:[来來]源|稿源|信息[来來]源|文章[来來]源|[来來]源于|出[处處])(?:\\s*[:：丨|｜]|于)\\s*" + PERSON,
                    "Source\\s*[:：].{0,80}[^。！？.!?]",
                    "[（(]?(?:原标题|原題|原標題|原文标题)\\s*[:：].*",
                    "《[^》]{2,20}》\\s*[（(].{0,40}(?:版|期).{0,6}[)）]",
                    "(?:最[后後近])?(?:[发發][布佈表]|更新|刊登|成文|[签簽][发發])(?:[时時][间間]|日期|于|於)(?:\\s*[:：]|\\s*\\d).{0,80}",
                    "(?:[时時][间間]|日期)\\s*[:：]\\s*\\d{4}.{0,80}",
                    "(?:(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified|[Rr]eviewed)|(?:Release )?Date)\\b\\s*(?:on|at)?\\s*[:：]?(?:\\s.{0,25}\\d{4}.{0,30}|\\s.{0,20}\\bago)?",
                    "(?:Issued|Published) at (?:HKT )?\\d{1,2}:\\d{2}",
                    "(?:香港[时時][间間])\\s*\\d{1,2}[时時]\\d{1,2}分",
                    "(?:ISSN|文章编号|稿件编号|信息编号|Article ID|Page ID|Document ID|ID)\\s*[:：]\\s*[\\w-]{3,40}",
                    "[\\d_-]{14,60}"),
            new Rule(
                    "byline",
                    "(?:By|BY|Written by|Words by|Story by|Photos? by|Reported by|Translated by)\\s+(?:[A-Z][\\w.'’-]*)(?:\\s*(?:,|&|and|\\s|[A-Z][\\w.'’-]*|for|in|at|of|the|[|/·•]))*",
                    OPEN
                            + "(?:作者|[记記]者|文字?|文/图|撰文|[摄攝]影|[图圖]片?|[翻譯译]{1,2}者?|通[讯訊][员員]|[执執][笔筆]|供稿|[视視][频頻]|出品|署名|美[编編])\\s*[:：/|｜](?!//).{0,40}?[^。！？]",
                    "(?:本[报報刊台]|本[网網]|新[华華]社|[专專][栏欄])?(?:[记記]者|通[讯訊][员員]|特[约約]撰稿人?|[专專][栏欄]作者)[\\s　丨|｜]{1,3}[\\p{IsHan}·]{2,4}(?:[\\s　、,]{1,3}[\\p{IsHan}·]{2,4}){0,5}",
                    "【文/[^】]{2,30}】",
                    "(?:Additional )?(?:[Rr]eporting|[Ww]riting) by .{3,120}",
                    "Our Standards:.*",
                    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            new Rule(
                    "tags",
                    "(?:Tags?|Keywords?|Topics|Categories|Category|Filed under|Posted in|Suggested Topics|[标標][签籤]|[关關][键鍵](?:[词詞]|字)|TAG|分[类類])\\s*[:：].*",
                    "#\\s?[^\\s#.。]{1,30}(?:\\s*#\\s?[^\\s#.。]{1,30})*"),
            new Rule(
                    "navigation",
                    "[<«‹←]*\\s*(?:上一?[篇页頁条條则則]|下一?[篇页頁条條则則]|前一篇|后一篇|Previous|Next|Newer|Older|Prev|Next Page|Previous Page)(?:\\s*(?:page|article|post|story|文章))?\\s*[>»›→]*(?:\\s*[:：].*)?",
                    "(?:[阅閱][读讀]下一篇)\\s*[:：]?.*",
                    "[【\\[]?\\s*(?:返回(?:[顶頂]部|首[页頁]|列表|上[页頁一级]|目錄)?|回到?[顶頂]部|(?:Back|BACK|Return|Go) (?:to|TO) (?:THE )?(?:top|TOP|Top|list|home|News).{0,20}|Skip to (?:main )?(?:content|navigation)|跳[转轉至到]{1,2}.{0,8}|打印|[打列]印本?此?[页頁文]?|[关關][闭閉](?:窗口|本[页頁])?|收藏|(?:Print|Email|E-mail|Save|Bookmark)(?: this)?(?: page| article| story)?|Printer-friendly version)\\s*[】\\]]?(?:\\s*[|｜·\\s【]\\s*(?:返回|[关關][闭閉]|[打列]印|收藏|Print|Email|E-mail|Printer).{0,24}){0,3}",
                    "打印[\\s]*[关關][闭閉](?:窗口)?|T \\+ -|[【\\[]?(?:[纠糾][错錯]|[举舉][报報]|反[馈饋]|我要[纠糾][错錯])[】\\]]?.{0,12}",
                    "[【\\[]?(?:字[体體]|字[号號]|文字大小|[调調]整字[体體]|字型大小|Text size|Font size)\\s*[:：]?.{0,30}",
                    "(?:Read|READ|Show|View|Load|See|Read the) (?:more|full|all|full story|More).{0,20}|[查展][看开開]{1,2}(?:更多|全[文部]|全部[评評][论論]).{0,12}|余下全文|[点點][击擊](?:[进進]入|查看|[阅閱][读讀]|展[开開]).{0,20}|更多\\s?>*|[阅閱][读讀](?:原文|全文|[简繁簡][体體]中文版|更多)|Read in (?:English|Chinese)|(?:English|英文)(?: Version|版)|中文版",
                    "(?:Contents|Table of [Cc]ontents|On this page|In this article|目[录錄]|文章目[录錄]|本[页頁]目[录錄]|[页頁]面[导導]航)[:：]?",
                    "(?:Edit|Improve) this page.{0,20}|在 ?\\w+ ?上[编編][辑輯]此[页頁]|Jump to (?:navigation|search|content).*|From \\w+, the free encyclopedia|Retrieved from .*",
                    "\\d{1,2}(?:\\s*\\d{1,2}){0,9}\\s*(?:下一[页頁]|尾[页頁]|Next).{0,10}",
                    "(?:【\\d{1,2}】\\s*){2,}", "(?:Version|版本)\\s*[:：]\\s*[\\w.]{1,10}"),
            new Rule(
                    "service bar",
                    "(?:[请請]?[用使]*(?:微信)?[^。！？]{0,6}扫(?:一扫|码|描).{0,40}|[掃].{0,2}[掃碼描].{0,40})",
                    "(?:长按|識別|识别|[关關]注).{0,12}(?:二[维維][码碼]|公[众眾][号號]|微信|[蓝藍]字).{0,20}",
                    "[点點][击擊](?:上方|下方)?.{0,10}(?:[蓝藍]字|[关關]注|原文).{0,12}",
                    "(?:客[户戶]端下[载載]|下[载載].{0,12}(?:APP|App|客[户戶]端|應用程式).{0,30}|打[开開].{0,12}(?:APP|App|客[户戶]端).{0,24}|(?:App|APP)(?:内|專享)?打[开開].{0,10}|Download (?:our|the) .{0,30}[Aa]pp.{0,40}|Get the app.{0,30}|Open in app)",
                    "(?:微信)?公[众眾][号號](?:[:：].{1,30})?|官方(?:微信|微博).{0,10}|(?:全[国國])?(?:服[务務]|[咨諮][询詢])[热熱][线線]\\s*[:：].{0,30}|在[线線]客服|[联聯][系絡]我[们們]",
                    "[♦•►▶]?\\s*(?:Receive daily updates|Download the .{2,30} app).*",
                    "(?:正在|努力)加[载載].{0,8}|Loading.{0,6}|用[户戶]登[录錄]|登[录錄后後并並]+.{0,12}|您[还還]?未登[录錄].{0,10}"),
            new Rule(
                    "subscription",
                    ".{0,120}\\b(?:[Ss]ubscribe|[Ss]ign up|[Ss]ign-up)\\b.{0,60}(?:newsletter|here|inbox|updates|email|today).{0,60}",
                    ".{0,80}(?:newsletter|briefing|inbox)\\b.{0,90}(?:[Ss]ubscribe|[Ss]ign up|[Ss]ign-up).{0,40}",
                    "(?:[Ii]f you (?:enjoyed|liked) .{3,60}(?:follow|clap|share|subscribe).*)",
                    "(?:[订訂][阅閱](?:我[们們]的?|本站)?.{0,8}(?:新[闻聞]|[邮郵]件|[电電]子[报報]|RSS|[简簡][报報訊讯]).{0,20})",
                    "(?:[坚堅]持原[创創].{0,40}|.{0,30}[您你]的支持.{0,30}|[喜覺觉][欢歡得].{0,20}[点點][赞讚]?.{0,4}(?:在看|[赞讚]).{0,20})"),
            new Rule("end mark", "[-—–=*＊·\\s]{0,8}(?:END|End|The End|完|全文完|正文完|Ends)[-—–=*＊·\\s]{0,8}"),
            new Rule(
                    "statistics",
                    "(?:[阅閱][读讀]|[浏瀏][览覽]|[点點][击擊]|[访訪][问問]|字[数數]|本文字[数數]|[评評][论論]|[点點][赞讚]|[转轉][发發])(?:[数數][统統][计計]|[次人字][数數]|量|[时時][长長]|[数數])?\\s*(?:[:：≈(（]\\s*)?[\\d.,万萬kK+]+.{0,40}",
                    "[\\d.,万萬kK+]+\\s*(?:[次人][阅閱][读讀浏瀏]|[阅閱][读讀]|[条條][评評][论論]|[评評][论論]|comments?|views?|shares?|likes?|claps?|[Ff]ollowers|min(?:ute)?s? read).{0,20}",
                    "(?:本站|您是).{0,10}(?:[访訪][客问問]|[浏瀏][览覽]).{0,20}|\\d{1,3} ?(?:second|minute|min|hour|hr|day|week|month|year)s? ago|\\d{1,3} ?(?:分[钟鐘]|小[时時]|天)前"),
            new Rule("advertisement", "(?:Advertisement|ADVERTISEMENT|Sponsored(?: content)?|Paid post|广告|廣告|推广)(?:\\s?[·|-].{0,30})?"),
            new Rule("figure caption", ".{4,150}(?:[\\s。（(]|[记記]者|通[讯訊][员員])[\\p{IsHan}·]{2,4}(?:[\\s、][\\p{IsHan}·]{2,4})?\\s?[摄攝][)）]?(?:[^。]{0,2}[发發])?", "[^。！？]{2,80}(?:供[图圖]|[资資]料[图圖照]片?)[)）]?", "[△▲▼▽↑↓↑◎]\\s?.{1,80}", "(?:图|圖)(?:为|為|片[来來]源)[:：]?.{1,60}", "(?:Photo|Image|Picture|Credit|Photograph)s?(?: by| credit| courtesy of)?\\s*[:：]\\s?.{2,80}", ".{4,120}\\[(?:Photo|PHOTO|Image).{2,60}\\]"));

    private static final List<Rule> NOTICES = List.of(
            new Rule(
                    "copyright line",
                    ".*(?:©|All [Rr]ights [Rr]eserved|版\\s?[权權]\\s?所\\s?有|[Cc]opyright\\s(?:©|\\(c\\)|\\d{4})).*",
                    "(?:Copyright|版[权權][声聲]明|免[责責][声聲]明|特[别別][声聲]明|[声聲]明\\s?[:：]|【免[责責][声聲]明】|Disclaimer\\s?:|Legal notice).*",
                    ".*(?:ICP\\s?[备備证證]|公[网網]安[备備]|[网網]站[标標][识識][码碼]|[许許]可[证證]\\s?(?:[号號]?[:：]?)\\s?[\\w-]{6,}|未\\s?[经經].{0,12}(?:[转轉][载載]|[许許]可|授\\s?[权權])|非[经經]授[权權]).*",
                    ".{0,120}(?:建议使用|[最推][佳荐薦].{0,8})\\s?.{0,20}(?:分辨率|[浏瀏][览覽]器).*",
                    "(?:Text|Content|All content|Except as otherwise noted).{0,40}(?:is|are) (?:available|licensed) under .*",
                    "(?:This page|This article) was last (?:edited|modified|updated) .*",
                    "(?:由|Powered by|Built with|Theme by|Proudly powered by|[技技][术術]支持).{0,40}",
                    "(?:主[办辦](?:[单單]位)?|承[办辦](?:[单單]位)?)\\s*[:：].{0,120}"),
            new Rule("byline", "(?:本文|文章)?(?:[仅僅]代表作者|不代表本).{0,80}"));

    private LineRules() {}

    /** Why a line of a page is furniture by its wording; empty if nothing says so. */
    static Optional<String> reason(String line) {
        if (line.length() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        if (line.length() <= LONGEST) {
            for (Rule rule : RULES) {
                if (rule.matches(line)) {
                    return Optional.of(rule.reason());
                }
            }
            if (MetaLine.is(line)) {
                return Optional.of("source and date");
            }
        }
        return NOTICES.stream().filter(rule -> rule.matches(line)).map(Rule::reason).findFirst();
    }

    private record Rule(String reason, List<Pattern> patterns) {
        Rule(String reason, String... patterns) {
            this(reason, List.of(patterns).stream().map(Pattern::compile).toList());
        }

        boolean matches(String line) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
        }
    }
}
