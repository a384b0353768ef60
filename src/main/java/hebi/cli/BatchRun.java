package hebi.cli;

import hebi.error.HebiException;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.Revision;
import hebi.memory.TranslationMemory;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.Batch;
import hebi.pipeline.FilePair;
import hebi.pipeline.Harvest;
import hebi.text.TranslationUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One run of a batch. Every pair goes to the batch's folder as soon as it is aligned; every {@link #STEP} pairs the memory gets theirs in
 * one commit, then the journal. A pair is done when it stands in the journal, so a run that is cut short does at most the last step again, and
 * adding a unit again adds nothing.
 */
final class BatchRun implements Batch.Listener {
    /** Pairs to a commit of the memory. */
    private static final int STEP = 200;

    private final BatchFolder folder;
    private final BatchJournal journal;
    private final Optional<TranslationMemory> memory;
    private final String title;
    private final MinConfidence minConfidence;
    private final boolean isForced;
    private final KeptOptions kept;
    private final Consumer<JournalEntry> progress;
    private final Map<FilePair, String> keys = new LinkedHashMap<>();
    private final Map<FilePair, String> names = new HashMap<>();
    private final List<JournalEntry> finished = new ArrayList<>();
    private final List<TranslationUnit> waiting = new ArrayList<>();
    /** Documents as the memory knows them that had other contents when they were added. */
    private final Set<String> stale = new HashSet<>();

    private long created;
    private long merged;

    /**
     * @param title what the change of the memory is called in its log
     * @param isForced whether texts are written that do not look like translations
     * @param progress is told of each pair that was aligned or failed now
     */
    BatchRun(
            BatchFolder folder,
            BatchJournal journal,
            Optional<TranslationMemory> memory,
            String title,
            MinConfidence minConfidence,
            boolean isForced,
            KeptOptions kept,
            Consumer<JournalEntry> progress) {
        this.title = title;
        this.folder = folder;
        this.journal = journal;
        this.memory = memory;
        this.minConfidence = minConfidence;
        this.isForced = isForced;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * The pairs that are not done yet, or whose files or options have changed. Failed ones are tried again. The journal is told of their
     * names, and that what it says of them holds no more, since their files of units are written before it hears of them again.
     */
    List<FilePair> todo(List<FilePair> pairs) {
        names.putAll(BatchNames.of(pairs, journal, folder::holds));
        List<FilePair> todo = new ArrayList<>();
        for (FilePair files : pairs) {
            String key = folder.key(files);
            keys.put(files, key);
            boolean isDone = journal.entry(files)
                    .filter(entry -> entry.key().equals(key) && !entry.isFailed() && folder.hasUnits(entry.file()))
                    .isPresent();
            if (!isDone) {
                todo.add(files);
            }
        }
        journal.append(todo.stream()
                .map(files -> journal.entry(files)
                        .map(JournalEntry::outdated)
                        .orElseGet(() -> JournalEntry.begun(names.get(files), files)))
                .toList());
        return todo;
    }

    @Override
    public void aligned(FilePair files, AlignedPair pair) {
        String key = keys.get(files);
        // A precision that was asked for holds within each pair of files, and so for all of them.
        double least = minConfidence.of(pair.alignment(), isForced);
        Harvest harvest = Harvest.of(pair, least, kept.keepsUntranslated());
        folder.write(names.get(files), pair, harvest.units(), least);
        waiting.addAll(harvest.units());
        finish(files, JournalEntry.aligned(key, names.get(files), files, pair, least, harvest));
    }

    @Override
    public void failed(FilePair files, HebiException reason) {
        finish(files, JournalEntry.failed(keys.get(files), names.get(files), files, reason.getMessage()));
    }

    private void finish(FilePair files, JournalEntry entry) {
        if (journal.entry(files).filter(before -> !before.isFailed()).isPresent()) {
            // The name of the pair, whichever of the two turned out to be English.
            stale.add(files.english() + " | " + files.chinese());
            stale.add(files.chinese() + " | " + files.english());
        }
        finished.add(entry);
        progress.accept(entry);
        if (finished.size() >= STEP) {
            flush();
        }
    }

    /** Gives what waits to the memory, then to the journal. */
    void flush() {
        memory.ifPresent(opened -> {
            if (!stale.isEmpty()) {
                opened.apply(new Revision.Withdrawal(stale));
            }
            if (!waiting.isEmpty()) {
                Added added = opened.add(waiting, Adding.whole(title));
                created += added.created();
                merged += added.merged();
            }
        });
        journal.append(finished);
        waiting.clear();
        finished.clear();
        stale.clear();
    }

    /** How many units were new to the memory. */
    long created() {
        return created;
    }

    /** How many the memory had already. */
    long merged() {
        return merged;
    }
}
