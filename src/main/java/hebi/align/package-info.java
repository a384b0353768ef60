/**
 * Pairs the segments of two texts.
 *
 * <pre>{@code
 * Aligner aligner = new Aligner(Lexicon.shipped());
 * Alignment alignment = aligner.align(Language.ZH, chineseSegments, englishSegments);
 * for (Bead bead : alignment.pairs(0.5)) { … alignment.sourceText(bead) … }
 * }</pre>
 *
 * <p>Once a person has said that some beads are right or wrong, the rest is aligned round them, in milliseconds:
 *
 * <pre>{@code
 * Realigner realigner = aligner.realigner(Language.ZH, chineseSegments, englishSegments);
 * Alignment better = realigner.align(new Constraints(List.of(right), List.of(wrong)));
 * }</pre>
 *
 * <p>The idea: an alignment is a path of beads through the plane of boundaries of both texts. Each bead has a log score, the
 * weighted sum of 84 features: its type, its lengths, how well the words of either side explain those of the other
 * by the lexicon, its punctuation and quotations. A path's probability is proportional to the exponential of its beads' scores (a
 * conditional random field); the share of all paths that run through a bead is its confidence. A {@linkplain
 * hebi.align.CoarsePass coarse pass} over single points leaves a narrow band, and a cheap {@linkplain hebi.align.FirstPass first pass} chooses
 * which beads in it are worth that look. {@link hebi.align.Trainer} learns the weights from gold. Beads are {@linkplain
 * hebi.align.BeadFile written and read} as index lists, and {@linkplain hebi.align.Evaluation scored} against gold. {@link
 * hebi.align.Aligner#explain} tells what speaks for each bead and what against it.
 */
package hebi.align;
