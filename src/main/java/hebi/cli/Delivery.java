package hebi.cli;

import hebi.memory.Added;
import hebi.memory.TranslationMemory;
import hebi.pipeline.AlignedPair;
import hebi.text.TranslationUnit;
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

    /** Writes the page of a pair to every output that is one. */
    void writePages(AlignedPair pair, double minConfidence) {
        for (UnitOutput file : files) {
            if (file.isPage()) {
                written.add(file + " (" + file.writePage(pair, minConfidence) + " rows)");
            }
        }
    }

    /**
     * Writes units to every output that takes them, then adds them to the memory.
     *
     * @param kept the units that are likely enough to be kept
     * @param all the doubtful ones too, for outputs that a person will judge
     */
    void write(List<TranslationUnit> kept, List<TranslationUnit> all) {
        for (UnitOutput file : files) {
            if (!file.isPage()) {
                written.add(file + " (" + file.write(file.isForReview() ? all : kept) + " units)");
            }
        }
        memory.ifPresent(opened -> {
            Added added = opened.add(kept);
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
