package hebi.exchange;

import hebi.error.InputException;
import hebi.text.Language;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The two files of a Moses corpus, one text a line, the same line of both a pair. {@code corpus.moses} names them together:
 * there is no such file, but {@code corpus.en} and {@code corpus.zh} beside each other.
 */
record MosesPair(Path english, Path chinese) {
    static final String ENDING = ".moses";

    /** The pair of a name that ends in {@link #ENDING}. */
    static MosesPair of(Path name) {
        String file = name.getFileName().toString();
        if (!file.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new InputException(
                    name, "names no pair of files", "name corpus.en and corpus.zh together as corpus.moses");
        }
        String stem = file.substring(0, file.length() - ENDING.length());
        return new MosesPair(
                name.resolveSibling(stem + "." + Language.EN.code()),
                name.resolveSibling(stem + "." + Language.ZH.code()));
    }

    /** A text as one line: white space with a line break in it becomes one space. */
    static String folded(String text) {
        return text.replaceAll("[ \\t]*[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]\\s*", " ")
                .strip();
    }
}
