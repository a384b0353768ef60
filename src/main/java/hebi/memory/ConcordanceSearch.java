package hebi.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * One concordance search. In each segment {@link PhraseDocuments} tells what may hold the phrase, by its grams; the texts
 * decide, save where a phrase is itself a gram. The first hits alone are read whole.
 */
final class ConcordanceSearch {
    /** A hit before it is read. */
    private record Found(long sequence, LeafReader segment, int document) {}

    private final Concordance concordance;
    private final DirectoryReader reader;
    private final Columns columns;
    private final TextMatcher matcher;
    private final Optional<TextMatcher> has;
    private final Optional<TextMatcher> lacks;
    private final List<Found> found = new ArrayList<>();
    private long total;

    ConcordanceSearch(Concordance concordance, DirectoryReader reader, Columns columns) {
        this.columns = columns;
        this.concordance = concordance;
        this.reader = reader;
        matcher = new TextMatcher(concordance.pattern());
        has = concordance.has().map(TextMatcher::new);
        lacks = concordance.lacks().map(TextMatcher::new);
    }

    ConcordanceAnswer answer() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            search(leaf.reader());
        }
        found.sort(Comparator.comparingLong(Found::sequence));
        List<ConcordanceAnswer.Hit> hits = new ArrayList<>();
        // In order of sequence the documents of each segment come in ascending order too.
        Map<LeafReader, SegmentUnits> segments = new HashMap<>();
        for (Found first : found.subList(0, Math.min(concordance.limit(), found.size()))) {
            SegmentUnits units = segments.get(first.segment());
            if (units == null) {
                units = new SegmentUnits(first.segment());
                segments.put(first.segment(), units);
            }
            hits.add(hit(units, first.document()));
        }
        return new ConcordanceAnswer(concordance, total, reader.numDocs(), hits);
    }

    private void search(LeafReader segment) throws IOException {
        PhraseDocuments phrase = PhraseDocuments.find(
                segment, columns.of(segment, concordance.in()).strings(), concordance.in(), concordance.pattern());
        boolean isPlain =
                has.isEmpty() && lacks.isEmpty() && concordance.filter().isNone() && segment.getLiveDocs() == null;
        Condition condition = new Condition(segment, phrase.isExact());
        SegmentUnits units = new SegmentUnits(segment);
        DocIdSetIterator documents = phrase.documents();
        int hits = 0;
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (!condition.holds(doc) || !passes(units, doc)) {
                continue;
            }
            // Documents stand in the order of their sequence: later ones of this segment cannot be among the first.
            if (hits++ < concordance.limit()) {
                found.add(new Found(units.sequence(doc), segment, doc));
            } else if (isPlain && phrase.isExact()) {
                hits = phrase.count();
                break;
            }
        }
        total += hits;
    }

    private boolean passes(SegmentUnits units, int document) throws IOException {
        return concordance.filter().isNone()
                || concordance.filter().passes(units.read(document).unit());
    }

    /** What the texts of a document of a segment must hold to be a hit. */
    private final class Condition {
        private final Bits live;
        private final boolean isExact;
        private final BinaryDocValues texts;
        private final BinaryDocValues others;

        Condition(LeafReader segment, boolean isExact) throws IOException {
            this.isExact = isExact;
            live = segment.getLiveDocs();
            texts = segment.getBinaryDocValues(Fields.text(concordance.in()));
            others = segment.getBinaryDocValues(Fields.text(concordance.in().other()));
        }

        boolean holds(int document) throws IOException {
            return (live == null || live.get(document))
                    && (isExact || isIn(matcher, texts, document))
                    && (has.isEmpty() || isIn(has.get(), others, document))
                    && (lacks.isEmpty() || !isIn(lacks.get(), others, document));
        }

        private static boolean isIn(TextMatcher matcher, BinaryDocValues column, int document) throws IOException {
            column.advanceExact(document);
            return matcher.isIn(column.binaryValue());
        }
    }

    private ConcordanceAnswer.Hit hit(SegmentUnits units, int document) throws IOException {
        StoredUnit stored = units.read(document);
        return new ConcordanceAnswer.Hit(
                Hash.hex(units.id(document)),
                stored.seenFrom(concordance.in()),
                matcher.ranges(stored.side(concordance.in()).text()));
    }
}
