package hebi.memory;

import hebi.segment.Words;
import hebi.text.Language;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/** The pairs to measure with, and queries made from them; the same for the same size. */
record BenchmarkCorpus(List<TranslationUnit> units) {
    /** The first {@code size} pairs of a compressed table; where it has fewer, concatenations of two of them follow. */
    static BenchmarkCorpus read(Path file, int size) throws IOException {
        List<String[]> pairs = new ArrayList<>();
        try (var bytes = new XZInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && pairs.size() < size; line = lines.readLine()) {
                pairs.add(line.split("\t", -1));
            }
        }
        List<TranslationUnit> units = new ArrayList<>(size);
        pairs.forEach(pair -> units.add(unit(pair[0], pair[1])));
        Random random = new Random(1);
        Set<String> joined = new HashSet<>();
        while (units.size() < size) {
            String[] a = pairs.get(random.nextInt(pairs.size()));
            String[] b = pairs.get(random.nextInt(pairs.size()));
            if (joined.add(a[0] + "\t" + b[0])) {
                units.add(unit(a[0] + " " + b[0], a[1] + b[1]));
            }
        }
        return new BenchmarkCorpus(units);
    }

    private static TranslationUnit unit(String english, String chinese) {
        return TranslationUnit.of(new Variant("en", english), new Variant("zh-CN", chinese));
    }

    /** The texts of a side. */
    List<String> texts(Language language) {
        return units.stream()
                .map(u ->
                        language == Language.EN ? u.source().text() : u.target().text())
                .toList();
    }

    /** Texts of at least 4 English or 6 Chinese units, 5–30 % of which were replaced, dropped or joined by another. */
    List<String> queries(Language language, int n) {
        Random random = new Random(language == Language.EN ? 42 : 43);
        List<String> texts = texts(language);
        List<String> queries = new ArrayList<>(n);
        while (queries.size() < n) {
            List<String> words = words(language, texts.get(random.nextInt(texts.size())));
            if (words.size() >= (language == Language.EN ? 4 : 6)) {
                int edits = Math.max(1, (int) Math.round(words.size() * (0.05 + 0.25 * random.nextDouble())));
                for (int e = 0; e < edits; e++) {
                    List<String> others = words(language, texts.get(random.nextInt(texts.size())));
                    edit(words, others.isEmpty() ? "x" : others.get(random.nextInt(others.size())), random);
                }
                queries.add(String.join(language == Language.EN ? " " : "", words));
            }
        }
        return queries;
    }

    private static List<String> words(Language language, String text) {
        return new ArrayList<>(Words.of(language, text));
    }

    private static void edit(List<String> words, String other, Random random) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(words.size() == 1 ? 2 : 3)) {
            case 0 -> words.set(at, other);
            case 1 -> words.add(at, other);
            default -> words.remove(at);
        }
    }

    /** Phrases of 1–3 English words or 1–6 characters of Chinese, as they stand in texts, and the most frequent ones. */
    List<String> phrases(Language language, int n) {
        Random random = new Random(7);
        List<String> texts = texts(language);
        List<String> phrases = new ArrayList<>(
                language == Language.EN
                        ? List.of("e", "the", "the ", "file", " of the ", "to", "a", "on the", "%s")
                        : List.of("的", "，", "文件", "不", "无法", "一个", "。", "%s", "使用"));
        while (phrases.size() < n) {
            String text = texts.get(random.nextInt(texts.size()));
            String phrase = language == Language.EN ? words(text, random) : characters(text, random);
            if (!phrase.isBlank()) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static String words(String text, Random random) {
        int[] ranges = Words.ranges(Language.EN, text);
        if (ranges.length == 0) {
            return "";
        }
        int first = random.nextInt(ranges.length / 2);
        int last = Math.min(ranges.length / 2 - 1, first + random.nextInt(3));
        // One in five is cut short, inside a word.
        int end = random.nextInt(5) == 0 ? ranges[2 * last] + 1 : ranges[2 * last + 1];
        return text.substring(ranges[2 * first], end);
    }

    private static String characters(String text, Random random) {
        int[] characters = text.codePoints().toArray();
        int start = random.nextInt(characters.length);
        return new String(characters, start, Math.min(1 + random.nextInt(6), characters.length - start));
    }
}
