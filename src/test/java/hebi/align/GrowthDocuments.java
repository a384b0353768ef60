package hebi.align;

import hebi.lexicon.Lexicon;
import hebi.lexicon.Term;
import hebi.text.Language;
import hebi.text.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes the long documents of {@code src/bench/growth.sh}: copies of a gold set, each with its documents in a new seeded order. Writes
 * for each size N the segments, {@code zh.N} and {@code en.N}; the same in words, {@code zh.N.tok} and {@code en.N.tok}; and of all words
 * {@code dictionary.txt}, lines {@code english @ chinese}, from the shipped dictionary.
 */
final class GrowthDocuments {
    private GrowthDocuments() {}

    /** Arguments: the gold set, the folder to write to, and the Chinese segments wanted, one or more sizes. */
    public static void main(String[] args) throws IOException {
        List<GoldText> gold = GoldText.readAll(Path.of(args[0]));
        Path folder = Path.of(args[1]);
        Lexicon lexicon = Lexicon.shipped();
        for (int a = 2; a < args.length; a++) {
            GoldText document = document(gold, Integer.parseInt(args[a]));
            write(folder, Language.ZH, args[a], document.chinese(), lexicon);
            write(folder, Language.EN, args[a], document.english(), lexicon);
            System.out.println(
                    document.chinese().size() + " + " + document.english().size() + " segments");
        }
        writeDictionary(folder.resolve("dictionary.txt"), gold, lexicon);
    }

    private static GoldText document(List<GoldText> gold, int size) {
        Random random = new Random(size);
        List<GoldText> parts = new ArrayList<>();
        List<GoldText> shuffled = new ArrayList<>(gold);
        int segments = 0;
        for (int next = 0; segments < size; next++) {
            if (next % gold.size() == 0) {
                Collections.shuffle(shuffled, random);
            }
            GoldText part = shuffled.get(next % gold.size());
            parts.add(part);
            segments += part.chinese().size();
        }
        return GoldText.concatenation("copies", parts);
    }

    private static void write(Path folder, Language language, String size, List<Segment> segments, Lexicon lexicon)
            throws IOException {
        List<String> texts = segments.stream().map(Segment::text).toList();
        Files.write(folder.resolve(language.code() + "." + size), texts);
        Files.write(
                folder.resolve(language.code() + "." + size + ".tok"),
                texts.stream().map(text -> words(language, text, lexicon)).toList());
    }

    private static String words(Language language, String text, Lexicon lexicon) {
        return lexicon.terms(language, text).stream().map(Term::text).collect(Collectors.joining(" "));
    }

    private static void writeDictionary(Path file, List<GoldText> gold, Lexicon lexicon) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        for (GoldText text : gold) {
            for (Segment segment : text.chinese()) {
                lexicon.terms(Language.ZH, segment.text()).forEach(term -> words.add(term.text()));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String word : words) {
            lexicon.translations(word).keySet().forEach(stem -> lines.add(stem + " @ " + word));
        }
        Files.write(file, lines);
    }
}
