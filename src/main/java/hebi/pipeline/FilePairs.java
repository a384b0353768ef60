package hebi.pipeline;

import hebi.error.InputException;
import hebi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The article pairs of a folder, by name: {@code x.en.*} with {@code x.zh.*}, or {@code en/x.*} with {@code zh/x.*}.
 *
 * @param pairs the pairs, in order of name
 * @param unpaired files that look like one half of a pair whose other half is missing or not unique, in order of name
 * @param others files in the folder whose names are of neither form, in order of name
 */
public record FilePairs(List<FilePair> pairs, List<Path> unpaired, List<Path> others) {
    private static final Pattern MARKED = Pattern.compile("(.+)\\.(en|zh)\\.[^.]+");

    public FilePairs {
        pairs = List.copyOf(pairs);
        unpaired = List.copyOf(unpaired);
        others = List.copyOf(others);
    }

    /**
     * Pairs the files of a folder and of its {@code en} and {@code zh} folders. Other folders are passed over.
     *
     * @throws InputException if the folder is missing or cannot be read
     */
    public static FilePairs in(Path folder) {
        Map<String, Map<Language, List<Path>>> halves = new TreeMap<>();
        List<Path> others = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder, "is not a folder", "give a folder with files such as a.en.html and a.zh.html");
        }
        for (Path file : files(folder)) {
            Matcher matcher = MARKED.matcher(file.getFileName().toString());
            if (!matcher.matches()) {
                others.add(file);
            } else {
                add(halves, matcher.group(1), Language.ofTag(matcher.group(2)).orElseThrow(), file);
            }
        }
        for (Language language : Language.values()) {
            Path half = folder.resolve(language.code());
            if (Files.isDirectory(half)) {
                files(half).forEach(file -> add(halves, language, file));
            }
        }
        return of(halves.values(), others);
    }

    private static void add(Map<String, Map<Language, List<Path>>> halves, Language language, Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        // The slash keeps en/x apart from x.en.html in the same folder.
        add(halves, "/" + (dot > 0 ? name.substring(0, dot) : name), language, file);
    }

    private static void add(Map<String, Map<Language, List<Path>>> halves, String name, Language language, Path file) {
        halves.computeIfAbsent(name, n -> new EnumMap<>(Language.class))
                .computeIfAbsent(language, l -> new ArrayList<>())
                .add(file);
    }

    private static FilePairs of(Iterable<Map<Language, List<Path>>> halves, List<Path> others) {
        List<FilePair> pairs = new ArrayList<>();
        List<Path> unpaired = new ArrayList<>();
        for (Map<Language, List<Path>> files : halves) {
            List<Path> english = files.getOrDefault(Language.EN, List.of());
            List<Path> chinese = files.getOrDefault(Language.ZH, List.of());
            if (english.size() == 1 && chinese.size() == 1) {
                pairs.add(new FilePair(english.get(0), chinese.get(0)));
            } else {
                unpaired.addAll(english);
                unpaired.addAll(chinese);
            }
        }
        return new FilePairs(pairs, unpaired, others);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw InputException.reading(folder, e);
        }
    }
}
