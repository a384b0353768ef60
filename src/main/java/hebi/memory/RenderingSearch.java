package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.memory.ConcordanceAnswer.Hit;
import hebi.memory.TextTokens.Token;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;

/**
 * Groups the hits of a phrase by what renders it.
 *
 * <ol>
 *   <li>Candidates are the runs of one to four words of the targets, without grammar at their edges. The lexicon proposes
 *       one for each hit ({@link Counterparts}).
 *   <li>A candidate is worth the share of hits for which the lexicon proposes it, and its Dice coefficient with the phrase:
 *       {@code 2·(hits with it that are left) / (all hits + units that have it anywhere)}. So what only often stands near the phrase, and as
 *       often elsewhere, falls behind.
 *   <li>Of a phrase of several words the best may render only one, since the lexicon knows one of a compound's parts: it gives way to the
 *       run round it that comes again and goes with the phrase at least as closely.
 *   <li>It takes the hits that have it; then the same among the hits that are left, while one is worth enough.
 * </ol>
 */
final class RenderingSearch {
    // Beyond so many hits shares no longer change, and reading them takes a noticeable while.
    private static final int MAX_READ = 2_000;
    private static final int MAX_WORDS = 4;
    private static final int MAX_GROUPS = 12;
    // Candidates whose number of units is asked for; each costs a search.
    private static final int MAX_CANDIDATES = 40;
    private static final double MIN_WORTH = .08;

    /** A run of words of targets, with the hits that have it and those for which the lexicon proposes it. */
    private static final class Candidate {
        private final String text;
        private final BitSet hits = new BitSet();
        private final BitSet proposed = new BitSet();
        private final int words;
        private long anywhere;

        /** @param words how many words it is, at least 1 */
        Candidate(String text, int words) {
            this.text = text;
            this.words = words;
        }

        static int in(BitSet some, BitSet left) {
            BitSet common = (BitSet) some.clone();
            common.and(left);
            return common.cardinality();
        }

        /** @param total number of hits, of which a share of 1 / {@code scale} was read */
        double worth(BitSet left, double scale, long total) {
            return dice(left, scale, total) + (double) in(proposed, left) / left.cardinality();
        }

        double dice(BitSet left, double scale, long total) {
            return 2 * in(hits, left) * scale / (total + anywhere);
        }
    }

    private final Concordance concordance;
    private final DirectoryReader reader;
    private final Columns columns;
    private final TextTokens tokens;
    private final Counterparts counterparts;
    private final Map<String, Candidate> candidates = new HashMap<>();
    /** Words of the phrase that are not grammar; of a regular expression, nothing is known. */
    private final long phraseWords;

    RenderingSearch(Concordance concordance, DirectoryReader reader, Columns columns, Lexicon lexicon) {
        this.columns = columns;
        this.concordance = concordance;
        this.reader = reader;
        tokens = new TextTokens(lexicon);
        counterparts = new Counterparts(lexicon);
        phraseWords = concordance.pattern().isRegex()
                ? 0
                : tokens.of(concordance.in(), concordance.pattern().text()).stream()
                        .filter(word -> !word.isFunctionWord())
                        .count();
    }

    Renderings renderings() throws IOException {
        ConcordanceAnswer answer = new ConcordanceSearch(concordance.withLimit(MAX_READ), reader, columns).answer();
        List<Hit> hits = answer.hits();
        // Grammar has no rendering of its own: what would be found is what any text holds.
        boolean isGrammar = !concordance.pattern().isRegex() && phraseWords == 0;
        for (int i = 0; i < hits.size() && !isGrammar; i++) {
            gather(i, hits.get(i));
        }
        return new Renderings(concordance, answer.total(), hits.size(), groups(answer, likely(hits)));
    }

    private void gather(int hit, Hit found) {
        TranslationUnit unit = found.unit();
        String target = Folding.DEFAULT.fold(unit.target().text());
        List<Token> words = tokens.of(other(), target);
        for (int first = 0; first < words.size(); first++) {
            for (int last = first; last < Math.min(words.size(), first + MAX_WORDS); last++) {
                if (last > first && !isJoined(target, words.get(last - 1), words.get(last))) {
                    break;
                }
                if (!words.get(first).isFunctionWord() && !words.get(last).isFunctionWord()) {
                    String run = target.substring(
                            words.get(first).start(), words.get(last).end());
                    candidate(run, last - first + 1).hits.set(hit);
                }
            }
        }
        counterparts.find(concordance.in(), unit, found.ranges().get(0)).ifPresent(range -> {
            int start = target.offsetByCodePoints(0, range.start());
            int end = target.offsetByCodePoints(start, range.end() - range.start());
            Optional.ofNullable(candidates.get(target.substring(start, end)))
                    .ifPresent(candidate -> candidate.proposed.set(hit));
        });
    }

