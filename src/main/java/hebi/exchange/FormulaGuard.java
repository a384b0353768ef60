package hebi.exchange;

/**
 * Keeps a spreadsheet from taking a text for a formula: one that begins with {@code = + - @}, tab or carriage return gets
 * an apostrophe before it, and so does one that begins like a text with that apostrophe, so that reading can undo it.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    static String added(String text) {
        return isGuarded(text, 0) ? "'" + text : text;
    }

    static String removed(String cell) {
        return isGuarded(cell, 1) ? cell.substring(1) : cell;
    }

    /** Whether so many apostrophes or more stand before a character that begins a formula. */
    private static boolean isGuarded(String text, int atLeast) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i >= atLeast && i < text.length() && "=+-@\t\r".indexOf(text.charAt(i)) >= 0;
    }
}
