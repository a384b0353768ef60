/**
 * A stored alignment and what a person changes in it.
 *
 * <pre>{@code
 * AlignmentStore store = new AlignmentStore(memoryFolder);
 * StoredAlignment alignment = store.open(store.create(pair));
 * Snapshot now = alignment.snapshot();
 * now = alignment.change(now.version(), new Change.Merge(12));
 * now = alignment.undo(now.version());
 * List<TranslationUnit> units = now.units(0.5);
 * }</pre>
 *
 * <p>An alignment is a file, {@code alignments/<id>.jsonl} in the memory's folder: what the aligner made, then one line for
 * each {@link hebi.review.Change}, {@code undo} and {@code redo} among them. Nothing in it is ever rewritten. A change is on
 * the disk before anybody sees it; what stands there is the {@linkplain hebi.review.Draft draft} that the changes make of
 * the beginning. Every caller says which version it saw, and one that missed a change is told so
 * ({@link hebi.review.StaleVersion}): two windows on one alignment lose nothing.
 */
package hebi.review;
