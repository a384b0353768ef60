package hebi.server;

import hebi.pipeline.Stage;
import hebi.text.Document;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Two texts that somebody wants aligned.
 *
 * @param from tag of the source, empty to detect it
 * @param to tag of the target, empty to detect it
 * @param isForced whether they are aligned even if they do not look like translations of each other
 */
record AlignOrder(Text source, Text target, Optional<String> from, Optional<String> to, boolean isForced) {
    /**
     * A text that is yet to be read.
     *
     * @param name what the user calls it: a file, an address
     */
    record Text(String name, Supplier<Document> reader) {
        Document read(Consumer<Stage> reached) {
            reached.accept(new Stage.Reading(name));
            return reader.get();
        }
    }
}
