package hebi.extract;

import hebi.text.Document;
import hebi.text.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How well an extraction agrees with gold, block by block. A block is right if its text is that of a block of the gold
 * article to the letter and it stands in the same order: the longest common subsequence of the two lists is what was found.
 *
 * @param found blocks that are right
 * @param extracted blocks that were taken for article
 * @param gold blocks of the gold article
 * @param lost texts of the gold furniture that are in no block at all, neither article nor left out
 */
public record ExtractionScore(int found, int extracted, int gold, int lost) {
    /** The sum of no pages. */
    public static final ExtractionScore NOTHING = new ExtractionScore(0, 0, 0, 0);

    /** The score of one page. */
    public static ExtractionScore of(GoldPage page, Document document) {
        List<String> article = texts(document.article());
        int wrong = extra(page, document).size();
        String all = squeezed(String.join("", texts(document.paragraphs())));
        int lost = (int) page.furniture().stream()
                .filter(text -> !all.contains(squeezed(text)))
                .count();
        return new ExtractionScore(
                article.size() - wrong, article.size(), page.article().size(), lost);
    }

    /** Blocks taken for article that are none or stand in the wrong order. */
    public static List<String> extra(GoldPage page, Document document) {
        return without(texts(document.article()), page.article());
    }

    /** Blocks of the gold article that were not found. */
    public static List<String> missing(GoldPage page, Document document) {
        return without(page.article(), texts(document.article()));
    }

    /** Both together. */
    public ExtractionScore plus(ExtractionScore other) {
        return new ExtractionScore(
                found + other.found, extracted + other.extracted, gold + other.gold, lost + other.lost);
    }

    /** The share of the extracted blocks that are right, 0..1; 1 where none was extracted. */
    public double precision() {
        return extracted == 0 ? 1 : (double) found / extracted;
    }

    /** The share of the gold blocks that were found, 0..1; 1 where there are none. */
    public double recall() {
        return gold == 0 ? 1 : (double) found / gold;
    }

    /** The harmonic mean of the two, 0..1; 1 where there are no blocks at all. */
    public double f1() {
        return extracted + gold == 0 ? 1 : 2.0 * found / (extracted + gold);
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    /** Furniture may be cut into blocks in more than one right way. */
    private static String squeezed(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** What of the first list is not in the longest common subsequence of both. */
    private static List<String> without(List<String> first, List<String> second) {
        int[][] longest = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                longest[i][j] = first.get(i).equals(second.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<String> rest = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < first.size(); i++) {
            while (j < second.size() && longest[i][j] == longest[i][j + 1]) {
                j++;
            }
            if (j < second.size() && longest[i][j] > longest[i + 1][j]) {
                j++;
            } else {
                rest.add(first.get(i));
            }
        }
        return rest;
    }
}
