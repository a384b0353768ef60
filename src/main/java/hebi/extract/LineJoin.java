package hebi.extract;

import hebi.text.Language;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the lines of wrapped paragraphs together. What the end of a line hides is told by the rest of the document: whether a
 * hyphen divides a word or belongs to it, and whether Latin words in Chinese text stand between spaces.
 */
final class LineJoin {
    /**
     * The hyphen that some typesetters divide words with. Where it stands at ends of lines only, the plain hyphen is the
     * author's.
     */
    private static final String DIVISION_SIGN = "\u2010";

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words = new HashSet<>();
    private final boolean isSpaced;
    private final boolean hasDivisionSign;

    /** @param lines all lines of the document */
    LineJoin(Collection<String> lines) {
        int spaced = 0;
        boolean isHyphenated = false;
        boolean isSignAtEnds = false;
        boolean isSignWithin = false;
        for (String line : lines) {
            spaced += spacedLessJoined(line);
            isHyphenated |= line.endsWith("-");
            isSignAtEnds |= line.endsWith(DIVISION_SIGN);
            int sign = line.indexOf(DIVISION_SIGN);
            isSignWithin |= sign >= 0 && sign < line.length() - 1;
        }
        isSpaced = spaced > 0;
        hasDivisionSign = isSignAtEnds && !isSignWithin;
        if (isHyphenated || isSignAtEnds) {
            lines.forEach(this::addWords);
        }
    }

    /**
     * Appends the next line of a paragraph: Chinese without a space, English with one, a word divided at the end of the
     * line whole again.
     */
    void append(StringBuilder paragraph, String line) {
        if (paragraph.length() > 0 && !line.isEmpty()) {
            if (isDivided(paragraph, line)) {
                paragraph.setLength(paragraph.length() - 1);
            } else if (needsSpace(paragraph, line)) {
                paragraph.append(' ');
            }
        }
        paragraph.append(line);
    }

    /**
     * A hyphen between lower-case letters divides a word, unless both halves are words of the document and the whole is
     * none: "agree-" + "ment" against "well-" + "known". Addresses keep theirs.
     */
    private boolean isDivided(StringBuilder paragraph, String line) {
        int end = paragraph.length() - 1;
        if (hasDivisionSign) {
            return paragraph.charAt(end) == DIVISION_SIGN.charAt(0);
        }
        if (end < 1 || !isHyphen(paragraph.charAt(end)) || !Character.isLowerCase(line.charAt(0))) {
            return false;
        }
        int start = end;
        while (start > 0 && Character.isLetter(paragraph.charAt(start - 1))) {
            start--;
        }
        String before = paragraph.substring(start, end).toLowerCase(Locale.ROOT);
        String after = NO_WORD.split(line, 2)[0].toLowerCase(Locale.ROOT);
        if (before.isEmpty() || start > 0 && "/-.@_".indexOf(paragraph.charAt(start - 1)) >= 0) {
            return false;
        }
        return words.contains(before + after) || !words.contains(before) || !words.contains(after);
    }

    private boolean needsSpace(StringBuilder paragraph, String line) {
        int before = paragraph.codePointBefore(paragraph.length());
        int after = line.codePointAt(0);
        if (WhiteSpace.isSpace(before) || WhiteSpace.isSpace(after) || isHyphen(before) || before == '/') {
            return false;
        }
        boolean isChineseBefore = isChinese(before, paragraph, paragraph.length() - 1);
        boolean isChineseAfter = isChinese(after, line, 1);
        if (isSpaced && isChineseBefore != isChineseAfter) {
            return isSpacedPair(before, after);
        }
        return !isChineseBefore && !isChineseAfter;
    }

    /** Quotation marks and dashes are of both languages: the character beyond them tells. */
    private static boolean isChinese(int c, CharSequence text, int beyond) {
        if ("“”‘’…—".indexOf(c) < 0) {
            return WhiteSpace.isWide(c);
        }
        boolean isAtStart = beyond == 1;
        return text.length() > 1
                && WhiteSpace.isWide(
                        isAtStart ? Character.codePointAt(text, 1) : Character.codePointBefore(text, beyond));
    }

    /** Han–Latin boundaries with a space less those without. */
    private static int spacedLessJoined(String line) {
        int balance = 0;
        for (int i = 0; i + 1 < line.length(); i++) {
            if (isSpacedPair(line.charAt(i), line.charAt(i + 1))) {
                balance--;
            } else if (line.charAt(i + 1) == ' '
                    && i + 2 < line.length()
                    && isSpacedPair(line.charAt(i), line.charAt(i + 2))) {
                balance++;
            }
        }
        return balance;
    }

    private static boolean isSpacedPair(int a, int b) {
        return Language.isHan(a) && isLatin(b) || isLatin(a) && Language.isHan(b);
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isHyphen(int c) {
        return c == '-' || c == '\u2010';
    }

    private void addWords(String line) {
        String[] parts = NO_WORD.split(line, -1);
        // The first and the last word of a line may be halves.
        for (int i = 1; i + 1 < parts.length; i++) {
            words.add(parts[i].toLowerCase(Locale.ROOT));
        }
    }
}
