package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.UnitReader;
import hebi.exchange.UnitWriter;
import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of the memory, printed; {@code mvn -Pbench test}. Times of queries are CPU time of the one thread that
 * asks, others are wall time. {@code -Dhebi.bench.sizes=100000} leaves the other sizes out.
 */
@EnabledIfEnvironmentVariable(named = "HEBI_DATA", matches = ".+")
class MemoryBenchmark {
    private static final int QUERIES = 500;
    private static final int PHRASES = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {100_000, 366_642, 1_000_000})
    void measure(int size) throws IOException {
        if (!List.of(System.getProperty("hebi.bench.sizes", "" + size).split(","))
                .contains("" + size)) {
            return;
        }
        BenchmarkCorpus corpus = BenchmarkCorpus.read(Path.of(System.getenv("HEBI_DATA"), "tm-ui-zh-en.tsv.xz"), size);
        say("%n%,d pairs%n", size);
        importAll(corpus);
        buildColumns();
        try (LuceneMemory memory = LuceneMemory.open(folder.resolve("memory"))) {
            export(memory);
            for (Language language : Language.values()) {
                lookUp(memory, corpus, language);
                scanPlainly(corpus, language);
                search(memory, corpus, language);
            }
        }
        heap();
        try (LuceneMemory memory = LuceneMemory.open(folder.resolve("memory"))) {
            for (Language language : Language.values()) {
                recall(memory, corpus, language, size <= 100_000 ? 200 : 40);
            }
        }
    }

    private void importAll(BenchmarkCorpus corpus) throws IOException {
        Path tmx = folder.resolve("all.tmx");
        try (UnitWriter writer = Format.TMX.writer(tmx, ExchangeConfig.defaults())) {
            corpus.units().forEach(writer::write);
            writer.commit();
        }
        long start = System.nanoTime();
        long cpuStart = processCpu();
        Added added;
        try (LuceneMemory memory = LuceneMemory.open(folder.resolve("memory"))) {
            Format.TMX.check(tmx);
            try (UnitReader reader = Format.TMX.reader(tmx)) {
                added = memory.add(() -> units(reader), Adding.inSteps("import", 100_000, step -> {}));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "import   %,.0f units/s (%,d new, %.1f s, %.1f s CPU of all threads)%n",
                corpus.units().size() / seconds, added.created(), seconds, (processCpu() - cpuStart) / 1e9);
        say("log      %d bytes a unit%n", bytes(folder.resolve("memory/changes")) / added.created());
        long index = bytes(folder.resolve("memory/index"));
        long columns = bytes(folder.resolve("memory/columns"));
        say(
                "disk     %d bytes a unit (index %d, columns %d)%n",
                (index + columns) / added.created(), index / added.created(), columns / added.created());
    }

    private static Iterator<TranslationUnit> units(UnitReader reader) {
        return Stream.generate(reader::next)
                .takeWhile(java.util.Optional::isPresent)
                .flatMap(entry -> entry.get().pairs().stream())
                .iterator();
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private void buildColumns() throws IOException {
        for (int run = 0; run < 3; run++) {
            for (Language language : Language.values()) {
                Columns columns = new Columns(folder.resolve("none"));
                try (FSDirectory directory = FSDirectory.open(folder.resolve("memory/index"));
                        DirectoryReader reader = DirectoryReader.open(directory)) {
                    long start = cpu();
                    for (LeafReaderContext leaf : reader.leaves()) {
                        columns.of(leaf.reader(), language);
                    }
                    say(
                            "column   %s run %d %.0f ms CPU, %d segments%n",
                            language.code(),
                            run + 1,
                            (cpu() - start) / 1e6,
                            reader.leaves().size());
                }
            }
        }
    }

    private void export(LuceneMemory memory) {
        for (int run = 0; run < 2; run++) {
            long start = System.nanoTime();
            try (UnitWriter writer = Format.TMX.writer(folder.resolve("out.tmx"), ExchangeConfig.defaults());
                    Stream<TranslationUnit> units = memory.units()) {
                units.forEach(writer::write);
                writer.commit();
                say("export   run %d %,.0f units/s%n", run + 1, writer.written() / ((System.nanoTime() - start) / 1e9));
            }
        }
    }

    private static void lookUp(LuceneMemory memory, BenchmarkCorpus corpus, Language language) {
        List<String> queries = corpus.queries(language, QUERIES);
        for (int minScore : new int[] {50, 70, 90}) {
            long[] totals = new long[2];
            time("lookup   " + language.code() + " ≥ " + minScore, queries, query -> {
                LookupAnswer answer = memory.lookup(Lookup.of(query, language).withMinScore(minScore));
                totals[0] += answer.total();
                totals[1] += answer.compared();
            });
            say("         %.1f hits, %d compared a query%n", totals[0] / 3.0 / QUERIES, totals[1] / 3 / QUERIES);
        }
    }

    /** What a look-up of 70 and more costs without signatures: the distance to every text of admissible length, in heap. */
    private static void scanPlainly(BenchmarkCorpus corpus, Language language) {
        int[][] texts = corpus.texts(language).stream()
                .map(text -> UnitHashes.of(language, MatchKey.of(text)))
                .toArray(int[][]::new);
        time("plain    " + language.code() + " ≥ 70", corpus.queries(language, QUERIES / 10), query -> {
            int[] pattern = UnitHashes.of(language, MatchKey.of(query));
            Levenshtein levenshtein = new Levenshtein(pattern);
            for (int[] text : texts) {
                int limit = Similarity.limit(Math.max(text.length, pattern.length), 70);
                if (Math.abs(text.length - pattern.length) <= limit) {
                    levenshtein.distance(text, text.length, limit);
                }
            }
        });
    }

    private static void search(LuceneMemory memory, BenchmarkCorpus corpus, Language language) {
        time("search   " + language.code(), corpus.phrases(language, PHRASES), phrase -> {
            memory.search(Concordance.of(phrase, language).withLimit(100));
        });
    }

    /** Prints the percentiles of the third run; the first two are for the compiler to warm up. */
    private static void time(String title, List<String> questions, Consumer<String> question) {
        long[] times = new long[questions.size()];
        for (int run = 0; run < 3; run++) {
            for (int i = 0; i < times.length; i++) {
                long start = cpu();
                question.accept(questions.get(i));
                times[i] = cpu() - start;
            }
        }
        Arrays.sort(times);
        say(
                "%-16s p50 %.3f  p95 %.3f  p99 %.3f  max %.3f ms%n",
                title,
                times[times.length / 2] / 1e6,
                times[times.length * 95 / 100] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void heap() {
        System.gc();
        long before = used();
        try (LuceneMemory memory = LuceneMemory.open(folder.resolve("memory"))) {
            for (Language language : Language.values()) {
                memory.lookup(Lookup.of("x", language));
                memory.search(Concordance.of("x", language).withLimit(1));
            }
            System.gc();
            say("heap     %.1f MB for an open memory%n", (used() - before) / 1e6);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Compares with brute force at every lowest score from 50 to 100. */
    private static void recall(LuceneMemory memory, BenchmarkCorpus corpus, Language language, int n) {
        List<String> texts = corpus.texts(language);
        BruteForce brute = new BruteForce(language, texts);
        List<String> wrong = new ArrayList<>();
        for (String query : corpus.queries(language, n)) {
            int[] scores = brute.scores(query, 50);
            for (int minScore = 50; minScore <= 100; minScore++) {
                TreeMap<String, Integer> expected = new TreeMap<>();
                for (int i = 0; i < scores.length; i++) {
                    if (scores[i] >= minScore) {
                        expected.put(texts.get(i), scores[i]);
                    }
                }
                TreeMap<String, Integer> found = new TreeMap<>();
                memory.lookup(Lookup.of(query, language).withMinScore(minScore))
                        .matches()
                        .forEach(m -> found.put(m.source().text(), m.score()));
                if (!expected.equals(found)) {
                    wrong.add(query + " ≥ " + minScore);
                }
            }
        }
        say(
                "recall   %s %d queries × 51 lowest scores against brute force: %d wrong%n",
                language.code(), n, wrong.size());
        assertEquals(List.of(), wrong);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
