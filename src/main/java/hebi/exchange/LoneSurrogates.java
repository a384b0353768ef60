package hebi.exchange;

/** Halves of surrogate pairs, which UTF-8 has no form for. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    /** Takes them out; how many there were. */
    static int dropFrom(StringBuilder text) {
        int dropped = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                text.deleteCharAt(i);
                dropped++;
            } else {
                i += Character.charCount(c);
            }
        }
        return dropped;
    }
}
