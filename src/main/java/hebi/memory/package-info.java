/**
 * The memory: keeps translation units and answers "how did we say this before?".
 *
 * <pre>{@code
 * try (TranslationMemory memory = LuceneMemory.open(Path.of("tm-store"))) {
 *     memory.add(units);
 *     LookupAnswer answer = memory.lookup(Lookup.of("国会批准了预算。", Language.ZH));
 *     ConcordanceAnswer hits = memory.search(Concordance.of("预算", Language.ZH).withLimit(20));
 * }
 * }</pre>
 *
 * <p><b>Identity.</b> A unit is its two normalised tags, two texts and two code sequences, whichever side was the source
 * ({@link hebi.memory.StoredUnit}). To add it again adds no second one, only where else it came from.
 *
 * <p><b>Look-up.</b> The score counts edits of words or Han characters, in integers ({@link hebi.memory.Similarity}). It
 * is complete: every unit at or above the lowest score is found. At indexing time the units of both match keys are kept
 * as 32-bit hashes in a column; a look-up cuts up only the query, passes over those whose length alone rules them out,
 * and computes the others' distances bit-parallel ({@link hebi.memory.FuzzyScan}, {@link hebi.memory.Levenshtein}).
 * Since equal units have equal hashes, nothing is lost; the texts decide the final score.
 *
 * <p><b>Storage.</b> One Lucene document a unit ({@link hebi.memory.Fields}), in the order in which units came, which is
 * the order of export too. One commit an addition; a commit carries the version of the format. Readers open the newest
 * commit without a lock ({@link hebi.memory.CommittedReader}); a writer holds the lock while it adds
 * ({@link hebi.memory.Addition}).
 */
package hebi.memory;
