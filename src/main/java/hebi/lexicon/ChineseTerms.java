package hebi.lexicon;

import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chinese text to terms: numbers, then the longest dictionary word, else the single character; function words dropped. Thread-safe. */
final class ChineseTerms {
    /** Function words, Simplified and Traditional: grammar that English renders otherwise or not at all. */
    private static final Set<String> STOP_WORDS =
            Set.of(("的 了 是 在 和 与 與 及 或 而 也 都 就 还 還 又 将 將 把 被 对 對 于 於 以 为 為 从 從 到 由 向 之 其 这 這 那 此 该 該 个 個 们 們"
                            + " 着 著 过 過 地 得 吗 嗎 呢 吧 啊 他 她 它 我 你 您 我们 我們 你们 你們 他们 他們 她们 她們 它们 它們 自己 有 没有 沒有 等"
                            + " 所 则 則 但 但是 并 並 并且 並且 以及 因为 因為 所以 如果 可以 这个 這個 那个 那個 一个 一個 这些 這些 那些 什么 什麼 会 會 能"
                            + " 要 上 中 里 裡 不 很 更 最 让 讓 给 給 种 種")
                    .split(" "));

    private static final String[] MONTHS = {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december"
    };

    private final Dictionary dictionary;

    ChineseTerms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The terms of a text in order. */
    List<Term> of(String text) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (isLatin(c)) {
                i = latin(text, i, terms);
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                i = word(text, i, terms);
            } else {
                i++;
            }
        }
        return terms;
    }

    /** A number, unless a dictionary word that starts here is longer (九一八事变, 一举两得). */
    private int word(String text, int start, List<Term> terms) {
        int match = dictionary.longestMatch(text, start);
        ChineseNumber number = ChineseNumber.at(text, start);
        if (number != null && number.end() - start >= match) {
            return number(text, start, number, terms);
        }
        int length = match > 0 ? match : Character.charCount(text.codePointAt(start));
        String word = text.substring(start, start + length);
        if (!STOP_WORDS.contains(word)) {
            terms.add(Term.chinese(word));
        }
        return start + length;
    }

    /** The value; for a month (3月) its English name as well, since that is what the other side writes. */
    private static int number(String text, int start, ChineseNumber number, List<Term> terms) {
        String value = EnglishTerms.plain(number.value());
        int end = number.end();
        boolean month = end < text.length() && text.charAt(end) == '月' && value.matches("[1-9]|1[0-2]");
        if (month) {
            String written = text.substring(start, end + 1);
            for (Term name : latinTerms(MONTHS[Integer.parseInt(value) - 1])) {
                terms.add(new Term(Term.Kind.LATIN, name.text(), written, name.capital()));
            }
            return end + 1;
        }
        terms.add(Term.number(value));
        return end;
    }

    private static int latin(String text, int start, List<Term> terms) {
        int end = start;
        while (end < text.length() && isLatinRun(text, end)) {
            end++;
        }
        terms.addAll(latinTerms(text.substring(start, end)));
        return end;
    }

    /** The English terms of a run of Latin letters. */
    private static List<Term> latinTerms(String run) {
        return EnglishTerms.of(run).stream()
                .map(t -> t.kind() == Term.Kind.NUMBER
                        ? t
                        : new Term(Term.Kind.LATIN, t.text(), t.surface(), t.capital()))
                .toList();
    }

    private static boolean isLatinRun(String text, int i) {
        char c = text.charAt(i);
        boolean inside = i + 1 < text.length() && isLatin(text.charAt(i + 1));
        return isLatin(c) || (c >= '0' && c <= '9') || ((c == '\'' || c == '’' || c == ' ') && inside);
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c) && !Language.isHan(c);
    }
}
