package hebi.extract;

import hebi.text.Paragraph.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the headline among the blocks of a page.
 *
 * <ol>
 *   <li>The last h1 before the first running text that stands in the page's title, else
 *   <li>the longest block there, heading or not, that the title begins with or has as a part, else
 *   <li>the last h1 there, or the first of the page where there is no running text, else
 *   <li>the first heading below an h1 that names a section of the site.
 * </ol>
 *
 * <p>An h1 that is the name of the site or of a section ("News Details") is none.
 */
final class Headline {
    private static final Pattern PART = Pattern.compile("\\s+[-–—·•]\\s+|:\\s+|\\s*[|_｜»]\\s*|--+|[-—–](?=\\p{IsHan})");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern FIRST_PAGE =
            Pattern.compile("(?i)(?:https?:)?(?://[^/]+)?(?:\\.?/)?(?:(?:index|home|default)\\.\\w+)?");

    /** Names of sections of a site that templates set as the main heading of each page. */
    private static final Pattern SECTION = Pattern.compile(
            "(?i)(?:(?:latest |our )?(?:news|blog|articles?|posts?|press|updates|announcements?)(?: (?:details?|flash|releases?|room|center|centre|archive|& events|and events))?"
                    + "|newsroom|media (?:center|centre|room)|(?:新[闻聞]|通知|公告|信息|文章|[资資][讯訊])(?:中心|[动動][态態]|[详詳]情|公告|公[开開]|[内內]容|[详詳][细細])?)");

    /** Fewer letters than this may be in a title by chance. */
    private static final int SHORTEST = 6;

    private Headline() {}

    /**
     * The place of the headline, -1 if there is none.
     *
     * @param title the page's title, with the name of the site or without; may be empty
     * @param end place of the first running text: the headline stands before it
     */
    static int find(List<PageBlock> blocks, String title, int end) {
        String wanted = key(title);
        Set<String> parts = PART.splitAsStream(title).map(Headline::key).collect(Collectors.toSet());
        int titled = -1;
        int begun = -1;
        int last = -1;
        int longest = 0;
        for (int i = 0; i < end; i++) {
            PageBlock block = blocks.get(i);
            String text = key(block.text());
            boolean isLong = PageBlock.weigh(text) >= SHORTEST;
            if (isMain(block)) {
                last = end < blocks.size() || last < 0 ? i : last;
                boolean isTitled = isLong && wanted.contains(text) || wanted.length() > 0 && text.contains(wanted);
                boolean isNew =
                        titled < 0 || !isSame(block.text(), blocks.get(titled).text());
                titled = isTitled && isNew ? i : titled;
            } else if (isLong
                    && text.length() >= longest
                    && (wanted.startsWith(text) || parts.contains(text))
                    && (block.linkDensity() < 0.5 || block.kind() == Kind.HEADING)
                    && block.furniture().isEmpty()
                    && !isSection(block)) {
                begun = i;
                longest = text.length();
            }
        }
        return titled >= 0 ? titled : begun >= 0 ? begun : last >= 0 ? last : belowSection(blocks.subList(0, end));
    }

    /** The place of the first heading behind the name of a section, -1 if there is none. */
    private static int belowSection(List<PageBlock> blocks) {
        boolean isBelow = false;
        for (int i = 0; i < blocks.size(); i++) {
            PageBlock block = blocks.get(i);
            if (isSection(block)) {
                isBelow = true;
            } else if (isBelow
                    && block.kind() == Kind.HEADING
                    && block.furniture().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSection(PageBlock block) {
        return SECTION.matcher(block.text()).matches();
    }

    /** The place of the only h1 that stands in the page's title, -1 if there is none or several. */
    static int onlyTitled(List<PageBlock> blocks, String title) {
        int only = -1;
        for (int i = 0; i < blocks.size(); i++) {
            if (isMain(blocks.get(i)) && isIn(title, blocks.get(i).text())) {
                if (only >= 0) {
                    return -1;
                }
                only = i;
            }
        }
        return only;
    }

    /**
     * Where the article begins: at the headline, or at the first of the sentences right over it if it is the only h1. They stand
     * beside it, not right in the body, where tickers and notices stand too, or call themselves a lead.
     *
     * @param headline its place, -1 where there is none
     */
    static int beginning(List<PageBlock> blocks, int headline) {
        if (headline < 0
                || !isMain(blocks.get(headline))
                || blocks.stream().filter(Headline::isMain).count() > 1) {
            return headline;
        }
        Element around = blocks.get(headline).element().parent();
        int first = headline;
        while (first > 0 && isStandfirst(blocks.get(first - 1), around)) {
            first--;
        }
        return first;
    }

    private static boolean isStandfirst(PageBlock block, Element around) {
        boolean isBeside = Objects.equals(block.element().parent(), around)
                && !around.normalName().equals("body");
        return block.furniture().isEmpty() && block.isSentence() && (isBeside || isLeadBeside(block.element(), around));
    }

    /** Whether a paragraph, or the element that it is in, calls itself a lead and stands beside the headline. */
    private static boolean isLeadBeside(Element paragraph, Element around) {
        Element lead = ElementNames.isLead(paragraph) ? paragraph : paragraph.parent();
        return lead != null && ElementNames.isLead(lead) && Objects.equals(lead.parent(), around);
    }

    /** Whether a block says the same as the headline. */
    static boolean isSame(String text, String headline) {
        return key(text).equals(key(headline));
    }

    /** Whether a text is a part of a page's title: a line of a headline in several. */
    static boolean isIn(String title, String text) {
        String line = key(text);
        return PageBlock.weigh(line) >= SHORTEST && key(title).contains(line);
    }

    /** Whether a block is a main heading, an h1. */
    static boolean isMain(PageBlock block) {
        Element heading = block.kind() == Kind.HEADING ? block.element().closest("h1") : null;
        return heading != null && !isSiteName(heading) && !isSection(block);
    }

    /** Whether a main heading is the name of the site: all of it a link to the first page. */
    static boolean isSiteName(Element heading) {
        Element link = heading.selectFirst("a");
        return link != null
                && !link.attr("href").isEmpty()
                && FIRST_PAGE.matcher(link.attr("href")).matches()
                && link.text().equals(heading.text());
    }

    private static String key(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
