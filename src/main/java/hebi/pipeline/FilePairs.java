package hebi.pipeline;

import hebi.error.InputException;
import hebi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The article pairs of a folder by the conventions that people name them by: {@code x.en.html} and {@code x.zh.html},
 * {@code x_EN} and {@code x_CN}, {@code en/x} and {@code zh-cn/x}, {@code README.md} and {@code README.zh-CN.md}.
 *
 * @param pairs the pairs, in order of name
 * @param unpaired the other files, in order of name
 */
public record FilePairs(List<FilePair> pairs, List<Path> unpaired) {
    private static final String BY_NAME = "by name";

    public FilePairs {
        pairs = List.copyOf(pairs);
        unpaired = List.copyOf(unpaired);
    }

    /**
     * Pairs the files of a folder and of all folders in it. Hidden files are passed over, and links to folders are not followed.
     *
     * @throws InputException if the folder is missing or cannot be read
     */
    public static FilePairs in(Path folder) {
        List<ArticleName> names =
                files(folder).stream().map(file -> ArticleName.of(folder, file)).toList();
        return of(names);
    }

    /**
     * Pairs the files of two folders, one English and one Chinese, by their path within each.
     *
     * @throws InputException if a folder is missing or cannot be read
     */
    public static FilePairs in(Path english, Path chinese) {
        List<ArticleName> names = new ArrayList<>();
        files(english).forEach(file -> names.add(inFolderOf(Language.EN, english, file)));
        files(chinese).forEach(file -> names.add(inFolderOf(Language.ZH, chinese, file)));
        return of(names);
    }

    private static ArticleName inFolderOf(Language language, Path folder, Path file) {
        ArticleName name = ArticleName.of(folder, file);
        return new ArticleName(file, Optional.of(language), name.article(), name.ending());
    }

    /** No pair by name: all files are left to be paired by what they say. */
    public static FilePairs allUnpaired(Path folder) {
        return new FilePairs(List.of(), files(folder));
    }

    private static FilePairs of(List<ArticleName> names) {
        Map<String, List<ArticleName>> articles =
                names.stream().collect(Collectors.groupingBy(ArticleName::article, TreeMap::new, Collectors.toList()));
        List<FilePair> pairs = new ArrayList<>();
        articles.values().forEach(versions -> pairs.addAll(pairs(versions)));
        Set<Path> paired = new HashSet<>();
        pairs.forEach(pair -> {
            paired.add(pair.english());
            paired.add(pair.chinese());
        });
        List<Path> unpaired = names.stream()
                .map(ArticleName::path)
                .filter(path -> !paired.contains(path))
                .toList();
        return new FilePairs(pairs, unpaired);
    }

    /** The pairs of one article, of equal endings first: one, or none where it is not clear which file belongs to which. */
    private static List<FilePair> pairs(List<ArticleName> versions) {
        List<FilePair> pairs = new ArrayList<>();
        List<ArticleName> left = new ArrayList<>();
        versions.stream()
                .collect(Collectors.groupingBy(ArticleName::ending, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(sameEnding -> pair(sameEnding).ifPresentOrElse(pairs::add, () -> left.addAll(sameEnding)));
        if (pairs.isEmpty()) {
            pair(left).ifPresent(pairs::add);
        }
        return pairs;
    }

    /** A Chinese file that says so, and an English one that says so or says nothing. */
    private static Optional<FilePair> pair(Collection<ArticleName> versions) {
        List<ArticleName> chinese = in(versions, Optional.of(Language.ZH));
        List<ArticleName> english = in(versions, Optional.of(Language.EN));
        List<ArticleName> unmarked = in(versions, Optional.empty());
        if (english.isEmpty()) {
            english = unmarked;
        } else if (chinese.isEmpty()) {
            chinese = unmarked;
        }
        return english.size() == 1 && chinese.size() == 1
                ? Optional.of(new FilePair(english.get(0).path(), chinese.get(0).path(), BY_NAME, 1))
                : Optional.empty();
    }

    private static List<ArticleName> in(Collection<ArticleName> versions, Optional<Language> language) {
        return versions.stream()
                .filter(name -> name.language().equals(language))
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder, "is not a folder", "give a folder with files such as a.en.html and a.zh.html");
        }
        // Links to files are read, links to folders are not followed: they may lead in circles.
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw InputException.reading(folder, e instanceof IOException io ? io : (IOException) e.getCause());
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path name : relative) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
