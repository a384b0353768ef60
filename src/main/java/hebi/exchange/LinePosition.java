package hebi.exchange;

/** A line and a column that move forward over a text. A line ends at a line feed, a carriage return, or both together. */
final class LinePosition {
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    /** The start of a text. */
    LinePosition() {}

    /** The same place, to move from on its own. */
    LinePosition(LinePosition other) {
        line = other.line;
        column = other.column;
        afterReturn = other.afterReturn;
    }

    /** Moves over {@code chars[start..end]}. */
    void pass(char[] chars, int start, int end) {
        int lineStart = start - (column - 1);
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c > '\r') {
                afterReturn = false;
                continue;
            }
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            if (c == '\r' || c == '\n') {
                lineStart = i + 1;
            }
            afterReturn = c == '\r';
        }
        column = end - lineStart + 1;
    }

    /** From 1. */
    int line() {
        return line;
    }

    /** From 1, in UTF-16 units. */
    int column() {
        return column;
    }
}
