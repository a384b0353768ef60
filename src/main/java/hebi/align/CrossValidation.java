package hebi.align;

import hebi.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the model does on texts that it was not trained on.
 *
 * <ol>
 *   <li>The documents of each kind are dealt into folds, every n-th to the same one.
 *   <li>For each fold, weights are trained on the documents of all others, one by one and joined into one.
 *   <li>With them the fold's documents are aligned one by one; and all documents of the kind joined into one, of which only the
 *       fold's own beads are counted.
 * </ol>
 */
public final class CrossValidation {
    private final Trainer trainer;
    private final Lexicon lexicon;
    private final int folds;

    /**
     * What came out for one kind of text.
     *
     * @param documents scores of the documents, aligned one by one
     * @param joined scores of the same documents, aligned as one
     */
    public record Result(Scores documents, Scores joined) {}

    /** @param folds how many times to train, at least 2 */
    public CrossValidation(Lexicon lexicon, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("folds " + folds + " is less than 2");
        }
        this.lexicon = lexicon;
        this.folds = folds;
        trainer = new Trainer(lexicon);
    }

    /** One kind of text and what was counted of it so far. */
    private final class Kind {
        private final List<GoldText> golds;
        private final List<TrainingText> texts;
        private final TrainingText joined;
        private Scores documents = Scores.NOTHING;
        private Scores parts = Scores.NOTHING;

        Kind(List<GoldText> golds, List<TrainingText> texts) {
            this.golds = golds;
            this.texts = texts;
            joined = new TrainingText(GoldText.concatenation("joined", golds), lexicon);
        }

        /** What the other folds train on: their documents, and the same as one. */
        List<List<TrainingText>> without(int fold) {
            List<Integer> others = IntStream.range(0, texts.size())
                    .filter(d -> d % folds != fold)
                    .boxed()
                    .toList();
            GoldText one = GoldText.concatenation(
                    "joined", others.stream().map(golds::get).toList());
            return List.of(others.stream().map(texts::get).toList(), List.of(new TrainingText(one, lexicon)));
        }

        void count(int fold, double[] weights) {
            List<Bead> all = joined.decode(weights);
            int zh = 0;
            int en = 0;
            for (int d = 0; d < texts.size(); d++) {
                GoldText gold = golds.get(d);
                if (d % folds == fold) {
                    documents = documents.plus(Scores.of(texts.get(d).decode(weights), gold.beads()));
                    parts = parts.plus(Scores.of(part(all, zh, en, gold), gold.beads()));
                }
                zh += gold.chinese().size();
                en += gold.english().size();
            }
        }

        Result result() {
            return new Result(documents, parts);
        }
    }

    /** The beads of a joined alignment that start in one document, counted from its own start. */
    private static List<Bead> part(List<Bead> all, int zh, int en, GoldText text) {
        List<Bead> part = new ArrayList<>();
        for (Bead b : all) {
            boolean inside = b.sources() > 0
                    ? b.sourceStart() >= zh
                            && b.sourceStart() < zh + text.chinese().size()
                    : b.targetStart() >= en
                            && b.targetStart() < en + text.english().size();
            if (inside) {
                int sourceStart = Math.max(0, b.sourceStart() - zh);
                int targetStart = Math.max(0, b.targetStart() - en);
                part.add(new Bead(
                        sourceStart,
                        sourceStart + b.sources(),
                        targetStart,
                        targetStart + b.targets(),
                        b.confidence()));
            }
        }
        return part;
    }

    /**
     * Trains and measures once for each fold.
     *
     * @param kinds kinds of text, each with at least as many documents as folds, so that each fold measures and trains on some
     * @return one result for each kind, in order
     * @throws IllegalArgumentException if a kind has fewer
     */
    public List<Result> run(List<List<GoldText>> kinds) {
        if (kinds.stream().anyMatch(kind -> kind.size() < folds)) {
            throw new IllegalArgumentException("a kind of text has fewer documents than the " + folds + " folds");
        }
        List<List<TrainingText>> prepared = trainer.prepare(kinds);
        List<Kind> counted = IntStream.range(0, kinds.size())
                .mapToObj(k -> new Kind(kinds.get(k), prepared.get(k)))
                .toList();
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            double[] weights = trainer.fit(counted.stream()
                    .flatMap(kind -> kind.without(left).stream())
                    .toList());
            counted.forEach(kind -> kind.count(left, weights));
        }
        return counted.stream().map(Kind::result).toList();
    }
}
