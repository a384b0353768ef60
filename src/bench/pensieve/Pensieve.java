import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.tm.pensieve.common.TmHit;
import net.sf.okapi.tm.pensieve.common.TranslationUnit;
import net.sf.okapi.tm.pensieve.common.TranslationUnitVariant;
import net.sf.okapi.tm.pensieve.seeker.PensieveSeeker;
import net.sf.okapi.tm.pensieve.writer.PensieveWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Puts the questions of {@code hebi.memory.BenchmarkQueries} to Okapi Pensieve, in both directions, and prints how many of the
 * best answers it finds and the CPU time of a question.
 */
class Pensieve {
    private static final int MIN_SCORE = 70;
    // As good as all: more than any question has answers.
    private static final int MOST_HITS = 10_000;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> pairs = Files.readAllLines(folder.resolve("pairs.tsv"));
        ask(folder, pairs, "en", "zh", 0);
        ask(folder, pairs, "zh", "en", 1);
    }

    private static void ask(Path folder, List<String> pairs, String from, String to, int column) throws IOException {
        try (Directory index = FSDirectory.open(folder.resolve("pensieve-" + from))) {
            long start = System.nanoTime();
            PensieveWriter writer = new PensieveWriter(index, true);
            for (String pair : pairs) {
                String[] texts = pair.split("\t", -1);
                writer.indexTranslationUnit(
                        new TranslationUnit(variant(from, texts[column]), variant(to, texts[1 - column])));
            }
            writer.commit();
            writer.close();
            System.out.printf(
                    Locale.ROOT, "%s import %,.0f units/s%n", from, pairs.size() / ((System.nanoTime() - start) / 1e9));
            search(index, Files.readAllLines(folder.resolve(from + ".tsv"), StandardCharsets.UTF_8), from);
        }
    }

    private static TranslationUnitVariant variant(String language, String text) {
        return new TranslationUnitVariant(LocaleId.fromString(language), new TextFragment(text));
    }

    private static void search(Directory index, List<String> questions, String from) {
        PensieveSeeker seeker = new PensieveSeeker(index);
        long[] times = new long[questions.size()];
        int answerable = 0;
        int found = 0;
        for (int run = 0; run < 3; run++) {
            answerable = 0;
            found = 0;
            for (int i = 0; i < times.length; i++) {
                // The question, then all texts that are its best answers, if any reaches the lowest score.
                List<String> texts = Arrays.asList(questions.get(i).split("\t"));
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                List<TmHit> hits = seeker.searchFuzzy(new TextFragment(texts.get(0)), MIN_SCORE, MOST_HITS, null);
                times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                List<String> best = texts.subList(1, texts.size());
                answerable += best.isEmpty() ? 0 : 1;
                found += hits.stream().anyMatch(hit ->
                                best.contains(hit.getTu().getSource().getContent().getText()))
                        ? 1
                        : 0;
            }
        }
        seeker.close();
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s ≥ %d: best answer found for %d of %d questions that have one (%.1f %%); p50 %.3f  p95 %.3f ms%n",
                from,
                MIN_SCORE,
                found,
                answerable,
                100.0 * found / answerable,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6);
    }
}
