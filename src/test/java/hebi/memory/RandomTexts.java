package hebi.memory;

import hebi.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts by a seed: random words, and copies with some of them changed, dropped or doubled. */
final class RandomTexts {
    private static final List<String> ENGLISH = List.of(
            "the",
            "river",
            "budget",
            "was",
            "approved",
            "by",
            "members",
            "of",
            "an",
            "old",
            "council",
            ",",
            "and",
            "2.5",
            "kilometres",
            "Peter's",
            "tea",
            "sold",
            "well",
            "café");
    private static final List<String> CHINESE = List.of(
            "河", "预", "算", "由", "议", "会", "通", "过", "了", "，", "茶", "卖", "得", "好", "12", "km", "𠮷", "的", "新", "年");

    private final Random random;
    private final Language language;

    RandomTexts(Language language, long seed) {
        this.language = language;
        random = new Random(seed);
    }

    /** A text of {@code min..max} units. */
    String text(int min, int max) {
        int n = min + random.nextInt(max - min + 1);
        String[] words = new String[n];
        for (int i = 0; i < n; i++) {
            words[i] = word();
        }
        return join(words);
    }

    /** A text with some units edited. */
    String edited(String text) {
        String[] words = split(text);
        double share = random.nextDouble() * 0.6;
        for (int i = 0; i < words.length; i++) {
            if (random.nextDouble() < share) {
                words[i] = switch (random.nextInt(3)) {
                    case 0 -> word();
                    case 1 -> "";
                    default -> join(new String[] {words[i], word()});
                };
            }
        }
        return join(words).strip();
    }

    private String word() {
        List<String> words = language == Language.EN ? ENGLISH : CHINESE;
        return words.get(random.nextInt(words.size()));
    }

    private String[] split(String text) {
        return language == Language.EN
                ? text.split(" ")
                : text.codePoints().mapToObj(Character::toString).toArray(String[]::new);
    }

    private String join(String[] words) {
        return String.join(language == Language.EN ? " " : "", Arrays.asList(words));
    }
}
