package hebi.pipeline;

import hebi.error.HebiException;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.text.Document;
import hebi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Pairs articles by what they say, whatever their names:
 * <ol>
 *   <li>Each file becomes a {@link Profile}: English stems, Chinese words by their renderings, names and numbers.
 *   <li>Counts become weights: (1 + ln count) times the inverse document frequency over all files, at unit length.
 *   <li>The English profiles form an index in memory; each Chinese one asks for the five nearest by cosine.
 *   <li>Two files are a likely pair where each is the other's nearest. They are aligned: where that shows no translation, as with two
 *       reports of one event, they are parted for good, and the next nearest get their turn.
 * </ol>
 * A file may have no partner. Immutable and thread-safe; uses all cores.
 */
public final class ContentPairing {
    private static final String FIELD = "term";
    private static final String REASON = "by content";

    /** Terms of a query: the heaviest ones decide, the rest costs time. */
    private static final int QUERY_TERMS = 120;

    private static final int NEAREST = 5;

    /** Times that a file whose nearest was no translation of it may look for the next. */
    private static final int ROUNDS = 3;

    private final Extractor extractor;
    private final Lexicon lexicon;
    private final Pipeline pipeline;

    /** @param pipeline what aligns likely pairs to see whether they are translations of each other */
    public ContentPairing(Extractor extractor, Lexicon lexicon, Pipeline pipeline) {
        this.extractor = Objects.requireNonNull(extractor);
        this.lexicon = Objects.requireNonNull(lexicon);
        this.pipeline = Objects.requireNonNull(pipeline);
    }

    /** An English and a Chinese file, numbers in the lists of profiles, and how near they are. */
    private record Candidate(int english, int chinese, double cosine) {}

    /**
     * Pairs files of either language.
     *
     * @param files may be empty
     * @param failures is told of each file that cannot be read; it has no partner
     * @return the pairs in the order of the English files, each with its confidence; what is in none has no partner
     */
    public List<FilePair> pair(List<Path> files, Consumer<HebiException> failures) {
        List<Profile> profiles = files.parallelStream()
                .map(file -> profile(file, failures))
                .flatMap(Optional::stream)
                .toList();
        List<Profile> english =
                profiles.stream().filter(p -> p.language() == Language.EN).toList();
        List<Profile> chinese =
                profiles.stream().filter(p -> p.language() == Language.ZH).toList();
        if (english.isEmpty() || chinese.isEmpty()) {
            return List.of();
        }
        List<Candidate> left = new ArrayList<>(candidates(english, chinese, frequencies(profiles)));
        Map<Integer, FilePair> pairs = new TreeMap<>();
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            List<Candidate> nearest = mutual(left);
            Map<Candidate, FilePair> proven = nearest.parallelStream()
                    .map(candidate -> proven(candidate, english, chinese))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            proven.forEach((candidate, pair) -> pairs.put(candidate.english(), pair));
            left.removeIf(candidate -> nearest.contains(candidate)
                    || proven.keySet().stream()
                            .anyMatch(p -> p.english() == candidate.english() || p.chinese() == candidate.chinese()));
        }
        return List.copyOf(pairs.values());
    }

    private Optional<Profile> profile(Path file, Consumer<HebiException> failures) {
        try {
            Document document = extractor.extract(file);
            return document.language().map(language -> Profile.of(file, language, document, lexicon));
        } catch (HebiException e) {
            failures.accept(e);
            return Optional.empty();
        }
    }

    /** The inverse document frequency of each term. */
    private static Map<String, Float> frequencies(List<Profile> profiles) {
        Map<String, Float> documents = new HashMap<>();
        profiles.forEach(profile -> profile.counts().keySet().forEach(term -> documents.merge(term, 1f, Float::sum)));
        documents.replaceAll((term, count) -> (float) Math.log((profiles.size() + 1) / count));
        return documents;
    }

    private static List<Candidate> candidates(
            List<Profile> english, List<Profile> chinese, Map<String, Float> frequencies) {
        try (Directory directory = new ByteBuffersDirectory()) {
            index(english, frequencies, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return IntStream.range(0, chinese.size())
                        .parallel()
                        .boxed()
                        .flatMap(i -> nearest(searcher, i, weights(chinese.get(i), frequencies)).stream())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does not fail", e);
        }
    }

    /** Documents are numbered in the order of the profiles: they are added by one thread and never merged out of order. */
    private static void index(List<Profile> english, Map<String, Float> frequencies, Directory directory)
            throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Profile profile : english) {
                var document = new org.apache.lucene.document.Document();
                weights(profile, frequencies)
                        .forEach((term, weight) -> document.add(new FeatureField(FIELD, term, weight)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static List<Candidate> nearest(IndexSearcher searcher, int chinese, Map<String, Float> weights) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(QUERY_TERMS)
                .forEach(term -> query.add(
                        FeatureField.newLinearQuery(FIELD, term.getKey(), term.getValue()),
                        BooleanClause.Occur.SHOULD));
        try {
            List<Candidate> nearest = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), NEAREST).scoreDocs) {
                nearest.add(new Candidate(hit.doc, chinese, hit.score));
            }
            return nearest;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does not fail", e);
        }
    }

    /** Weights of unit length; terms that all files have weigh nothing and are left out. */
    private static Map<String, Float> weights(Profile profile, Map<String, Float> frequencies) {
        Map<String, Float> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Float> term : profile.counts().entrySet()) {
            // A rendering counts less than once where the word has several.
            double count = term.getValue();
            double weight = (count < 1 ? count : 1 + Math.log(count)) * frequencies.get(term.getKey());
            if (weight > 1e-6) {
                weights.put(term.getKey(), (float) weight);
                squares += weight * weight;
            }
        }
        float length = (float) Math.sqrt(squares);
        weights.replaceAll((term, weight) -> Math.max(weight / length, Float.MIN_NORMAL));
        return weights;
    }

    /** Those of which each file is the other's nearest. */
    private static List<Candidate> mutual(List<Candidate> candidates) {
        Map<Integer, Candidate> ofEnglish = new HashMap<>();
        Map<Integer, Candidate> ofChinese = new HashMap<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::cosine)
                        .reversed()
                        .thenComparingInt(Candidate::english)
                        .thenComparingInt(Candidate::chinese))
                .forEach(candidate -> {
                    ofEnglish.putIfAbsent(candidate.english(), candidate);
                    ofChinese.putIfAbsent(candidate.chinese(), candidate);
                });
        return ofEnglish.values().stream()
                .filter(candidate -> candidate.equals(ofChinese.get(candidate.chinese())))
                .toList();
    }

    /** The pair where aligning it shows a translation, as sure as the share of its segments in likely pairs. */
    private Optional<Map.Entry<Candidate, FilePair>> proven(
            Candidate candidate, List<Profile> english, List<Profile> chinese) {
        Path first = english.get(candidate.english()).path();
        Path second = chinese.get(candidate.chinese()).path();
        try {
            double share = pipeline.align(first, second).alignment().shareInPairs(.5);
            return Optional.of(Map.entry(candidate, new FilePair(first, second, REASON, share)));
        } catch (HebiException e) {
            return Optional.empty();
        }
    }
}
