package hebi.pipeline;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The two files of one article.
 *
 * @param english the English version
 * @param chinese the Chinese version
 * @param reason why they are taken for a pair, in a few words
 * @param confidence how sure that is, 0..1; 1 where the names or a person say so
 */
public record FilePair(Path english, Path chinese, String reason, double confidence) {
    public FilePair {
        Objects.requireNonNull(english);
        Objects.requireNonNull(chinese);
        Objects.requireNonNull(reason);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not within 0..1");
        }
    }

    /**
     * What both are called, without language and ending, behind the folders of the English one: {@code news/a} for {@code news/a.en.html} and
     * {@code news/a.zh.html}. Both names, with {@code _} between, where they have none in common. Two pairs may have the same.
     */
    public String name() {
        ArticleName one = named(english);
        ArticleName other = named(chinese);
        String both = one.stem().equalsIgnoreCase(other.stem()) ? one.stem() : one.stem() + "_" + other.stem();
        return one.folder() + both;
    }

    private static ArticleName named(Path path) {
        Path root = path.isAbsolute() ? path.getRoot() : path.getFileSystem().getPath("");
        return ArticleName.of(root, path);
    }

    /** Two files that the user gave as a pair. */
    public FilePair(Path english, Path chinese) {
        this(english, chinese, "given", 1);
    }
}
