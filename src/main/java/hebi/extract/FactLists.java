package hebi.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Marks the table or list that Chinese offices set over a document: its index number, who issued it and when, whether it is in force.
 * It is known by three of these labels.
 */
final class FactLists {
    private static final int FEWEST = 3;

    /** A label with its value has no more letters, see {@link PageBlock#weigh}. */
    private static final int LONGEST = 200;

    private static final Set<String> ROWS = Set.of("tr", "dl", "ul");

    private static final Pattern LABEL = Pattern.compile("[\\[【]?(?:索\\s*引\\s*[号號]"
            + "|[发發]文(?:[机機][关關]|[机機][构構]|[单單]位|字[号號]|日期)|[发發][布佈](?:[机機][构構]|[单單]位|日期|[时時][间間])"
            + "|成文日期|主[题題](?:分[类類]|[词詞])|[体體]裁分[类類]|[组組]配分[类類]|信息(?:分[类類]|[来來]源|名[称稱])|公文(?:[种種][类類]|[时時]效)"
            + "|文\\s*[号號]|(?:文件)?(?:有效性|[时時]效性?|[状狀][态態])|公[开開](?:方式|[范範][围圍]|[时時]限|形式|日期)"
            + "|(?:生成|生效|失效|[废廢]止)(?:日期|[时時][间間])|[关關]\\s*[键鍵]\\s*[词詞]|文件名[称稱]|[内內]容概述)"
            + "[\\]】]?\\s*(?:[:：].*)?");

    private FactLists() {}

    /** The same blocks, those of such a list marked: it stands before all running text. */
    static List<PageBlock> mark(List<PageBlock> blocks) {
        int text = 0;
        while (text < blocks.size() && !isText(blocks.get(text))) {
            text++;
        }
        Map<Element, Integer> blocksOfRow = new HashMap<>();
        Map<Element, Integer> labelsOfRow = new HashMap<>();
        for (PageBlock block : blocks.subList(0, text)) {
            Element row = row(block);
            if (row != null) {
                blocksOfRow.merge(row, 1, Integer::sum);
                labelsOfRow.merge(row, isLabel(block) ? 1 : 0, Integer::sum);
            }
        }
        labelsOfRow
                .entrySet()
                .removeIf(row -> row.getValue() == 0 || isHead(row.getKey(), row.getValue(), blocksOfRow));
        int facts = labelsOfRow.values().stream().mapToInt(count -> count).sum();
        if (facts < FEWEST) {
            return blocks;
        }
        List<PageBlock> marked = new ArrayList<>(blocks);
        for (int i = 0; i < text; i++) {
            PageBlock block = blocks.get(i);
            if (block.furniture().isEmpty() && labelsOfRow.containsKey(row(block))) {
                marked.set(i, block.asFurniture("about the article"));
            }
        }
        return marked;
    }

    private static boolean isText(PageBlock block) {
        return block.furniture().isEmpty() && block.isProse();
    }

    /** Whether a row is the head of a table: labels alone, without their values. */
    private static boolean isHead(Element row, int labels, Map<Element, Integer> blocksOfRow) {
        return row.normalName().equals("tr")
                && labels == blocksOfRow.get(row)
                && row.text().indexOf('：') < 0;
    }

    private static boolean isLabel(PageBlock block) {
        return block.weight() <= LONGEST && LABEL.matcher(block.text()).matches();
    }

    /** The innermost row of a table, or list of terms or items, around a block; null where there is none. */
    private static Element row(PageBlock block) {
        Element row = block.element();
        while (row != null && !ROWS.contains(row.normalName())) {
            row = row.parent();
        }
        return row == null || row.selectFirst("h1") != null ? null : row;
    }
}
