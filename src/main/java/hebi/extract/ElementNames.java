package hebi.extract;

import hebi.text.Paragraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** What the words in the class and id of an element, English or pinyin, say about it. */
final class ElementNames {
    /** Word → what an element of this name is, whatever it holds. */
    private static final Map<String, String> FURNITURE = new HashMap<>();

    /** Word → what an element of this name is if it holds no more than a line about the article. */
    private static final Map<String, String> ABOUT = new HashMap<>();

    private static final String ADVERTISEMENT = "advertisement";
    private static final String CAPTION = Paragraph.CAPTION;

    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");

    private static final String HEADING = "h[1-6]";

    private static final Pattern PICTURE = Pattern.compile("(?i)image|img|photo|pic|figure|media");

    private static final Pattern CODE = Pattern.compile("(?i)^language-|^highlight|code");

    private static final Pattern CODE_BAR = Pattern.compile("(?i)code|lang|toolbar|file|header");

    /** The language and the buttons around a block of code have no more letters than this. */
    private static final int LONGEST_CODE_BAR = 40;

    /** An advertisement that is text has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST_ADVERTISEMENT = 300;

    /** Words of elements that lead into an article between its headline and its text. */
    private static final Set<String> LEAD = Set.of(
            "lead",
            "lede",
            "standfirst",
            "subtitle",
            "subhead",
            "subheadline",
            "deck",
            "dek",
            "summary",
            "intro",
            "introduction",
            "abstract",
            "excerpt",
            "strapline",
            "description",
            "daodu",
            "zhaiyao",
            "sub");

    /** Names of elements that tell of author and date, in lines or in a list. */
    private static final Set<String> ABOUT_ALL = Set.of(
            "article-info",
            "article-meta",
            "articlemeta",
            "post-meta",
            "postmeta",
            "entry-meta",
            "post-info",
            "news-info");

    static {
        add(FURNITURE, "hidden", "sr-only visually-hidden screen-reader-text visuallyhidden u-hidden offscreen");
        add(
                FURNITURE,
                "breadcrumb",
                "breadcrumb breadcrumbs crumb crumbs mianbaoxie weizhi dqwz position-nav breadcrumbnav");
        add(
                FURNITURE,
                "navigation",
                "nav navbar navigation menu daohang pagination pager toolbar skip skiplink skipnav sitenav subnav megamenu"
                        + " prevnext prev-next post-nav toc outline tableofcontents editsection printfooter catlinks vector-toc"
                        + " language-switcher language-switch lang-switch hatnote sxp pagenav fanye font_size fontsize font-size zihao");
        add(
                FURNITURE,
                "share bar",
                "share sharing social fenxiang bdshare sharebar addthis addtoany sharethis socials share_sns jiathis sharedaddy");
        add(
                FURNITURE,
                "related links",
                "related recommend recommended recommendations recommends recommendation xiangguan tuijian xgxw relate"
                        + " relevant readnext read-next more-stories morelink relatedposts trending mostread most-read hotnews hotlist promo"
                        + " youlike teaser recirc recirculation jp-relatedposts yarpp readmore read-more more-from also-read cta outbrain taboola yqlj morearticle");
        add(FURNITURE, "sidebar", "sidebar rightbar leftbar paihang rightcol right-rail rail vpsidebar");
        add(
                FURNITURE,
                "page header",
                "masthead topbar site-header page-header announcement announcementbar sitenotice utility");
        add(
                FURNITURE,
                "page footer",
                "footer foot dibu copyright disclaimer mianze banquan site-footer colophon bottombar");
        add(FURNITURE, "cookie notice", "cookie cookies consent gdpr onetrust cookiebanner cookie-banner");
        add(
                FURNITURE,
                "comments",
                "comments comment-list commentlist disqus pinglun hotcmt cmt respond responses vcomments gitalk comment-respond comment-box gentie tie-area reply replies");
        add(FURNITURE, ADVERTISEMENT, "ad ads advert advertisement guanggao sponsored adsense adbox adslot adv");
        add(FURNITURE, "subscription", "newsletter subscribe subscription signup paywall regwall");
        add(
                FURNITURE,
                "byline",
                "byline dateline metadata zuozhe laiyuan author-bio authorbio author-info author-box authorbox author-card about-author bio");
        add(FURNITURE, "responsible editor", "bianji zebian zerenbianji");
        add(FURNITURE, "tags", "tags taglist biaoqian keywords tagcloud post-tags keywordtag");
        add(
                FURNITURE,
                "service bar",
                "kefu hotline erweima qrcode qr ewm appdownload app-download download-app dashang reward donate feedback"
                        + " backtop back-to-top gotop totop statement shengming");
        add(
                FURNITURE,
                CAPTION,
                "figcaption wp-caption-text tuzhu tushuo caption picinfo imgcaption photocaption pic-info imgdesc image-caption photo-credit image-credit media-credit");
        add(
                FURNITURE,
                "dialog",
                "modal popup dialog player videoplayer video-player overlay lightbox tooltip tanchuang toast");

        add(
                ABOUT,
                "byline",
                "author authors editor editors edit source from meta postmeta post-meta entry-meta article-meta articlemeta"
                        + " published posted pubtime pubdate pub timestamp time date datetime updated updatetime chuchu shijian"
                        + " riqi fabu byauthor writer reporter xinxi channel info msg");
        add(ABOUT, "player", "video videos audio podcast");
        add(
                ABOUT,
                "label",
                "kicker eyebrow category categories topics topic-list section-label label badge version views hits read count counter wordcount"
                        + " setfont ziti tools tool function functions print printer actions operate lanmu");
    }

