package hebi.cli;

import hebi.align.Evidence;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.TranslationMemory;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Harvest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the pairs of an alignment or a batch were asked to go. The memory is opened first, so that one that cannot be used is
 * known before anything is written. Must be closed.
 */
final class Delivery implements AutoCloseable {
    private final List<UnitOutput> files;
    private final Optional<TranslationMemory> memory;
    private final MemoryOption option;
    private final List<String> written = new ArrayList<>();

    /** @param withoutMemory whether the memory is left alone */
    Delivery(List<UnitOutput> files, MemoryOption option, boolean withoutMemory) {
        this.files = files;
        this.option = option;
        memory = withoutMemory ? Optional.empty() : Optional.of(option.open());
    }

    /** Whether some output is a page. */
    boolean hasPages() {
        return files.stream().anyMatch(UnitOutput::isPage);
    }

    /** Writes the page of a pair to every output that is one, with the evidence for each bead. */
    void writePages(AlignedPair pair, double minConfidence, List<Evidence> evidence) {
        for (UnitOutput file : files) {
            if (file.isPage()) {
                written.add(file + " (" + Counted.of(file.writePage(pair, minConfidence, evidence), "row") + ")");
            }
        }
    }

    /**
     * Writes units to every output that takes them, then adds them to the memory.
     *
     * @param title what the memory's log calls the addition
     * @param harvest its units; the doubtful pairs too go to outputs that a person will judge
     */
    void write(String title, Harvest harvest) {
        for (UnitOutput file : files) {
            if (!file.isPage()) {
                written.add(file + " ("
                        + Counted.of(
                                file.write(file.isForReview() ? harvest.all() : harvest.units()),
                                file.isForReview() ? "row" : "unit")
                        + ")");
            }
        }
        memory.ifPresent(opened -> {
            Added added = opened.add(harvest.units(), Adding.whole(title));
            written.add("added " + added.created() + " to " + option.folder()
                    + (added.merged() == 0 ? "" : " (" + added.merged() + " were there already)"));
        });
    }

    /** What was written, as a line of the summary; empty where nothing was. */
    Optional<String> summary() {
        return written.isEmpty() ? Optional.empty() : Optional.of("Wrote     " + String.join(" and ", written));
    }

    @Override
    public void close() {
        memory.ifPresent(TranslationMemory::close);
    }
}
