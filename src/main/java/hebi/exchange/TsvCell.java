package hebi.exchange;

import java.util.Optional;

/** What stands between two tabs: tab, line feed, carriage return and backslash are written {@code \t \n \r \\}. */
final class TsvCell {
    private static final String ESCAPED = "tnr\\";
    private static final String PLAIN = "\t\n\r\\";

    private TsvCell() {}

    static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\\' -> line.append("\\\\");
                default -> line.append(c);
            }
        }
    }

    /**
     * The text of a cell. One of another tool, in which no backslash stands before {@code t n r} or a backslash, is taken as it stands;
     * empty where some do and some do not, so that there is no telling.
     */
    static Optional<String> text(String cell) {
        if (cell.indexOf('\\') < 0) {
            return Optional.of(cell);
        }
        StringBuilder text = new StringBuilder(cell.length());
        int known = 0;
        int others = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            int escaped = c == '\\' && i + 1 < cell.length() ? ESCAPED.indexOf(cell.charAt(i + 1)) : -1;
            if (escaped >= 0) {
                known++;
                i++;
                text.append(PLAIN.charAt(escaped));
            } else {
                others += c == '\\' ? 1 : 0;
                text.append(c);
            }
        }
        return known > 0 && others > 0 ? Optional.empty() : Optional.of(text.toString());
    }
}
