package hebi.cli;

import java.util.Locale;

/** Numbers with the noun that they count, as a person writes them. */
final class Counted {
    private Counted() {}

    /** {@code 1 unit}, {@code 2 units}, {@code 1,204 units}. */
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /** The same of a noun whose plural is another word, or of several words: {@code 1 pair of files}. */
    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
