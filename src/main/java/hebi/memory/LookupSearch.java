package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * One look-up.
 *
 * <ol>
 *   <li>{@link FuzzyScan} finds all units that may reach the lowest score, an exact match among them. Where only exact
 *       ones are wanted, the term of the match key finds them.
 *   <li>The texts decide the score ({@link Similarity}); what the filter does not pass is left out, as is a Chinese unit
 *       in the other script unless wanted; {@linkplain Penalty penalties} are taken off; an exact match whose neighbours
 *       are the query's becomes an ICE match.
 *   <li>The best are taken, read whole, and their differences marked.
 * </ol>
 */
final class LookupSearch {
    /** A match before it is read. */
    private record Ranked(
            MatchKind kind,
            int score,
            List<Penalty> penalties,
            long newest,
            BytesRef id,
            LeafReader segment,
            int document) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::score)
            .reversed()
            .thenComparing(Ranked::kind)
            .thenComparing(Comparator.comparingLong(Ranked::newest).reversed())
            .thenComparing(Ranked::id);

    private final Lookup lookup;
    private final DirectoryReader reader;
    private final Columns columns;
    private final Similarity similarity;
    private final Differences differences;
    private final Penalties penalties;
    private final Term key;
    private final FuzzyScan scan;
    private final Optional<BytesRef> script;
    private final List<Ranked> ranked = new ArrayList<>();
    private long compared;

    LookupSearch(Lookup lookup, DirectoryReader reader, Columns columns) {
        this.lookup = lookup;
        this.reader = reader;
        this.columns = columns;
        similarity = new Similarity(lookup.from(), lookup.text());
        differences = new Differences(lookup.from(), lookup.text());
        penalties = new Penalties(lookup);
        MatchKey matchKey = MatchKey.of(lookup.text());
        key = new Term(Fields.key(lookup.from()), Hash.of(matchKey));
        scan = new FuzzyScan(UnitHashes.of(lookup.from(), matchKey), lookup.minScore());
        // Only a Chinese query has a script that its matches must share.
        script = lookup.from() == Language.EN
                ? Optional.empty()
                : Script.detect(lookup.text()).map(s -> new BytesRef(s.tag()));
    }

    LookupAnswer answer() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            rank(leaf.reader());
        }
        ranked.sort(BEST_FIRST);
        List<Ranked> best = ranked.subList(0, Math.min(lookup.limit(), ranked.size()));
        return new LookupAnswer(
                lookup, true, compared + scan.compared(), reader.numDocs(), ranked.size(), matches(best));
    }

    /** Reads the best, in the order in which they lie in the index, and gives them in their own. */
    private List<Match> matches(List<Ranked> best) throws IOException {
        Map<LeafReader, List<Ranked>> bySegment = best.stream().collect(Collectors.groupingBy(Ranked::segment));
        IdentityHashMap<Ranked, Match> read = new IdentityHashMap<>();
        for (Map.Entry<LeafReader, List<Ranked>> entry : bySegment.entrySet()) {
            SegmentUnits units = new SegmentUnits(entry.getKey());
            entry.getValue().sort(Comparator.comparingInt(Ranked::document));
            for (Ranked one : entry.getValue()) {
                read.put(one, match(one, units.read(one.document())));
            }
        }
        return best.stream().map(read::get).toList();
    }

    private void rank(LeafReader segment) throws IOException {
        int[] candidates = candidates(segment);
        if (candidates.length == 0) {
            return;
        }
        SegmentUnits units = new SegmentUnits(segment);
        SortedDocValues tags = segment.getSortedDocValues(Fields.tag(lookup.from()));
        for (int document : candidates) {
            tags.advanceExact(document);
            BytesRef tag = tags.lookupOrd(tags.ordValue());
            boolean isOther = script.isPresent() && !script.get().equals(tag);
            if (!isOther || lookup.wishes().otherScript()) {
                rank(segment, units, document, isOther ? List.of(Penalty.OTHER_SCRIPT) : List.of());
            }
        }
    }

    private int[] candidates(LeafReader segment) throws IOException {
        if (lookup.minScore() < 100) {
            return scan.search(columns.of(segment, lookup.from()), segment, Fields.units(lookup.from()));
        }
        int[] equal = SegmentUnits.withTerm(segment, key);
        compared += equal.length;
        return equal;
    }

    private void rank(LeafReader segment, SegmentUnits units, int document, List<Penalty> ofScript) throws IOException {
        int likeness = similarity.score(units.text(document, lookup.from()));
        // Penalties only lower a score: what is too low now needs no further look.
        if (likeness < lookup.minScore()) {
            return;
        }
        List<Penalty> all = new ArrayList<>(ofScript);
        penalties.ofTrust(units.trust(document)).ifPresent(all::add);
        if (!penalties.needOnlyTrust()) {
            StoredUnit stored = units.read(document);
            if (!lookup.wishes().filter().passes(stored.unit())) {
                return;
            }
            all.addAll(penalties.of(stored));
        }
        int score =
                Math.max(0, likeness - all.stream().mapToInt(Penalty::points).sum());
        if (score >= lookup.minScore()) {
            rank(score, all, segment, units, document);
        }
    }

    private void rank(int score, List<Penalty> all, LeafReader segment, SegmentUnits units, int document)
            throws IOException {
        MatchKind kind = score < 100 ? MatchKind.FUZZY : MatchKind.EXACT;
        if (kind == MatchKind.EXACT && isInContext(units.read(document))) {
            kind = MatchKind.ICE;
        }
        int shown = kind == MatchKind.ICE ? Match.ICE_SCORE : score;
        long newest = units.newest(document);
        ranked.add(new Ranked(kind, shown, all, newest, units.id(document), segment, document));
    }

    private boolean isInContext(StoredUnit stored) {
        return stored.seenFrom(lookup.from()).provenances().stream()
                .anyMatch(p -> isSame(p.source().previous(), lookup.context().previous())
                        && isSame(p.source().next(), lookup.context().next()));
    }

    private static boolean isSame(Optional<String> neighbour, Optional<String> other) {
        return neighbour.isPresent()
                && other.isPresent()
                && MatchKey.of(neighbour.get()).equals(MatchKey.of(other.get()));
    }

    private Match match(Ranked best, StoredUnit stored) {
        List<Difference> found = best.kind() == MatchKind.FUZZY
                ? differences.from(stored.side(lookup.from()).text())
                : List.of();
        return new Match(
                best.kind(),
                best.score(),
                best.penalties(),
                Hash.hex(best.id()),
                stored.seenFrom(lookup.from()),
                found);
    }
}
