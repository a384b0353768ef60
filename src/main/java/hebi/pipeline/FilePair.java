package hebi.pipeline;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The two files of one article.
 *
 * @param english the English version
 * @param chinese the Chinese version
 */
public record FilePair(Path english, Path chinese) {
    public FilePair {
        Objects.requireNonNull(english);
        Objects.requireNonNull(chinese);
    }
}