    private ElementNames() {}

    private static void add(Map<String, String> to, String reason, String words) {
        Arrays.stream(words.split(" ")).forEach(word -> to.putIfAbsent(word, reason));
    }

    /**
     * What an element is whatever it holds; empty if its names do not say.
     *
     * @param words those of {@link #words}
     */
    static Optional<String> furniture(Element element, Set<String> words) {
        return first(FURNITURE, words).filter(reason -> switch (reason) {
            case ADVERTISEMENT -> mayAdvertise(element);
            case CAPTION -> isBesidePicture(element);
            default -> true;
        });
    }

    /** What an element is if it is short; empty if its names do not say. */
    static Optional<String> aboutArticle(Set<String> words) {
        return first(ABOUT, words);
    }

    /** Whether an element calls itself the lead of an article. */
    static boolean isLead(Element element) {
        return words(element).stream().anyMatch(LEAD::contains);
    }

    /** "ad" is also a class that a tool has made up, in the series of ab, ac, ad. */
    private static boolean mayAdvertise(Element element) {
        return !element.normalName().matches("h[1-6]|p|li|blockquote")
                && PageBlock.weigh(element.text()) <= LONGEST_ADVERTISEMENT;
    }

    /** A "caption" may also be a text under the title of a card. */
    private static boolean isBesidePicture(Element caption) {
        Element around = caption;
        for (int i = 0; i < 3 && around != null; i++, around = around.parent()) {
            if (around.selectFirst("img, figure, video") != null
                    || PICTURE.matcher(around.className()).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element frames a block of code, with its language and buttons. */
    static boolean isCode(Element element) {
        String names = element.className();
        if (!element.normalName().equals("div") && !element.normalName().equals("figure")
                || !CODE.matcher(names).find()) {
            return false;
        }
        Element code = element.selectFirst("pre");
        return code != null && PageBlock.weigh(element.text()) - PageBlock.weigh(code.text()) <= LONGEST_CODE_BAR;
    }

    /** Whether an element is the bar over a block of code that stands beside it. */
    static boolean isCodeBar(Element element) {
        Element next = element.nextElementSibling();
        return element.normalName().equals("div")
                && CODE_BAR.matcher(element.className()).find()
                && next != null
                && next.normalName().equals("pre")
                && PageBlock.weigh(element.text()) <= LONGEST_CODE_BAR
                && !PageBlock.endsAsSentence(element.text());
    }

    /** Whether an element says by its name that it is a list of what there is to know about the article. */
    static boolean isAboutArticle(Set<String> words) {
        return words.stream().anyMatch(ABOUT_ALL::contains);
    }

    /** Whether a link is made to look like a button. */
    static boolean isButton(Element link) {
        Set<String> words = words(link);
        return words.contains("button")
                || words.contains("btn")
                || link.attr("role").equals("button");
    }

    private static Optional<String> first(Map<String, String> reasons, Set<String> words) {
        for (String word : words) {
            String reason = reasons.get(word);
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Whether the id of an element names a section of a text, as tools for documentation do. */
    private static boolean isSlug(Element element) {
        if (element.id().isEmpty()) {
            return false;
        }
        Element first = element.firstElementChild();
        if (element.normalName().matches(HEADING)
                || first != null && first.normalName().matches(HEADING)) {
            return true;
        }
        Element heading = element.selectFirst(HEADINGS);
        return heading != null && letters(heading.text()).contains(letters(element.id()));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The classes and the id of an element and the words that they are made of, in lower case. */
    static Set<String> words(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (String name : new String[] {element.attr("class"), isSlug(element) ? "" : element.id()}) {
            int word = 0;
            int part = 0;
            for (int i = 0; i <= name.length(); i++) {
                char c = i < name.length() ? name.charAt(i) : ' ';
                boolean isHump = i > part && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
                if (!Character.isLetterOrDigit(c) || isHump) {
                    words.add(name.substring(part, i).toLowerCase(Locale.ROOT));
                    part = isHump ? i : i + 1;
                }
                if (Character.isWhitespace(c)) {
                    words.add(name.substring(word, i).toLowerCase(Locale.ROOT));
                    word = i + 1;
                }
            }
        }
        return words;
    }
}
