package hebi.memory;

import hebi.lexicon.Lexicon;
import hebi.memory.ConcordanceAnswer.Range;
import hebi.segment.Words;
import hebi.text.Language;
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

/**
 * Finds the longest parts of a text that units hold.
 *
 * <ol>
 *   <li>The text is cut into words or Chinese characters. For each, in order, the end of the longest part that begins with
 *       it and occurs is found; it is never before the end of the part that begins one earlier, so the search only ever
 *       moves on, and asks the memory at most twice a word.
 *   <li>The longest part of all is taken, then the longest to its left and to its right that do not reach into it, and so
 *       on, while they are long enough.
 *   <li>All units that hold a part are counted, and the shortest read.
 * </ol>
 */
final class FragmentSearch {
    /** Shorter parts are words, which concordance is for. */
    private static final int MIN_HAN = 4;

    private static final int MIN_WORDS = 3;

    /** A unit that holds a part, before it is read. */
    private record Found(int length, long sequence, LeafReader segment, int document) {}

    private static final Comparator<Found> SHORTEST_FIRST =
            Comparator.comparingInt(Found::length).thenComparingLong(Found::sequence);

    private final Lookup lookup;
    private final DirectoryReader reader;
    private final Counterparts counterparts;
    // The words as half-open ranges in UTF-16 units, and how many that count stand before each.
    private final int[] words;
    private final int[] counted;

    FragmentSearch(Lookup lookup, DirectoryReader reader, Lexicon lexicon) {
        this.lookup = lookup;
        this.reader = reader;
        counterparts = new Counterparts(lexicon);
        words = Words.ranges(lookup.from(), lookup.text());
        counted = new int[words.length / 2 + 1];
        for (int i = 0; i < words.length / 2; i++) {
            counted[i + 1] = counted[i] + (counts(lookup.text().codePointAt(words[2 * i])) ? 1 : 0);
        }
    }

    private boolean counts(int first) {
        return lookup.from() == Language.ZH ? Language.isHan(first) : Character.isLetterOrDigit(first);
    }

    /** The parts in the order of the text, without overlap; empty where none occurs. */
    List<Fragment> fragments() throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        cover(0, words.length / 2, ends(), fragments);
        return fragments;
    }

    /** For each word the end of the longest part that begins with it and occurs; its own place where that is too short. */
    private int[] ends() throws IOException {
        int n = words.length / 2;
        int[] ends = new int[n];
        int end = 0;
        for (int start = 0; start < n; start++) {
            int least = longEnough(start);
            if (least > n || end < least && !occurs(start, least)) {
                ends[start] = start;
                continue;
            }
            end = Math.max(end, least);
            while (end < n && occurs(start, end + 1)) {
                end++;
            }
            ends[start] = end;
        }
        return ends;
    }

    /** The least end of a part that is long enough; beyond the last word where there is none. */
    private int longEnough(int start) {
        int end = start;
        while (end < counted.length && counted[end] - counted[start] < least()) {
            end++;
        }
        return end;
    }

    private int least() {
        return lookup.from() == Language.ZH ? MIN_HAN : MIN_WORDS;
    }

    private boolean occurs(int start, int end) throws IOException {
        WholeWords phrase = phrase(start, end);
        for (LeafReaderContext leaf : reader.leaves()) {
            if (new Hits(leaf.reader(), phrase).next() != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    private WholeWords phrase(int start, int end) {
        return new WholeWords(lookup.text().substring(words[2 * start], words[2 * end - 1]));
    }

    /** Adds the longest part between two words, and what is left of it and right of it. */
    private void cover(int from, int to, int[] ends, List<Fragment> fragments) throws IOException {
        int best = from;
        for (int start = from; start < to; start++) {
            if (length(start, Math.min(ends[start], to)) > length(best, Math.min(ends[best], to))) {
                best = start;
            }
        }
        if (best >= to || length(best, Math.min(ends[best], to)) < least()) {
            return;
        }
        int start = best;
        int end = Math.min(ends[best], to);
        // Marks at the edges help nobody.
        while (counted[start + 1] == counted[start]) {
            start++;
        }
        while (counted[end] == counted[end - 1]) {
            end--;
        }
        cover(from, start, ends, fragments);
        fragments.add(fragment(start, end));
        cover(end, to, ends, fragments);
    }

    private int length(int start, int end) {
        return end <= start ? 0 : counted[end] - counted[start];
    }

    private Fragment fragment(int start, int end) throws IOException {
        WholeWords phrase = phrase(start, end);
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            SegmentUnits units = new SegmentUnits(segment);
            Hits hits = new Hits(segment, phrase);
            for (int doc = hits.next(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.next()) {
                found.add(new Found(hits.length(), units.sequence(doc), segment, doc));
            }
        }
        found.sort(SHORTEST_FIRST);
        List<Fragment.Use> uses = new ArrayList<>();
        for (Found first : found.subList(0, Math.min(lookup.limit(), found.size()))) {
            uses.add(use(first, phrase));
        }
        int at = lookup.text().codePointCount(0, words[2 * start]);
        String text = phrase.text();
        return new Fragment(new Range(at, at + text.codePointCount(0, text.length())), text, found.size(), uses);
    }

    private Fragment.Use use(Found found, WholeWords phrase) throws IOException {
        SegmentUnits units = new SegmentUnits(found.segment());
        StoredUnit stored = units.read(found.document());
        List<Range> ranges = phrase.ranges(stored.side(lookup.from()).text());
        var unit = stored.seenFrom(lookup.from());
        return new Fragment.Use(
                Hash.hex(units.id(found.document())),
                unit,
                ranges,
                counterparts.find(lookup.from(), unit, ranges.get(0)));
    }

    /** The units of a segment that hold a part and pass the filter, in ascending order. */
    private final class Hits {
        private final WholeWords phrase;
        private final Bits live;
        private final BinaryDocValues texts;
        private final SegmentUnits units;
        private final DocIdSetIterator candidates;
        private int length;

        Hits(LeafReader segment, WholeWords phrase) throws IOException {
            this.phrase = phrase;
            live = segment.getLiveDocs();
            texts = segment.getBinaryDocValues(Fields.text(lookup.from()));
            units = new SegmentUnits(segment);
            candidates = PhraseDocuments.find(
                            segment, FrequentStrings.NONE, lookup.from(), TextPattern.phrase(phrase.text()))
                    .documents();
        }

        int next() throws IOException {
            int doc = candidates.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS && !isHit(doc)) {
                doc = candidates.nextDoc();
            }
            return doc;
        }

        private boolean isHit(int doc) throws IOException {
            if (live != null && !live.get(doc)) {
                return false;
            }
            texts.advanceExact(doc);
            length = texts.binaryValue().length;
            UnitFilter filter = lookup.wishes().filter();
            return phrase.isIn(texts.binaryValue())
                    && (filter.isNone() || filter.passes(units.read(doc).unit()));
        }

        /** Bytes in the text of the last hit. */
        int length() {
            return length;
        }
    }
}
