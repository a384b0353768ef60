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
 * <p><b>More than a look-up.</b> Where nothing is like a text, {@link hebi.memory.TranslationMemory#fragments} gives its
 * longest parts that occur, with their counterparts by the lexicon ({@link hebi.memory.Counterparts});
 * {@link hebi.memory.TranslationMemory#renderings} groups the hits of a phrase by what stands for it;
 * {@link hebi.memory.TranslationMemory#neighbours} shows what stood around an occurrence.
 *
 * <p><b>Look-up.</b> The score counts edits of words or Han characters, in integers ({@link hebi.memory.Similarity}). It
 * is complete: every unit at or above the lowest score is found. Each segment of the index has a column a side
 * ({@link hebi.memory.Column}): its units sorted by length, with signatures ({@link hebi.memory.Signature}) that are stored
 * bit by bit. A look-up cuts up only the query, reads the rows of its own bits for the lengths that can reach the score, 64 units
 * a word ({@link hebi.memory.SignatureFilter}), and computes the distances of the few that pass, over the units as 32-bit hashes
 * and bit-parallel ({@link hebi.memory.FuzzyScan},
 * {@link hebi.memory.Levenshtein}). Equal units have equal hashes and set equal bits, so nothing is lost; the texts decide
 * the final score. Columns lie in side files, are mapped into memory, and can be made anew at any time
 * ({@link hebi.memory.Columns}).
 *
 * <p><b>Concordance.</b> Each side's folded text is indexed by its grams of one to three characters, without positions
 * ({@link hebi.memory.Grams}); strings that stand in many texts have lists of their documents beside the columns
 * ({@link hebi.memory.FrequentStrings}). A phrase that is a gram or such a string is answered without reading a text; of
 * another one the rarest of both give the units whose texts are read ({@link hebi.memory.PhraseDocuments},
 * {@link hebi.memory.TextMatcher}). The hits are those of a linear scan.
 *
 * <p><b>Filters and penalties.</b> Every query may be about some units only ({@link hebi.memory.UnitFilter}). What a match
 * loses, and why, stands in it ({@link hebi.memory.Penalty}); the lowest score is of what is left.
 *
 * <p><b>Storage.</b> One Lucene document a unit ({@link hebi.memory.Fields}), in the order in which units came, which is
 * the order of export too. New units become segments on all cores ({@link hebi.memory.NewSegments}), each made in heap out of
 * columns and terms ({@link hebi.memory.HeapSegment}), which Lucene then writes down. Readers open the newest commit without a lock ({@link hebi.memory.CommittedReader}); one writer
 * at a time holds the lock while it changes something ({@link hebi.memory.MemoryWriter}).
 *
 * <p><b>Changes.</b> An addition ({@link hebi.memory.Addition}), a revision ({@link hebi.memory.Revision}) or an undo
 * works on units by id ({@link hebi.memory.Draft}). Before the commit, what stood under each id goes into the file of
 * the change ({@link hebi.memory.ChangeWriter}); the commit's user data name how much of it belongs to the commit
 * ({@link hebi.memory.Checkpoint}), so that both become true at one moment. An undo puts it back
 * ({@link hebi.memory.Undoing}).
 *
 * <pre>{@code
 * Revised revised = memory.apply(Revision.Deletion.of(filter));
 * memory.apply(new Revision.Undo(revised.change().orElseThrow()));
 * }</pre>
 *
 * <p><b>Damage.</b> {@link hebi.memory.Verification} names it, {@link hebi.memory.Rebuild} makes a new index of what can
 * be read.
 */
package hebi.memory;