    private Language other() {
        return concordance.in().other();
    }

    private Candidate candidate(String text, int words) {
        return candidates.computeIfAbsent(text, t -> new Candidate(t, words));
    }

    /** Whether nothing but a space stands between two words. */
    private static boolean isJoined(String text, Token a, Token b) {
        return text.substring(a.end(), b.start()).isBlank();
    }

    /** The candidates worth a count: those proposed most often, and those that most hits have. */
    private List<Candidate> likely(List<Hit> hits) throws IOException {
        List<Candidate> likely = candidates.values().stream()
                .sorted(Comparator.comparingInt((Candidate c) -> c.hits.cardinality() + 4 * c.proposed.cardinality())
                        .reversed()
                        .thenComparing(c -> c.text))
                .limit(MAX_CANDIDATES)
                .toList();
        for (Candidate candidate : likely) {
            Concordance anywhere = Concordance.of(candidate.text, other()).withLimit(1);
            candidate.anywhere =
                    new ConcordanceSearch(anywhere, reader, columns).answer().total();
            addWherePartOfWord(candidate, hits);
        }
        return likely;
    }

    /** A Chinese word may be a part of a longer one of the dictionary, an English one stand in the plural, and still render the phrase. */
    private void addWherePartOfWord(Candidate candidate, List<Hit> hits) {
        Pattern pattern = other() == Language.ZH
                ? Pattern.compile(Pattern.quote(candidate.text))
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(candidate.text) + "(?:e?s)?(?![\\p{L}\\p{N}])");
        for (int i = 0; i < hits.size(); i++) {
            if (pattern.matcher(Folding.DEFAULT.fold(hits.get(i).unit().target().text()))
                    .find()) {
                candidate.hits.set(i);
            }
        }
    }

    private List<Renderings.Group> groups(ConcordanceAnswer answer, List<Candidate> likely) {
        List<Renderings.Group> groups = new ArrayList<>();
        List<Hit> hits = answer.hits();
        double scale = (double) answer.total() / Math.max(1, hits.size());
        BitSet left = new BitSet();
        left.set(0, hits.size());
        while (!left.isEmpty() && groups.size() < MAX_GROUPS) {
            Optional<Candidate> best = best(likely, left, scale, answer.total());
            if (best.isEmpty()) {
                break;
            }
            Candidate whole = whole(best.get(), likely, left, scale, answer.total());
            BitSet having = (BitSet) whole.hits.clone();
            having.and(left);
            groups.add(group(whole.text, having, hits));
            left.andNot(having);
        }
        groups.sort(Comparator.comparingInt(Renderings.Group::units).reversed().thenComparing(Renderings.Group::text));
        return groups;
    }

    private static Optional<Candidate> best(List<Candidate> likely, BitSet left, double scale, long total) {
        return likely.stream()
                .filter(c -> c.hits.intersects(left) && c.worth(left, scale, total) >= MIN_WORTH)
                .max(Comparator.comparingDouble((Candidate c) -> c.worth(left, scale, total))
                        .thenComparingInt(c -> c.text.length())
                        .thenComparing(c -> c.text));
    }

    /** The run round a candidate, of no more words than the phrase, that most hits have, two at least, and that goes with the phrase as closely. */
    private Candidate whole(Candidate part, List<Candidate> likely, BitSet left, double scale, long total) {
        double dice = part.dice(left, scale, total);
        return likely.stream()
                .filter(c -> c.words > part.words && c.words <= phraseWords && c.text.contains(part.text))
                .filter(c -> Candidate.in(c.hits, left) > 1 && c.dice(left, scale, total) >= dice)
                .max(Comparator.comparingInt((Candidate c) -> Candidate.in(c.hits, left))
                        .thenComparingInt(c -> c.text.length())
                        .thenComparing(c -> c.text))
                .orElse(part);
    }

    private static Renderings.Group group(String text, BitSet having, List<Hit> hits) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        having.stream().forEach(hit -> {
            List<Provenance> all = hits.get(hit).unit().provenances();
            if (!all.isEmpty()) {
                all.get(all.size() - 1)
                        .date()
                        .ifPresent(d -> years.merge(d.atOffset(ZoneOffset.UTC).getYear(), 1, Integer::sum));
            }
        });
        return new Renderings.Group(text, having.cardinality(), years);
    }
}
