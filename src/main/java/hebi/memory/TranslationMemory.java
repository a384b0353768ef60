package hebi.memory;

import hebi.error.InputException;
import hebi.error.MemoryException;
import hebi.lexicon.Lexicon;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps translation units of English and Chinese and finds them again, from either side. Every operation sees what was
 * added before it began, and nothing of an addition that is under way. Thread-safe. Failures are
 * {@link MemoryException}s; a disk that cannot be read or written is an {@link InputException}.
 */
public interface TranslationMemory extends AutoCloseable {
    /**
     * Adds units: all of them, or none where this fails, be it here or in the iteration. A unit that is there already
     * (both normalised tags, texts and code sequences equal, whichever side was the source) is not doubled: it gains
     * those provenances that it does not have. A provenance that is equal, or of the same document and position, is one
     * that it has, and the older of the two stays. Of tags that only differ in writing the first stays.
     *
     * @param units each with one English and one Chinese side; may be empty
     * @throws MemoryException where the memory is locked, or a unit is of other languages
     */
    Added add(Iterable<TranslationUnit> units);

    /** Finds what is like a text. A memory that is empty or missing answers with nothing. */
    LookupAnswer lookup(Lookup lookup);

    /** Finds where a phrase occurs. A memory that is empty or missing answers with nothing. */
    ConcordanceAnswer search(Concordance concordance);

    /**
     * The longest parts of a text that units hold: at least four Han characters, or three English words. What a
     * translator wants where {@link #lookup} finds nothing.
     *
     * @param lookup the text; its filter counts, and its limit is that of the units shown of each part
     * @param lexicon tells what renders a part in a target
     * @return in the order of the text, without overlap; empty where no part occurs
     */
    List<Fragment> fragments(Lookup lookup, Lexicon lexicon);

    /**
     * How a phrase was rendered.
     *
     * @param concordance the phrase; its limit does not matter
     * @param lexicon proposes renderings
     */
    Renderings renderings(Concordance concordance, Lexicon lexicon);

    /**
     * What stood around an occurrence in its document.
     *
     * @param occurrence of a unit of this memory; without document or position it has no neighbours
     * @param from the side that is to be the source of the neighbours
     * @param most how many places away at most, 0 or more
     * @return in the order of the document; places that the memory has no unit for are left out
     */
    List<Neighbour> neighbours(Provenance occurrence, Language from, int most);

    /**
     * All units in the order in which they came, with the side as the source that it was then. What is added later is
     * not among them. The stream is sequential and must be closed.
     */
    Stream<TranslationUnit> units();

    /** Counts what the memory holds; reads every unit. */
    Statistics statistics();

    /** Lets go of all files. The memory must not be used after. */
    @Override
    void close();
}
