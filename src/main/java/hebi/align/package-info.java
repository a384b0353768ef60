/**
 * Pairs the segments of two texts.
 *
 * <pre>{@code
 * Aligner aligner = new Aligner(Lexicon.shipped());
 * Alignment alignment = aligner.align(Language.ZH, chineseSegments, englishSegments);
 * for (Bead bead : alignment.pairs(0.5)) { … alignment.sourceText(bead) … }
 * }</pre>
 *
 * <p>The idea: an alignment is a path of beads through the plane of boundaries of both texts. Each bead has a log score
 * from its type, its lengths, and the likelihood ratio of its words in both directions by the lexicon; the best path is
 * found by dynamic programming, and the share of all paths that run through a bead is its confidence. Beads are
 * {@linkplain hebi.align.BeadFile written and read} as index lists, and {@linkplain hebi.align.Evaluation scored}
 * against a gold alignment.
 */
package hebi.align;
