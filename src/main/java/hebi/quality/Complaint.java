package hebi.quality;

import java.util.List;
import java.util.Locale;

/**
 * What a finding says, apart from the language that it is said in.
 *
 * @param kind what is wrong
 * @param values what the texts have there, as many as the kind's words have places for
 */
public record Complaint(Kind kind, List<String> values) {
    /** What can be wrong; {@code {0}} and {@code {1}} stand for values. */
    public enum Kind {
        ONLY_ENGLISH("only the English side has {0}"),
        ONLY_CHINESE("only the Chinese side has {0}"),
        EACH_ALONE("only the English side has {0}; only the Chinese side has {1}"),
        LONELY_ENGLISH("{0} on the English side has no partner"),
        LONELY_CHINESE("{0} on the Chinese side has no partner"),
        DOUBLED("\"{0}\": the word stands twice"),
        SAME("both sides are the same text"),
        NO_CHINESE("the Chinese side has no Chinese"),
        NO_ENGLISH("the English side is Chinese"),
        SCRIPT("the text is {0}, its tag says {1}"),
        LONG_ENGLISH("the English side is {0} times as long as expected"),
        LONG_CHINESE("the Chinese side is {0} times as long as expected"),
        HALF_WIDTH("half-width punctuation in Chinese"),
        FULL_WIDTH("full-width punctuation in English"),
        BOTH_WIDTHS("punctuation of the other width on both sides"),
        OTHER_TARGET("another target: {0}"),
        OTHER_SOURCE("another source: {0}");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        /** The name for programs: {@code only-english}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Complaint {
        values = List.copyOf(values);
    }

    static Complaint of(Kind kind, String... values) {
        return new Complaint(kind, List.of(values));
    }

    /** In one line of English. */
    public String english() {
        return said(kind.english);
    }

    /** In one line, by words that have the same places for values. */
    public String said(String words) {
        StringBuilder said = new StringBuilder();
        int at = 0;
        // One pass, since a value may itself hold what looks like a place.
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
            said.append(words, at, open).append(values.get(words.charAt(open + 1) - '0'));
            at = open + "{0}".length();
        }
        return said.append(words, at, words.length()).toString();
    }
}
