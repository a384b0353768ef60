package hebi.lexicon;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Turns the text of CC-CEDICT into the resources of {@link Dictionary} and {@link hebi.text.Script}. Run by
 * {@code src/dictionary/make.sh}; not part of the jar.
 *
 * <ol>
 *   <li>Each line {@code traditional simplified [pin1 yin1] /gloss/gloss; gloss/} gives its glosses to both headwords.
 *   <li>A gloss is stripped of parentheses, of Chinese references and of dictionary words ("variant of", "CL:"); an entry
 *       that only refers to another takes the glosses of that one.
 *   <li>A gloss of n content words gives 1/n to the stem of each; with S the sum over the entry, a stem of sum v weighs
 *       min(1, v / S^0.7).
 * </ol>
 */
final class DictionaryCompiler {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[([^]]*)] /(.*)/");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:variant of|also written|see(?: also)?|same as|equivalent to|abbr\\. for|unofficial variant of) ([^|\\[ ,]+)");
    private static final Pattern HANZI = Pattern.compile("[\\p{IsHan}·，]+(?:\\|[\\p{IsHan}·，]+)?(?:\\[[^]]*])?");
    private static final Pattern NOISE = Pattern.compile(
            "^(?:CL:|Taiwan pr\\.|also pr\\.|see |see also |used in |Kangxi radical).*|\\b(?:variant of|abbr\\. for|surname|short name for|sb|sth|fig\\.|lit\\.|esp\\.|"
                    + "etc|idiom|one's|oneself|old|also written|transliteration)(?=\\W|$)");

    private final Map<String, Map<String, Float>> glosses = new TreeMap<>();
    private final Map<String, Set<String>> references = new LinkedHashMap<>();
    private final Map<String, Set<String>> readings = new TreeMap<>();
    private final Map<Integer, Integer> simplifiedCounts = new TreeMap<>();
    private final Map<Integer, Integer> traditionalCounts = new TreeMap<>();
    private final Set<Integer> changedTo = new TreeSet<>();
    private final Set<Integer> changedFrom = new TreeSet<>();

    /** Arguments: the text of CC-CEDICT, and the folder of resources ({@code src/main/resources/hebi}). */
    public static void main(String[] args) throws IOException {
        DictionaryCompiler compiler = new DictionaryCompiler();
        Files.readAllLines(Path.of(args[0])).forEach(compiler::read);
        compiler.resolve();
        Path resources = Path.of(args[1]);
        try (OutputStream out = Files.newOutputStream(resources.resolve("lexicon/cedict.bin"))) {
            compiler.write(new OutputStreamDataOutput(out));
        }
        Files.writeString(resources.resolve("text/scripts.txt"), compiler.scripts());
    }

    private void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (line.startsWith("#") || !matcher.matches()) {
            return;
        }
        String traditional = matcher.group(1);
        String simplified = matcher.group(2);
        List<List<String>> stems = new ArrayList<>();
        for (String gloss : matcher.group(4).split("[/;]")) {
            Matcher reference = REFERENCE.matcher(gloss);
            if (reference.find()) {
                references
                        .computeIfAbsent(simplified, k -> new LinkedHashSet<>())
                        .add(reference.group(1));
                references
                        .computeIfAbsent(traditional, k -> new LinkedHashSet<>())
                        .add(reference.group(1));
            }
            List<String> content = content(gloss);
            if (!content.isEmpty()) {
                stems.add(content);
            }
        }
        new TreeSet<>(List.of(simplified, traditional)).forEach(word -> add(word, stems));
        count(traditional, simplified);
        readings(traditional, simplified, matcher.group(3));
    }

    private static List<String> content(String gloss) {
        String plain = gloss.replaceAll("\\([^)]*\\)", " ");
        plain = HANZI.matcher(plain).replaceAll(" ");
        plain = NOISE.matcher(plain).replaceAll(" ");
        return EnglishTerms.of(plain).stream()
                .filter(t -> t.kind() == Term.Kind.WORD)
                .map(Term::text)
                .distinct()
                .toList();
    }

    private void add(String word, List<List<String>> stems) {
        Map<String, Float> sums = glosses.computeIfAbsent(word, k -> new LinkedHashMap<>());
        stems.forEach(gloss -> gloss.forEach(stem -> sums.merge(stem, 1f / gloss.size(), Float::sum)));
    }

    private void count(String traditional, String simplified) {
        traditional.codePoints().forEach(c -> traditionalCounts.merge(c, 1, Integer::sum));
        simplified.codePoints().forEach(c -> simplifiedCounts.merge(c, 1, Integer::sum));
        if (traditional.length() == simplified.length()) {
            for (int i = 0; i < traditional.length(); i++) {
                if (traditional.charAt(i) != simplified.charAt(i)) {
                    changedFrom.add((int) traditional.charAt(i));
                    changedTo.add((int) simplified.charAt(i));
                }
            }
        }
    }

    private void readings(String traditional, String simplified, String pinyin) {
        if (simplified.length() != 1) {
            return;
        }
        String plain =
                pinyin.toLowerCase(java.util.Locale.ROOT).replace("u:", "v").replaceAll("[^a-z]", "");
        // ü is typed as v, u or yu; names are written with u or yu.
        for (String reading :
                plain.contains("v") ? List.of(plain.replace('v', 'u'), plain.replace("v", "yu")) : List.of(plain)) {
            readings.computeIfAbsent(simplified, k -> new LinkedHashSet<>()).add(reading);
            readings.computeIfAbsent(traditional, k -> new LinkedHashSet<>()).add(reading);
        }
    }

    /** Gives a word that only refers to another the glosses of that one. */
    private void resolve() {
        references.forEach((word, others) -> {
            if (glosses.get(word).isEmpty()) {
                for (String other : others) {
                    Map<String, Float> theirs = glosses.getOrDefault(other, Map.of());
                    theirs.forEach((stem, v) -> glosses.get(word).merge(stem, v, Float::sum));
                }
            }
        });
    }

    private void write(DataOutput out) throws IOException {
        Map<Map<String, Float>, Integer> entries = new LinkedHashMap<>();
        TreeMap<String, Long> headwords = new TreeMap<>();
        glosses.forEach((word, sums) -> {
            if (word.length() <= Dictionary.MAX_HEADWORD && word.codePoints().allMatch(Character::isLetterOrDigit)) {
                headwords.put(word, (long) entries.computeIfAbsent(sums, k -> entries.size()));
            }
        });
        List<String> stems = entries.keySet().stream()
                .flatMap(m -> m.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> ids = new java.util.HashMap<>();
        stems.forEach(stem -> ids.put(stem, ids.size()));
        out.writeVInt(Dictionary.VERSION);
        writeAutomaton(headwords, out);
        writeStrings(stems, out);
        List<byte[]> packed =
                entries.keySet().stream().map(sums -> pack(sums, ids)).toList();
        out.writeVInt(packed.size());
        for (byte[] entry : packed) {
            out.writeVInt(entry.length);
        }
        for (byte[] entry : packed) {
            out.writeBytes(entry, entry.length);
        }
        TreeMap<String, Long> characters = new TreeMap<>();
        readings.keySet().forEach(c -> characters.put(c, (long) characters.size()));
        writeAutomaton(characters, out);
        writeStrings(readings.values().stream().map(r -> String.join(" ", r)).toList(), out);
    }

    private static byte[] pack(Map<String, Float> sums, Map<String, Integer> ids) {
        double total = Math.pow(sums.values().stream().mapToDouble(v -> v).sum(), 0.7);
        byte[] buffer = new byte[8 * sums.size()];
        ByteArrayDataOutput out = new ByteArrayDataOutput(buffer);
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> {
                    int weight = (int) Math.round(255 * Math.min(1, e.getValue() / total));
                    try {
                        if (weight > 0) {
                            out.writeVInt(ids.get(e.getKey()));
                            out.writeByte((byte) weight);
                        }
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
        return java.util.Arrays.copyOf(buffer, out.getPosition());
    }

    private static void writeAutomaton(SortedMap<String, Long> keys, DataOutput out) throws IOException {
        FSTCompiler<Long> compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
        for (Map.Entry<String, Long> key : keys.entrySet()) {
            compiler.add(Util.toUTF16(key.getKey(), new IntsRefBuilder()), key.getValue());
        }
        FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()).save(out, out);
    }

    private static void writeStrings(List<String> strings, DataOutput out) throws IOException {
        out.writeVInt(strings.size());
        for (String string : strings) {
            out.writeString(string);
        }
    }

    /**
     * Two lines: the characters of the basic plane that only Simplified words have, then those that only Traditional words
     * have. "Only": at most one headword in fifty of those that hold it is of the other script, since the dictionary lists
     * variants and Japanese forms too.
     */
    private String scripts() {
        return telling(changedTo, simplifiedCounts, traditionalCounts) + "\n"
                + telling(changedFrom, traditionalCounts, simplifiedCounts) + "\n";
    }

    private static String telling(Set<Integer> candidates, Map<Integer, Integer> own, Map<Integer, Integer> other) {
        return candidates.stream()
                .filter(c -> c >= 0x3400 && other.getOrDefault(c, 0) * 50 <= own.getOrDefault(c, 0))
                .map(Character::toString)
                .filter(s -> !Character.isSurrogate(s.charAt(0)))
                .collect(Collectors.joining());
    }
}
