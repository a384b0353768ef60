package hebi.memory;

import hebi.text.Language;
import hebi.text.MatchKey;
import hebi.text.Script;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * One look-up.
 *
 * <ol>
 *   <li>The query is looked up as it is and, where the other script is wanted too, as it is written there ({@link QueryForm});
 *       of a unit that both find, the better match counts.
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
            int document,
            QueryForm form) {
        Ranked orBetter(Ranked other) {
            return other.score > score ? other : this;
        }
    }

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::score)
            .reversed()
            .thenComparing(Ranked::kind)
            .thenComparing(Comparator.comparingLong(Ranked::newest).reversed())
            .thenComparing(Ranked::id);

    private final Lookup lookup;
    private final DirectoryReader reader;
    private final Columns columns;
    private final List<QueryForm> forms;
    private final Penalties penalties;
    private final Optional<BytesRef> script;
    private final List<Ranked> ranked = new ArrayList<>();
    private long compared;

    LookupSearch(Lookup lookup, DirectoryReader reader, Columns columns) {
        this.lookup = lookup;
        this.reader = reader;
        this.columns = columns;
        forms = QueryForm.of(lookup);
        penalties = new Penalties(lookup);
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
        long all = compared
                + forms.stream().mapToLong(form -> form.scan().compared()).sum();
        return new LookupAnswer(lookup, true, all, reader.numDocs(), ranked.size(), matches(best));
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
        Map<Integer, Ranked> found = new HashMap<>();
        for (QueryForm form : forms) {
            for (Ranked one : rank(segment, form)) {
                found.merge(one.document(), one, Ranked::orBetter);
            }
        }
        ranked.addAll(found.values());
    }

    private List<Ranked> rank(LeafReader segment, QueryForm form) throws IOException {
        int[] candidates = candidates(segment, form);
        if (candidates.length == 0) {
            return List.of();
        }
        List<Ranked> found = new ArrayList<>();
        SegmentUnits units = new SegmentUnits(segment);
        SortedDocValues tags = segment.getSortedDocValues(Fields.tag(lookup.from()));
        for (int document : candidates) {
            tags.advanceExact(document);
            BytesRef tag = tags.lookupOrd(tags.ordValue());
            boolean isOther =
                    form.isConverted() || script.isPresent() && !script.get().equals(tag);
            if (!isOther || lookup.wishes().otherScript()) {
                List<Penalty> ofScript = isOther ? List.of(Penalty.OTHER_SCRIPT) : List.of();
                rank(segment, units, document, form, ofScript).ifPresent(found::add);
            }
        }
        return found;
    }

    private int[] candidates(LeafReader segment, QueryForm form) throws IOException {
        if (lookup.minScore() < 100) {
            return form.scan().search(columns.of(segment, lookup.from()), segment, Fields.units(lookup.from()));
        }
        int[] equal = SegmentUnits.withTerm(segment, form.key());
        compared += equal.length;
        return equal;
    }

    private Optional<Ranked> rank(
            LeafReader segment, SegmentUnits units, int document, QueryForm form, List<Penalty> ofScript)
            throws IOException {
        int likeness = form.similarity().score(units.text(document, lookup.from()));
        // Penalties only lower a score: what is too low now needs no further look.
        if (likeness < lookup.minScore()) {
            return Optional.empty();
        }
        List<Penalty> all = new ArrayList<>(ofScript);
        penalties.ofTrust(units.trust(document)).ifPresent(all::add);
        if (!penalties.needOnlyTrust()) {
            StoredUnit stored = units.read(document);
            if (!lookup.wishes().filter().passes(stored.unit())) {
                return Optional.empty();
            }
            all.addAll(penalties.of(stored));
        }
        int score =
                Math.max(0, likeness - all.stream().mapToInt(Penalty::points).sum());
        if (score < lookup.minScore()) {
            return Optional.empty();
        }
        MatchKind kind = kind(score, units, document);
        int shown = kind == MatchKind.ICE ? Match.ICE_SCORE : score;
        return Optional.of(
                new Ranked(kind, shown, all, units.newest(document), units.id(document), segment, document, form));
    }

    private MatchKind kind(int score, SegmentUnits units, int document) throws IOException {
        if (score < 100) {
            return MatchKind.FUZZY;
        }
        return isInContext(units.read(document)) ? MatchKind.ICE : MatchKind.EXACT;
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
                ? best.form().differences().from(stored.side(lookup.from()).text())
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
