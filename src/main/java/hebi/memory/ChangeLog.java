package hebi.memory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;

/**
 * The log of a memory: one file for each change, {@code changes/<number>}. Which of them belong to a commit is told by its
 * {@link Checkpoint}: those up to its last change, of the last one as many bytes. Anything after is of a change that was
 * never committed; readers pass over it, and the next writer removes it.
 *
 * @param folder where the files are; may be missing
 */
record ChangeLog(Path folder) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** Removes what was never committed. The caller holds the lock. */
    void removeUncommitted(Checkpoint checkpoint) throws IOException {
        for (long number : numbers()) {
            Path file = path(number);
            if (number > checkpoint.change()) {
                Files.delete(file);
            } else if (number == checkpoint.change() && Files.size(file) > checkpoint.changeBytes()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(checkpoint.changeBytes());
                }
            }
        }
    }

    /** The writer of the next change; it goes on with the last one where that was cut off under the same title. */
    ChangeWriter writer(Checkpoint checkpoint, String title, Optional<String> undoes) throws IOException {
        Optional<ChangeFile> last = file(checkpoint.change(), checkpoint);
        if (last.isPresent()) {
            Optional<Change> change = present(last.get());
            if (change.isPresent()
                    && !change.get().isFinished()
                    && change.get().title().equals(title)) {
                return ChangeWriter.goingOn(last.get());
            }
        }
        return ChangeWriter.of(path(checkpoint.change() + 1), title, undoes, checkpoint.nextSequence());
    }

    /** The changes of a commit, oldest first, as far as they were not removed. */
    List<Change> changes(Checkpoint checkpoint) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (long number : numbers()) {
            Optional<ChangeFile> file = file(number, checkpoint);
            if (file.isPresent()) {
                present(file.get()).ifPresent(changes::add);
            }
        }
        return withUndone(changes);
    }

    /** The change of a file; empty where another process has just removed it, so that it is in the log no longer. */
    private static Optional<Change> present(ChangeFile file) throws IOException {
        try {
            return Optional.of(file.change());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CorruptIndexException e) {
            // The units are not concerned: they stay usable, and what cannot be undone is listed as such.
            return Optional.of(damaged(file));
        }
    }

    private static Change damaged(ChangeFile file) {
        String id = file.path().getFileName().toString();
        String title = "damaged, cannot be undone";
        return new Change(id, title, Instant.EPOCH, 0, 0, 0, true, Optional.empty(), Optional.empty());
    }

    /** Tells of each change what took it back: an undo that was not taken back itself. */
    private static List<Change> withUndone(List<Change> changes) {
        Map<String, String> undoneBy = new HashMap<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            Change change = changes.get(i);
            if (!undoneBy.containsKey(change.id())) {
                change.undoes().ifPresent(undone -> undoneBy.put(undone, change.id()));
            }
        }
        return changes.stream()
                .map(change -> change.undoneBy(Optional.ofNullable(undoneBy.get(change.id()))))
                .toList();
    }

    /** The file of a change as far as it belongs to a commit; empty where it is missing. */
    Optional<ChangeFile> file(long number, Checkpoint checkpoint) throws IOException {
        if (number < 1 || number > checkpoint.change() || !Files.exists(path(number))) {
            return Optional.empty();
        }
        long bytes = number == checkpoint.change() ? checkpoint.changeBytes() : Files.size(path(number));
        return Optional.of(new ChangeFile(path(number), bytes));
    }

    /** Removes the changes that began before a moment; how many. The caller holds the lock. */
    int prune(Checkpoint checkpoint, Instant before) throws IOException {
        int removed = 0;
        for (Change change : changes(checkpoint)) {
            // Only from the old end on: what comes after a gap could not be told from what was never touched.
            if (!change.date().isBefore(before)) {
                break;
            }
            Files.delete(path(change.number()));
            removed++;
        }
        return removed;
    }

    private Path path(long number) {
        return folder.resolve(Long.toString(number));
    }

    private List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NUMBER.matcher(name).matches())
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        }
    }
}
