package hebi.align;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two texts, cut into segments, with the beads that people gave them. The Chinese text is the source.
 *
 * @param name where it comes from, for messages
 * @param chinese Chinese segments in order
 * @param english English segments in order
 * @param beads the gold beads in order; together they hold every segment exactly once
 */
public record GoldText(String name, List<Segment> chinese, List<Segment> english, List<Bead> beads) {
    public GoldText {
        chinese = List.copyOf(chinese);
        english = List.copyOf(english);
        beads = List.copyOf(beads);
    }

    /**
     * Reads a folder: {@code zh/NAME} and {@code en/NAME} with one segment a line, {@code gold/NAME.align} with one bead a line.
     *
     * @return the texts in order of name, at least one
     * @throws InputException if a file is missing or there is no gold
     * @throws FormatException if a line is no bead, or the beads do not hold each segment exactly once
     */
    public static List<GoldText> readAll(Path folder) {
        List<GoldText> texts = new ArrayList<>();
        for (Path gold : golds(folder.resolve("gold"))) {
            String name = gold.getFileName().toString().replaceFirst("\\.align$", "");
            GoldText text = new GoldText(
                    gold.toString(),
                    SegmentFile.read(folder.resolve("zh").resolve(name)),
                    SegmentFile.read(folder.resolve("en").resolve(name)),
                    BeadFile.read(gold));
            text.check();
            texts.add(text);
        }
        return texts;
    }

    private static List<Path> golds(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    folder,
                    "there is no such folder, so there is nothing to compare with",
                    "give a folder with zh/NAME and en/NAME (a segment a line) and gold/NAME.align");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> golds =
                    files.filter(f -> f.toString().endsWith(".align")).sorted().toList();
            if (golds.isEmpty()) {
                throw new InputException(
                        folder, "holds no .align file", "give a folder with zh/, en/ and gold/NAME.align");
            }
            return golds;
        } catch (IOException e) {
            throw InputException.reading(folder, e);
        }
    }

    private void check() {
        int zh = 0;
        int en = 0;
        for (Bead bead : beads) {
            if (bead.sourceStart() != zh || bead.targetStart() != en) {
                throw new FormatException(
                        name, "the bead " + BeadFile.line(bead) + " leaves out or repeats a segment", "mend the file");
            }
            zh = bead.sourceEnd();
            en = bead.targetEnd();
        }
        if (zh != chinese.size() || en != english.size()) {
            throw new FormatException(name, "the beads do not reach the end of both texts", "mend the file");
        }
    }

    /** The texts one behind the other, as one. */
    public static GoldText concatenation(String name, List<GoldText> texts) {
        List<Segment> chinese = new ArrayList<>();
        List<Segment> english = new ArrayList<>();
        List<Bead> beads = new ArrayList<>();
        for (GoldText text : texts) {
            int zh = chinese.size();
            int en = english.size();
            for (Bead b : text.beads) {
                beads.add(new Bead(
                        b.sourceStart() + zh,
                        b.sourceEnd() + zh,
                        b.targetStart() + en,
                        b.targetEnd() + en,
                        b.confidence()));
            }
            append(text.chinese, chinese);
            append(text.english, english);
        }
        return new GoldText(name, chinese, english, beads);
    }

    /** The paragraphs are counted on: two texts do not share one. */
    private static void append(List<Segment> part, List<Segment> whole) {
        int next = whole.isEmpty() ? 0 : whole.get(whole.size() - 1).paragraph() + 1;
        for (Segment s : part) {
            whole.add(new Segment(s.text(), next + s.paragraph(), s.start(), s.end()));
        }
    }

    /** Number of segments on both sides. */
    public int size() {
        return chinese.size() + english.size();
    }
}
