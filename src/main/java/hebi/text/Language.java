package hebi.text;

import java.util.Locale;
import java.util.Optional;

/** The two languages that Hebi pairs. Source and target are roles in a job; these are languages. */
public enum Language {
    EN,
    ZH;

    /** The language itself in English, for messages. */
    public String displayName() {
        return this == EN ? "English" : "Chinese";
    }

    /** The lower-case two-letter code, {@code en} or {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The other of the two. */
    public Language other() {
        return this == EN ? ZH : EN;
    }

    /**
     * The language of a tag as CAT tools write it: BCP 47 or with underscores, any case, two- or three-letter codes
     * ({@code zh-CN}, {@code zh_Hant_TW}, {@code cmn-Hans}, {@code EN-US}, {@code eng}). Empty for any other language.
     */
    public static Optional<Language> ofTag(String tag) {
        return switch (primary(tag.strip()).toLowerCase(Locale.ROOT)) {
            case "en", "eng" -> Optional.of(EN);
            case "zh", "zho", "chi", "cmn" -> Optional.of(ZH);
            default -> Optional.empty();
        };
    }

    /** What stands before the first hyphen or underscore. */
    private static String primary(String tag) {
        for (int i = 0; i < tag.length(); i++) {
            if (tag.charAt(i) == '-' || tag.charAt(i) == '_') {
                return tag.substring(0, i);
            }
        }
        return tag;
    }

    /**
     * The language that most of a text is in. A Han character weighs as much as three Latin letters, since a Chinese
     * word of two characters stands for an English one of five or six letters. Empty where the text has no letter of
     * either.
     */
    public static Optional<Language> detect(CharSequence text) {
        long han = 0;
        long latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (isHan(c)) {
                han++;
            } else if (isLatinLetter(c)) {
                latin++;
            }
        }
        if (han == 0 && latin == 0) {
            return Optional.empty();
        }
        return Optional.of(3 * han >= latin ? ZH : EN);
    }

    /** Whether a code point is a Han character. */
    public static boolean isHan(int codePoint) {
        // The two blocks that hold nearly all of running text are asked first: the script table is slow.
        if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
            return true;
        }
        return codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatinLetter(int codePoint) {
        return codePoint < 0x250 && Character.isLetter(codePoint);
    }
}
