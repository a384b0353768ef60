package hebi.memory;

import hebi.error.InputException;
import hebi.error.MemoryException;
import hebi.lexicon.Lexicon;
import hebi.text.Language;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * Adds units like {@link #add(Iterable)}, but in steps, of which each stays when a later one fails, or only to count.
     * It is one change all the same.
     */
    Added add(Iterable<TranslationUnit> units, Adding how);

    /**
     * Deletes, edits, replaces, dedupes or undoes: all of it, or nothing where this fails. Nothing is recorded where there
     * was nothing to do.
     *
     * @throws MemoryException where the memory is locked, holds no such unit or change, or a later change is in the way
     *     of an undo
     */
    Revised apply(Revision revision);

    /** Does what {@link #apply} would do, and takes it back. */
    Revised preview(Revision revision);

    /** The unit with an id as {@link Match#id} gives it; empty where there is none. */
    Optional<TranslationUnit> unit(String id);

    /** The changes so far that can be looked at and undone, oldest first. */
    List<Change> changes();

    /** Forgets the changes that began before a moment: they cannot be undone any more. How many they were. */
    int forget(Instant before);

    /** Finds what is like a text. A memory that is empty or missing answers with nothing. */
    LookupAnswer lookup(Lookup lookup);

    /**
     * Finds where a phrase occurs. A memory that is empty or missing answers with nothing.
     *
     * @throws hebi.error.InputException where a regular expression takes longer than ten seconds
     */
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

    /** Those of {@link #units()} that pass a filter. */
    default Stream<TranslationUnit> units(UnitFilter filter) {
        return filter.isNone() ? units() : units().filter(filter::passes);
    }

    /** Counts what the memory holds; reads every unit. */
    Statistics statistics();

    /** Lets go of all files. The memory must not be used after. */
    @Override
    void close();
}
