package hebi.extract;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page with what a person says is its article.
 *
 * @param page the page itself
 * @param article the blocks of the article in reading order, white space as in {@link hebi.text.Paragraph}
 * @param furniture the texts of the page that are no article, in reading order
 */
public record GoldPage(Path page, List<String> article, List<String> furniture) {
    private static final String GOLD = ".gold.tsv";

    public GoldPage {
        article = List.copyOf(article);
        furniture = List.copyOf(furniture);
    }

    /**
     * The pages of a folder, by name: {@code x.html} with {@code x.gold.tsv}, which has a text a line after {@code article} or
     * {@code furniture} and a tab.
     *
     * @throws InputException if a file cannot be read or there is none
     * @throws FormatException if a line of gold is neither
     */
    public static List<GoldPage> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<GoldPage> pages = files.filter(file -> file.toString().endsWith(GOLD))
                    .sorted()
                    .map(GoldPage::read)
                    .toList();
            if (pages.isEmpty()) {
                throw new InputException(folder, "holds no *" + GOLD, "name a folder of pages with gold");
            }
            return pages;
        } catch (IOException e) {
            throw InputException.reading(folder, e);
        }
    }

    private static GoldPage read(Path gold) {
        List<String> article = new ArrayList<>();
        List<String> furniture = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
                number++;
                String[] fields = line.split("\t", 2);
                switch (fields.length == 2 ? fields[0] : "") {
                    case "article" -> article.add(fields[1]);
                    case "furniture" -> furniture.add(fields[1]);
                    default ->
                        throw new FormatException(
                                gold + ":" + number,
                                "is neither article nor furniture",
                                "begin it with one, and a tab");
                }
            }
        } catch (IOException e) {
            throw InputException.reading(gold, e);
        }
        String name = gold.getFileName().toString();
        return new GoldPage(gold.resolveSibling(name.replace(GOLD, ".html")), article, furniture);
    }
}
