package hebi.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** One concordance search: reads every text of the side that is asked for. */
final class ConcordanceSearch {
    /** A hit before it is read. */
    private record Found(long sequence, LeafReader segment, int document) {}

    private final Concordance concordance;
    private final DirectoryReader reader;
    private final String phrase;
    private final List<Found> found = new ArrayList<>();
    private long total;

    ConcordanceSearch(Concordance concordance, DirectoryReader reader) {
        this.concordance = concordance;
        this.reader = reader;
        phrase = Folding.fold(concordance.phrase());
    }

    ConcordanceAnswer answer() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            search(leaf.reader());
        }
        found.sort(Comparator.comparingLong(Found::sequence));
        List<ConcordanceAnswer.Hit> hits = new ArrayList<>();
        for (Found first : found.subList(0, Math.min(concordance.limit(), found.size()))) {
            hits.add(hit(first));
        }
        return new ConcordanceAnswer(concordance, total, reader.numDocs(), hits);
    }

    private void search(LeafReader segment) throws IOException {
        BinaryDocValues texts = segment.getBinaryDocValues(Fields.text(concordance.in()));
        SegmentUnits units = new SegmentUnits(segment);
        Bits live = segment.getLiveDocs();
        int hits = 0;
        for (int doc = texts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = texts.nextDoc()) {
            boolean isHit = (live == null || live.get(doc))
                    && Folding.fold(texts.binaryValue().utf8ToString()).contains(phrase);
            if (!isHit) {
                continue;
            }
            total++;
            // Documents stand in the order of their sequence: later ones of this segment cannot be among the first.
            if (hits++ < concordance.limit()) {
                found.add(new Found(units.sequence(doc), segment, doc));
            }
        }
    }

    private ConcordanceAnswer.Hit hit(Found first) throws IOException {
        StoredUnit stored = SegmentUnits.read(first.segment(), first.document());
        String text = Folding.fold(stored.side(concordance.in()).text());
        return new ConcordanceAnswer.Hit(
                Hash.hex(SegmentUnits.id(first.segment(), first.document())),
                stored.seenFrom(concordance.in()),
                Folding.ranges(text, phrase));
    }
}
