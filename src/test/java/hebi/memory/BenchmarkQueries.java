package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the pairs and questions of {@link MemoryBenchmark} down for other programs: {@code pairs.tsv}, and for each language
 * a line a question with all texts that are its best answers, if any reaches 70. Arguments: table, size, folder.
 */
final class BenchmarkQueries {
    private static final int QUERIES = 500;
    private static final int MIN_SCORE = 70;

    private BenchmarkQueries() {}

    public static void main(String[] arguments) throws IOException {
        BenchmarkCorpus corpus = BenchmarkCorpus.read(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Path folder = Path.of(arguments[2]);
        Files.write(
                folder.resolve("pairs.tsv"),
                corpus.units().stream()
                        .map(u -> u.source().text() + "\t" + u.target().text())
                        .toList());
        for (Language language : Language.values()) {
            Files.write(folder.resolve(language.code() + ".tsv"), questions(corpus, language));
        }
    }

    private static List<String> questions(BenchmarkCorpus corpus, Language language) {
        List<String> texts = corpus.texts(language);
        int[][] units = texts.stream()
                .map(text -> UnitHashes.of(language, MatchKey.of(text)))
                .toArray(int[][]::new);
        return corpus.queries(language, QUERIES).stream()
                .map(query -> query + "\t" + String.join("\t", best(language, query, texts, units)))
                .toList();
    }

    private static List<String> best(Language language, String query, List<String> texts, int[][] units) {
        int[] pattern = UnitHashes.of(language, MatchKey.of(query));
        Levenshtein levenshtein = new Levenshtein(pattern);
        List<String> best = new ArrayList<>();
        int highest = MIN_SCORE;
        for (int i = 0; i < units.length; i++) {
            int longer = Math.max(units[i].length, pattern.length);
            int limit = Similarity.limit(longer, highest);
            int distance = levenshtein.distance(units[i], units[i].length, limit);
            if (distance <= limit) {
                int score = Similarity.score(longer, distance);
                if (score > highest) {
                    best.clear();
                }
                highest = score;
                best.add(texts.get(i));
            }
        }
        return best;
    }
}
