package hebi.exchange;

import hebi.exchange.PoLine.Kind;
import hebi.exchange.PoString.BadString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message while its lines come. */
final class PoDraft {
    private final List<PoLine> lines = new ArrayList<>();
    private final List<StringBuilder> strings = new ArrayList<>();
    private StringBuilder context;
    private StringBuilder id;
    private StringBuilder plural;
    /** What a string in quotes goes on with; null where none may. */
    private StringBuilder current;

    private Kind last = Kind.BLANK;
    private int number;

    PoDraft(int number) {
        this.number = number;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int size() {
        return lines.size();
    }

    /** The kind of the line before. */
    Kind last() {
        return last;
    }

    /** Takes a line whose string was read. */
    void add(PoLine line) {
        lines.add(line);
        last = line.kind();
    }

    /** What a string in quotes goes on with. */
    StringBuilder current() throws BadString {
        if (current == null) {
            throw new BadString("a text in quotes stands before any msgid or msgstr", 1);
        }
        return current;
    }

    /** Whether a line of a kind belongs to the next message. */
    boolean isEndedBy(Kind kind, boolean goesOn) {
        if (last == Kind.OBSOLETE) {
            return kind != Kind.OBSOLETE;
        }
        return last == Kind.STRING && kind != Kind.STRING && !goesOn;
    }

    void begin(Kind kind, String index, int line) throws BadString {
        current = new StringBuilder();
        switch (kind) {
            case CONTEXT -> context = once(context, id == null, "msgctxt");
            case ID -> {
                id = once(id, strings.isEmpty(), "msgid");
                number = line;
            }
            case PLURAL -> plural = once(plural, id != null && strings.isEmpty(), "msgid_plural");
            default -> beginString(index);
        }
    }

    private StringBuilder once(StringBuilder before, boolean isInPlace, String keyword) throws BadString {
        if (before != null || !isInPlace) {
            throw new BadString(
                    "the " + keyword + " stands in the wrong place; the msgstr before it may be missing", 1);
        }
        return current;
    }

    private void beginString(String index) throws BadString {
        int expected = strings.size();
        boolean isRight = plural == null
                ? index == null && expected == 0
                : Integer.toString(expected).equals(index);
        if (id == null) {
            throw new BadString("a msgstr stands without its msgid", 1);
        }
        if (!isRight) {
            String due = plural == null ? "one msgstr" : "msgstr[" + expected + "]";
            throw new BadString("expected " + due, 1);
        }
        strings.add(current);
    }

    void requireWhole() throws BadString {
        if ((id != null || context != null) && strings.isEmpty()) {
            throw new BadString("the file ends before the msgstr of the last message", 1);
        }
    }

    PoEntry entry() {
        return new PoEntry(
                lines,
                number,
                Optional.ofNullable(context).map(StringBuilder::toString),
                id == null ? "" : id.toString(),
                Optional.ofNullable(plural).map(StringBuilder::toString),
                strings.stream().map(StringBuilder::toString).toList());
    }
}
