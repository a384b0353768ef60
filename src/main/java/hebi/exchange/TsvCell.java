package hebi.exchange;

import java.util.Optional;

/** What stands between two tabs: tab, line feed, carriage return and backslash are written {@code \t \n \r \\}. */
final class TsvCell {
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

    /** The text of a cell; empty where a backslash stands before anything else. */
    static Optional<String> text(String cell) {
        if (cell.indexOf('\\') < 0) {
            return Optional.of(cell);
        }
        StringBuilder text = new StringBuilder(cell.length());
        boolean escaped = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            int plain = escaped ? unescaped(c) : c;
            if (plain < 0) {
                return Optional.empty();
            }
            text.append((char) plain);
            escaped = false;
        }
        return escaped ? Optional.empty() : Optional.of(text.toString());
    }

    private static int unescaped(char c) {
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case '\\' -> '\\';
            default -> -1;
        };
    }
}
