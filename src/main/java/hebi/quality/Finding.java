package hebi.quality;

import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong with a unit.
 *
 * @param rule the rule that it breaks
 * @param unit the unit
 * @param source places in the source's text that show it, in order; may be empty
 * @param target places in the target's text that show it, in order; may be empty
 * @param complaint what is wrong
 */
public record Finding(Rule rule, TranslationUnit unit, List<Span> source, List<Span> target, Complaint complaint) {
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(complaint);
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** What is wrong, in one line of English. */
    public String message() {
        return complaint.english();
    }
}
