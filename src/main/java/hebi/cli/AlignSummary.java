package hebi.cli;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.pipeline.AlignedPair;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import hebi.text.Script;
import hebi.text.Segment;
import hebi.text.TranslationUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of an alignment, in the words that are said at its end. */
final class AlignSummary {
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");

    private AlignSummary() {}

    /** How many segments each side has, and how many blocks were left out. */
    static String text(AlignedPair pair) {
        Alignment alignment = pair.alignment();
        return String.format(
                Locale.ROOT,
                "Text      %s %s, %s %s%s",
                alignment.sourceLanguage().code(),
                Counted.of(alignment.source().size(), "segment"),
                alignment.sourceLanguage().other().code(),
                Counted.of(alignment.target().size(), "segment"),
                leftOut(pair.source(), pair.target()));
    }

    /** The script of the Chinese side and what it was told from. */
    static String script(AlignedPair pair) {
        Alignment alignment = pair.alignment();
        List<Segment> chinese = alignment.sourceLanguage() == Language.ZH ? alignment.source() : alignment.target();
        Map<Optional<Script>, Long> counts =
                chinese.stream().collect(Collectors.groupingBy(s -> Script.detect(s.text()), Collectors.counting()));
        long simplified = counts.getOrDefault(Optional.of(Script.HANS), 0L);
        long traditional = counts.getOrDefault(Optional.of(Script.HANT), 0L);
        Optional<Script> ofAll =
                Script.detect(chinese.stream().map(Segment::text).collect(Collectors.joining()));
        String kind = simplified > 0 && traditional > 0 ? " (mixed)" : ofAll.isEmpty() ? " (assumed)" : "";
        return "Script    " + ofAll.orElse(Script.HANS).tag() + kind + ": " + Counted.of(simplified, "segment")
                + " Simplified, " + traditional + " Traditional, " + counts.getOrDefault(Optional.<Script>empty(), 0L)
                + " neither";
    }

    /** How many blocks of each side were left out, those in the other language apart: no look at one file shows them. */
    private static String leftOut(Document source, Document target) {
        long sourceOther = inOtherLanguage(source);
        long targetOther = inOtherLanguage(target);
        String furniture = counted(
                "as page furniture",
                source.furniture().size() - sourceOther,
                target.furniture().size() - targetOther);
        String other = counted("in the other language", sourceOther, targetOther);
        return furniture.isEmpty() && other.isEmpty()
                ? ""
                : "; left out " + furniture + (furniture.isEmpty() || other.isEmpty() ? "" : ", ") + other;
    }

    private static String counted(String reason, long inSource, long inTarget) {
        return inSource + inTarget == 0
                ? ""
                : reason + ": " + inSource + " + " + inTarget + (inSource + inTarget == 1 ? " block" : " blocks");
    }

    private static long inOtherLanguage(Document document) {
        return document.furniture().stream()
                .filter(p -> p.isLeftOutAs(Paragraph.OTHER_LANGUAGE))
                .count();
    }

    /** Each block that was left out, with its language and the reason. */
    static List<String> leftOut(AlignedPair pair) {
        Language language = pair.alignment().sourceLanguage();
        return Stream.concat(leftOut(pair.source(), language), leftOut(pair.target(), language.other()))
                .toList();
    }

    private static Stream<String> leftOut(Document document, Language language) {
        return document.furniture().stream()
                .map(p -> "Left out  " + language.code() + " [" + p.furniture().orElseThrow() + "] " + p.text());
    }

    /** How many pairs there are of each type, and how many segments have no partner. */
    static String aligned(Alignment alignment) {
        Map<String, Long> counts = alignment.countsByType();
        long pairs = counts.values().stream().mapToLong(Long::longValue).sum();
        String types = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getValue() + " " + inWords(e.getKey()))
                .collect(Collectors.joining(", "));
        return "Aligned   " + Counted.of(pairs, "pair") + (types.isEmpty() ? "" : ": " + types) + "; not paired: "
                + alignment.sourceLanguage().code() + " " + unpaired(alignment, true) + ", "
                + alignment.sourceLanguage().other().code() + " " + unpaired(alignment, false);
    }

    /** How many pairs are below a confidence; empty where none is. */
    static String doubtful(Alignment alignment, double minConfidence) {
        long doubtful = (long) alignment.pairs(0).size()
                - alignment.pairs(minConfidence).size();
        return doubtful == 0
                ? ""
                : String.format(Locale.ROOT, "; %s below confidence %.2f", Counted.of(doubtful, "pair"), minConfidence);
    }

    /** What to try next: a look-up of a source text, in the memory that was used; in single quotes, where a shell changes nothing. */
    static String next(List<TranslationUnit> units, String memoryOption) {
        return "Next      " + System.getProperty("hebi.name", "hebi") + " "
                + units.stream()
                        .map(unit -> unit.source().text())
                        .filter(text -> text.length() >= 8 && text.length() <= 80 && text.indexOf('\'') < 0)
                        .findFirst()
                        .map(text -> "lookup '" + text + "'")
                        .orElse("stats")
                + memoryOption;
    }

    private static int unpaired(Alignment alignment, boolean source) {
        return alignment.beads().stream()
                .filter(Bead::isNull)
                .mapToInt(source ? Bead::sources : Bead::targets)
                .sum();
    }

    private static String inWords(String type) {
        String[] counts = type.split("-");
        return NUMBERS.get(Integer.parseInt(counts[0])) + "-to-" + NUMBERS.get(Integer.parseInt(counts[1]));
    }
}
