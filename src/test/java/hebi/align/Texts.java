package hebi.align;

import hebi.text.Segment;
import java.util.ArrayList;
import java.util.List;

/** A small pair of texts for tests, and short ways to write segments and beads. */
final class Texts {
    static final List<String> CHINESE = List.of(
            "青渚市新图书馆开馆",
            "新图书馆星期六正式开放。",
            "大楼耗资2.3亿元，历时三年建成。",
            "馆内藏书八十万册。其中六万册是儿童读物。",
            "馆长沈稼禾说，欢迎所有人来看书。",
            "停车场下个月才能使用。");
    static final List<String> ENGLISH = List.of(
            "New library opens in Qingzhu",
            "The new library opened to the public on Saturday.",
            "The building cost 230 million yuan.",
            "It took three years to build.",
            "It holds 800,000 books, 60,000 of them for children.",
            "Everyone is welcome to come and read, said its director, Shen Jiahe.",
            "Next door, a small café sells coffee and sandwiches until ten in the evening.",
            "The car park will not be usable until next month.");

    private Texts() {}

    /** Each text as a segment and a paragraph of its own. */
    static List<Segment> segments(List<String> texts) {
        List<Segment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(text, segments.size(), 0, text.length()));
        }
        return segments;
    }

    /** The beads of an alignment as lines, without their confidence. */
    static List<String> lines(Alignment alignment) {
        return alignment.beads().stream()
                .map(b -> BeadFile.line(b).replaceFirst(":[\\d.]+$", ""))
                .toList();
    }
}
