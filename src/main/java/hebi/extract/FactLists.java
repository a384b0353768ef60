package hebi.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final Set<String> LISTS = Set.of("table", "dl", "ul");

    private static final Pattern LABEL = Pattern.compile("[\\[【]?(?:索\\s*引\\s*[号號]"
            + "|[发發]文(?:[机機][关關]|[机機][构構]|[单單]位|字[号號]|日期)|[发發][布佈](?:[机機][构構]|[单單]位|日期|[时時][间間])"
            + "|成文日期|主[题題](?:分[类類]|[词詞])|[体體]裁分[类類]|[组組]配分[类類]|信息(?:分[类類]|[来來]源|名[称稱])|公文(?:[种種][类類]|[时時]效)"
            + "|文\\s*[号號]|(?:文件)?(?:有效性|[时時]效性?|[状狀][态態])|公[开開](?:方式|[范範][围圍]|[时時]限|形式|日期)"
            + "|(?:生成|生效|[实實]施|失效|[废廢]止)(?:日期|[时時][间間])|服[务務][对對]象|[关關]\\s*[键鍵]\\s*[词詞]|文件名[称稱]|名\\s*[称稱]|[内內]容概述)"
            + "[\\]】]?\\s*(?:[:：].*)?");

    private FactLists() {}

    /** The same blocks, those of such a list marked. */
    static List<PageBlock> mark(List<PageBlock> blocks) {
        Map<Element, Integer> labels = new HashMap<>();
        for (PageBlock block : blocks) {
            if (block.weight() <= LONGEST && LABEL.matcher(block.text()).matches()) {
                list(block).ifPresent(list -> labels.merge(list, 1, Integer::sum));
            }
        }
        labels.values().removeIf(count -> count < FEWEST);
        return labels.isEmpty()
                ? blocks
                : blocks.stream().map(block -> mark(block, labels)).toList();
    }

    private static PageBlock mark(PageBlock block, Map<Element, Integer> lists) {
        boolean isFact = block.furniture().isEmpty()
                && !block.isProse()
                && list(block).filter(lists::containsKey).isPresent();
        return isFact ? block.asFurniture("about the article") : block;
    }

    private static Optional<Element> list(PageBlock block) {
        Element list = block.element();
        while (list != null && !LISTS.contains(list.normalName())) {
            list = list.parent();
        }
        return Optional.ofNullable(list);
    }
}
