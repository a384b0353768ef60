package hebi.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Page furniture that is known by its element: tag, role, style, and the words in its class and id, English or pinyin.
 *
 * <p>An element that holds more than a third of the page's letters is never furniture by its class, since that can only
 * be a word that means something else there ({@code <body class="has-sidebar">}).
 */
final class ElementRules {
    private static final Set<String> CONTROLS = Set.of("button", "select", "textarea", "option", "optgroup", "input");

    private static final Pattern HIDDEN_STYLE =
            Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)(?![-\\w])");

    private static final Pattern NAME_PARTS = Pattern.compile("[^\\p{Alnum}]+|(?<=\\p{Lower})(?=\\p{Upper})");

    /** Asides of these names belong to the text: pull quotes, notes. */
    private static final Pattern NOTE = Pattern.compile(
            "(?i)quote|note|tip|callout|admonition|warning|info|caution|important|example|highlight|summary");

    /** Reason → words of class or id that mean it. */
    private static final Map<String, Set<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("hidden", Set.of("sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden"));
        NAMES.put("breadcrumb", Set.of("breadcrumb", "breadcrumbs", "crumb", "crumbs", "mianbaoxie", "weizhi", "dqwz"));
        NAMES.put(
                "navigation",
                Set.of("nav", "navbar", "navigation", "menu", "daohang", "pagination", "pager", "toolbar"));
        NAMES.put("share bar", Set.of("share", "sharing", "social", "fenxiang", "bdshare", "sharebar", "addthis"));
        NAMES.put(
                "related links",
                Set.of(
                        "related",
                        "recommend",
                        "recommended",
                        "recommendations",
                        "recommends",
                        "xiangguan",
                        "tuijian",
                        "xgxw"));
        NAMES.put("sidebar", Set.of("sidebar", "rightbar", "leftbar", "paihang"));
        NAMES.put("page header", Set.of("masthead", "topbar", "site-header", "page-header"));
        NAMES.put("page footer", Set.of("footer", "foot", "dibu", "copyright", "banquan"));
        NAMES.put("cookie notice", Set.of("cookie", "cookies", "consent", "gdpr"));
        NAMES.put("comments", Set.of("comments", "disqus", "pinglun"));
        NAMES.put("advertisement", Set.of("ad", "ads", "advert", "advertisement", "guanggao", "sponsored"));
        NAMES.put("subscription", Set.of("newsletter", "subscribe", "subscription", "signup"));
        NAMES.put("byline", Set.of("byline", "dateline", "zuozhe", "laiyuan"));
        NAMES.put("responsible editor", Set.of("bianji", "zebian", "zerenbianji"));
        NAMES.put("tags", Set.of("tags", "taglist", "biaoqian", "keywords"));
        NAMES.put("service bar", Set.of("kefu", "hotline", "erweima", "qrcode"));
        NAMES.put("figure caption", Set.of("figcaption", "wp-caption-text", "tuzhu", "tushuo"));
    }

    private final int pageWeight;

    /** @param pageWeight letters of the whole page, see {@link PageBlock#weigh} */
    ElementRules(int pageWeight) {
        this.pageWeight = pageWeight;
    }

    /** Why an element is furniture, whatever surrounds it; empty if nothing says so. */
    Optional<String> reason(Element element) {
        String tag = element.normalName();
        if (tag.equals("html") || tag.equals("body")) {
            return Optional.empty();
        }
        if (isHidden(element)) {
            return isLarge(element) ? Optional.empty() : Optional.of("hidden");
        }
        if (CONTROLS.contains(tag)) {
            return Optional.of("form control");
        }
        Optional<String> byTag = byTag(element, tag);
        return byTag.isPresent() ? byTag : byName(element);
    }

    private Optional<String> byTag(Element element, String tag) {
        return switch (tag) {
            case "nav" -> Optional.of("navigation");
            case "figcaption" -> Optional.of("figure caption");
            case "header" -> isPageHeader(element) ? Optional.of("page header") : Optional.empty();
            case "footer" -> element.closest("blockquote") == null ? Optional.of("page footer") : Optional.empty();
            case "aside" -> isNote(element) ? Optional.empty() : Optional.of("aside");
            default -> byRole(element.attr("role"));
        };
    }

    private static Optional<String> byRole(String role) {
        return switch (role) {
            case "navigation", "menu", "menubar", "tablist" -> Optional.of("navigation");
            case "banner" -> Optional.of("page header");
            case "contentinfo" -> Optional.of("page footer");
            case "search" -> Optional.of("form control");
            default -> Optional.empty();
        };
    }

    private Optional<String> byName(Element element) {
        Set<String> words = words(element);
        for (Map.Entry<String, Set<String>> entry : NAMES.entrySet()) {
            if (!Collections.disjoint(words, entry.getValue())) {
                return isLarge(element) || isHeadline(element) ? Optional.empty() : Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** The classes and the id of an element and the words that they are made of, in lower case. */
    private static Set<String> words(Element element) {
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
            words.add(name.toLowerCase(Locale.ROOT));
            for (String part : NAME_PARTS.split(name, -1)) {
                words.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN_STYLE.matcher(element.attr("style")).find();
    }

    private static boolean isPageHeader(Element element) {
        return !isHeadline(element) && element.closest("article, main, section, blockquote") == null;
    }

    private static boolean isHeadline(Element element) {
        return element.normalName().equals("h1") || element.selectFirst("h1") != null;
    }

    /** An aside inside the article that is no list of links, or one that calls itself a note. */
    private boolean isNote(Element element) {
        boolean isNamedNote = NOTE.matcher(element.className()).find();
        boolean isInArticle = element.closest("article, blockquote") != null;
        int linked = PageBlock.weigh(element.select("a").text());
        return isLarge(element) || isNamedNote || isInArticle && 3 * linked < PageBlock.weigh(element.text());
    }

    private boolean isLarge(Element element) {
        return 3 * PageBlock.weigh(element.text()) > pageWeight;
    }
}
