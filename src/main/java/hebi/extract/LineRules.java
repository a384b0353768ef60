package hebi.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Page furniture that is known by its wording: short lines that stand around articles on news and government pages. */
final class LineRules {
    /** Furniture lines are short; an article may well begin a paragraph with "Share:" or 来源. In UTF-16 units. */
    private static final int LONGEST = 160;

    private static final String DATE = "(?:\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?)";
    private static final String TIME = "(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)";

    private static final List<Rule> RULES = List.of(
            new Rule("breadcrumb", "(?:您?(?:当前|现在)的?(?:所在)?位置|您的位置|目前位置|You are here)\\s*[:：].*"),
            new Rule("breadcrumb", "(?:首页|Home)\\s*(?:>|›|»|&gt;|/|→).*"),
            new Rule("share bar", "(?:Share(?: this)?(?: article| page| story| on)?|分享到?|分享至|转发)\\s*(?:[:：].*)?"),
            new Rule("share bar", "(?:Share|Follow us) on .{2,40}"),
            new Rule("responsible editor", "[（(\\[【]?\\s*(?:责任编辑|责编|本文编辑|编辑|校对|审核|监制)\\s*[:：].{0,60}"),
            new Rule("responsible editor", "[(\\[]?(?:Web )?[Ee]ditors?\\s*:\\s.{0,60}"),
            new Rule("source and date", "(?:来源|稿源|信息来源|文章来源|Source)\\s*[:：].{0,80}[^。！？.!?]"),
            new Rule("source and date", DATE + "\\s*" + TIME + "?\\s*(?:[|｜/·\\s].*|来源.*|(?<=\\d)$)"),
            new Rule("source and date", "(?:发布|更新|发表)(?:时间|日期|于)\\s*[:：].{0,80}"),
            new Rule(
                    "source and date",
                    "(?:Published|Updated|Posted|Last (?:updated|modified))\\s*(?:on|at)?\\s*[:：]?\\s.{0,20}\\d{4}.{0,20}"),
            new Rule("byline", "By (?:[A-Z][\\w.'’-]*)(?: (?:[A-Z][\\w.'’-]*|and|,)){0,5}"),
            new Rule("byline", "[（(]?(?:作者|记者|文|撰文|摄影|图)\\s*[:：/].{0,40}[^。！？]"),
            new Rule("tags", "(?:Tags?|Keywords?|Topics|Filed under|标签|关键词|关键字)\\s*[:：].*"),
            new Rule("copyright line", ".*(?:©|Copyright\\s|All [Rr]ights [Rr]eserved|版权所有|版权声明).*"),
            new Rule("copyright line", ".*(?:ICP[备证]|公网安备|未经.{0,12}(?:转载|许可|授权)).*"),
            new Rule(
                    "related links",
                    "(?:Related(?: (?:articles|links|stories|news|topics|content))?|Most (?:read|popular)|More from .*)[:：]?"),
            new Rule(
                    "related links",
                    "(?:Recommended(?: for you)?|Read (?:more|next|also)|See also|You may also like|Trending)[:：]?"),
            new Rule("related links", "(?:相关(?:阅读|新闻|链接|报道|文章|推荐)|推荐阅读|延伸阅读|热点排行|热门(?:文章|推荐|新闻)|猜你喜欢)[:：]?"),
            new Rule("navigation", "(?:上一[篇页条]|下一[篇页条]|Previous|Next)(?:\\s*[:：].*)?"),
            new Rule(
                    "navigation",
                    "(?:返回(?:顶部|首页|列表)|回到顶部|Back to top|Skip to (?:main )?content|打印(?:本页)?|关闭(?:窗口|本页)?|Print)"),
            new Rule("service bar", "扫一扫.{0,30}"),
            new Rule("advertisement", "(?:Advertisement|Sponsored|广告)"));

    private LineRules() {}

    /** Why a line of a page is furniture by its wording; empty if nothing says so. */
    static Optional<String> reason(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(line).matches())
                .map(Rule::reason)
                .findFirst();
    }

    private record Rule(String reason, Pattern pattern) {
        Rule(String reason, String pattern) {
            this(reason, Pattern.compile(pattern));
        }
    }
}
