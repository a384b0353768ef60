package hebi.exchange;

import hebi.exchange.PoLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message with its translation filled in: the flag {@code fuzzy} and the text that was translated so behind {@code #|} where
 * it is not the same text, neither where it is; every other line as it was.
 */
final class PoFilling {
    private final PoEntry message;
    private final List<Filling> fillings;
    private final String ending;

    /** @param fillings one for each form, all present */
    PoFilling(PoEntry message, List<Optional<Filling>> fillings) {
        this.message = message;
        this.fillings = fillings.stream().map(Optional::get).toList();
        String last = message.lines().get(message.lines().size() - 1).ending();
        this.ending = last.isEmpty() ? "\n" : last;
    }

    /** All its lines, as they stand in the file where they say the same already, however they are wrapped. */
    String text() {
        boolean isFuzzy = !fillings.stream().allMatch(Filling::isExact);
        return isFuzzy && isThere() ? message.text() : filled(isFuzzy);
    }

    private boolean isThere() {
        return message.isFuzzy()
                && message.previous().equals(matched())
                && message.strings().equals(fillings.stream().map(Filling::text).toList());
    }

    private String filled(boolean isFuzzy) {
        StringBuilder text = new StringBuilder();
        boolean flagged = false;
        boolean begun = false;
        for (PoLine line : message.lines()) {
            if (line.kind() == Kind.FLAGS) {
                text.append(flags(line, isFuzzy && !flagged));
                flagged |= isFuzzy;
            } else if (line.kind() != Kind.PREVIOUS && line.kind() != Kind.STRING) {
                if (!begun && (line.kind() == Kind.CONTEXT || line.kind() == Kind.ID)) {
                    begun = true;
                    text.append(isFuzzy ? (flagged ? "" : "#, fuzzy" + ending) + previous() : "");
                }
                text.append(line.text()).append(line.ending());
            }
        }
        for (int form = 0; form < fillings.size(); form++) {
            String keyword = message.plural().isPresent() ? "msgstr[" + form + "] " : "msgstr ";
            text.append(string("", keyword, fillings.get(form).text()));
        }
        return text.toString();
    }

    private String flags(PoLine line, boolean isFuzzy) {
        List<String> flags = new ArrayList<>();
        for (String flag : line.text().strip().substring(2).split("[\\s,]+")) {
            if (!flag.isEmpty() && !flag.equals("fuzzy")) {
                flags.add(flag);
            }
        }
        if (isFuzzy) {
            flags.add(0, "fuzzy");
        }
        return flags.isEmpty() ? "" : "#, " + String.join(", ", flags) + ending;
    }

    private String previous() {
        return string("#| ", "msgid ", matched());
    }

    private String matched() {
        return fillings.stream()
                .filter(filling -> !filling.isExact())
                .findFirst()
                .map(Filling::matched)
                .orElse("");
    }

    /** A string as gettext writes it: one of several lines on lines of its own. */
    private String string(String mark, String keyword, String value) {
        String[] lines = value.split("(?<=\n)");
        if (lines.length < 2) {
            return mark + keyword + PoString.quoted(value) + ending;
        }
        StringBuilder text = new StringBuilder(mark + keyword + "\"\"" + ending);
        for (String line : lines) {
            text.append(mark).append(PoString.quoted(line)).append(ending);
        }
        return text.toString();
    }
}
