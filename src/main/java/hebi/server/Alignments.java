package hebi.server;

import hebi.align.Aligner;
import hebi.align.Evidence;
import hebi.extract.ExtractConfig;
import hebi.extract.Extractor;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import hebi.pipeline.Stage;
import hebi.review.AlignmentStore;
import hebi.review.Change;
import hebi.review.Realignment;
import hebi.review.Snapshot;
import hebi.review.StoredAlignment;
import hebi.segment.SentenceSegmenter;
import hebi.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Makes and keeps alignments. Thread-safe.
 */
final class Alignments {
    private final AlignmentStore store;
    private final Extractor extractor = new Extractor(ExtractConfig.defaults());
    private final AtomicReference<Explained> explained = new AtomicReference<>();
    private final MemoryAccess access;
    private final HeavyWork work;

    Alignments(MemoryAccess access, HeavyWork work) {
        this.access = access;
        this.work = work;
        store = new AlignmentStore(access.folder());
    }

    private Aligner aligner() {
        return new Aligner(access.lexicon());
    }

    AlignmentStore store() {
        return store;
    }

    Extractor extractor() {
        return extractor;
    }

    /** A stored alignment. */
    StoredAlignment open(String id) {
        return store.open(id)
                .orElseThrow(
                        () -> new Refusal(Refusal.NOT_FOUND, "there is no such alignment; see /api/v1/alignments"));
    }

    /** Aligns two texts and stores what came out; its id. */
    String align(AlignOrder order, Consumer<Stage> reached) {
        PipelineConfig config = config(order);
        Document source = order.source().read(reached);
        Document target = order.target().read(reached);
        return work.run(() -> store.create(new Pipeline(extractor, aligner(), config).align(source, target, reached)));
    }

    private static PipelineConfig config(AlignOrder order) {
        try {
            return new PipelineConfig(
                    order.from(),
                    order.to(),
                    SentenceSegmenter::new,
                    PipelineConfig.Furniture.NONE,
                    order.isForced(),
                    Optional.empty());
        } catch (IllegalArgumentException e) {
            throw Refusal.misuse(e.getMessage());
        }
    }

    /** The aligner's second thoughts on what nobody judged. */
    Optional<Change> realigned(Snapshot seen) {
        return work.run(() -> new Realignment(aligner()).of(seen));
    }

    /** What speaks for each row of an alignment, in order; what was asked for last is kept, as the next row is asked for next. */
    List<Evidence> evidence(Snapshot snapshot) {
        Explained known = explained.get();
        if (known == null || !known.isOf(snapshot)) {
            List<Evidence> evidence = work.run(() -> aligner().explain(snapshot.alignment()));
            known = new Explained(snapshot.id(), snapshot.version(), evidence);
            explained.set(known);
        }
        return known.evidence();
    }

    private record Explained(String id, long version, List<Evidence> evidence) {
        boolean isOf(Snapshot snapshot) {
            return id.equals(snapshot.id()) && version == snapshot.version();
        }
    }
}
