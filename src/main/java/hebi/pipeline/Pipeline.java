package hebi.pipeline;

import hebi.align.Aligner;
import hebi.align.Alignment;
import hebi.error.AlignmentException;
import hebi.error.InputException;
import hebi.extract.Extractor;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Paragraph;
import hebi.text.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Takes two files all the way to an alignment. Immutable and thread-safe. */
public final class Pipeline {
    /** The longest novels have a third of it; aligning takes a fraction of a millisecond for each, and 600 MB for all. */
    private static final int MOST_SEGMENTS = 60_000;

    /** In UTF-16 units; comparing two segments takes time with the product of their lengths. */
    private static final int LONGEST_SEGMENT = 20_000;

    private final Extractor extractor;
    private final Aligner aligner;
    private final PipelineConfig config;

    public Pipeline(Extractor extractor, Aligner aligner, PipelineConfig config) {
        this.extractor = Objects.requireNonNull(extractor);
        this.aligner = Objects.requireNonNull(aligner);
        this.config = Objects.requireNonNull(config);
    }

    /**
     * Aligns two files, one Chinese and one English, the first being the source.
     *
     * @throws InputException if a file cannot be read, holds no text, or both are in one language
     * @throws hebi.error.FormatException if a file is damaged
     */
    public AlignedPair align(Path source, Path target) {
        return align(read(source), read(target));
    }

    /** The text of one file, as {@link Extractor#extract(Path)} gives it. */
    Document read(Path file) {
        return extractor.extract(file);
    }

    /**
     * Aligns two documents that were read already.
     *
     * @throws InputException if a document holds no text, or both are in one language
     * @throws AlignmentException if they do not look like translations of each other, unless that is forced
     */
    public AlignedPair align(Document source, Document target) {
        return align(source, target, stage -> {});
    }

    /** The same, telling which stage it has come to as it begins each, on the caller's thread. */
    public AlignedPair align(Document source, Document target, Consumer<Stage> reached) {
        Language from = language(source, config.sourceTag(), config.targetTag());
        Language to = language(target, config.targetTag(), config.sourceTag());
        if (isExchanged(source, from) && isExchanged(target, to)) {
            throw new InputException(
                    source.location(),
                    "is in " + from.other().displayName() + ", and " + target.location() + " in "
                            + to.other().displayName(),
                    "exchange --from and --to, or leave them out");
        }
        if (from == to) {
            throw sameLanguage(source.location(), target.location(), to);
        }
        AlignedPair article = aligned(source, target, from, reached);
        if (!config.forced()) {
            requirePlausible(article.alignment(), article.name());
        }
        if (config.furniture() == PipelineConfig.Furniture.NONE) {
            return article;
        }
        AlignedPair kept = aligned(kept(source), kept(target), from, reached);
        return new AlignedPair(
                withKept(article.source(), kept.source()),
                withKept(article.target(), kept.target()),
                config.sourceTag(),
                config.targetTag(),
                article.alignment().followedBy(kept.alignment()));
    }

    private AlignedPair aligned(Document source, Document target, Language from, Consumer<Stage> reached) {
        Document first = OtherLanguage.leftOut(source, from, target);
        Document second = OtherLanguage.leftOut(target, from.other(), source);
        List<Segment> sources = segments(first, from, reached);
        List<Segment> targets = segments(second, from.other(), reached);
        reached.accept(new Stage.Aligning(sources.size(), targets.size()));
        return new AlignedPair(
                dated(first),
                dated(second),
                config.sourceTag(),
                config.targetTag(),
                aligner.align(from, sources, targets));
    }

    /**
     * Refuses what is no alignment of translations.
     *
     * @param name of the pair, for the message
     * @throws AlignmentException if the two texts do not look like translations of each other
     */
    public static void requirePlausible(Alignment alignment, String name) {
        if (!alignment.isPlausible()) {
            throw new AlignmentException(
                    name,
                    "the two texts do not look like translations of each other",
                    "check the files, or write the pairs all the same with --force");
        }
    }

    /**
     * Aligns the two halves of one file that holds both languages, paragraph by paragraph or in two columns of a table. The
     * source is the language that was given, else that of the first paragraph.
     *
     * @throws InputException if the file cannot be read or holds only one of the languages
     */
    public AlignedPair alignBilingual(Path file) {
        return alignBilingual(extractor.extract(file));
    }

    /** The same for a document that was read already. */
    public AlignedPair alignBilingual(Document document) {
        Language from = config.sourceTag()
                .flatMap(Language::ofTag)
                .or(() -> config.targetTag().flatMap(Language::ofTag).map(Language::other))
                .or(() -> document.article().stream()
                        .flatMap(p -> Language.detect(p.text()).stream())
                        .findFirst())
                .orElseThrow(() -> noText(document));
        return align(half(document, from), half(document, from.other()));
    }

    /**
     * The paragraphs in one language; those without letters, such as a number in a cell, go with neither. Of two alike that stand
     * side by side, such as a product's name in both columns, the second is the other's.
     */
    private static Document half(Document document, Language language) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String last = "";
        for (Paragraph paragraph : document.paragraphs()) {
            Optional<Language> own = Language.detect(paragraph.text());
            boolean isTwin = own.isPresent() && paragraph.text().equals(last);
            if ((isTwin ? own.map(Language::other) : own)
                    .filter(language::equals)
                    .isPresent()) {
                paragraphs.add(paragraph);
            }
            last = isTwin ? "" : paragraph.text();
        }
        Document half = new Document(document.location(), document.modified(), paragraphs);
        if (half.article().isEmpty()) {
            throw new InputException(
                    document.location(),
                    "holds no " + language.displayName() + " paragraph",
                    "give its translation as the second file, or a file in both languages");
        }
        return half;
    }

    /** The error that both texts are in one language. */
    public static InputException sameLanguage(Object source, Object target, Language language) {
        return new InputException(
                target,
                "is in " + language.displayName() + " like " + source,
                "give one English and one Chinese file, or say with --from and --to which is which");
    }

    private static InputException noText(Document document) {
        return new InputException(
                document.location(), "holds no English or Chinese text", "check that it is the right file");
    }

    private List<Segment> segments(Document document, Language language, Consumer<Stage> reached) {
        reached.accept(new Stage.Segmenting(document.location()));
        List<Segment> segments = config.segmenters().apply(language).segment(document);
        requireAlignable(segments, document.location());
        return segments;
    }

    /**
     * Refuses what would take too long to align.
     *
     * @param place where the segments are from, for the message
     * @throws InputException if there are too many, or one is too long to be text that anybody translated
     */
    public static void requireAlignable(List<Segment> segments, Object place) {
        if (segments.size() > MOST_SEGMENTS) {
            throw new InputException(place, "has " + segments.size() + " segments, too many to align", "split it");
        }
        if (segments.stream().anyMatch(segment -> segment.text().length() > LONGEST_SEGMENT)) {
            throw new InputException(
                    place,
                    "has a segment of more than " + LONGEST_SEGMENT + " characters",
                    "check that it is a text, and that its sentences end");
        }
    }

    private Document dated(Document document) {
        return config.date()
                .map(date -> new Document(document.location(), date, document.paragraphs()))
                .orElse(document);
    }

    /**
     * The furniture that is to be aligned. It is a text of its own: among the article it would draw its neighbours into wrong pairs where
     * the other page has other furniture.
     */
    private Document kept(Document document) {
        List<Paragraph> kept = document.paragraphs().stream()
                .filter(config.furniture()::keeps)
                .map(Paragraph::asArticle)
                .toList();
        return new Document(document.location(), document.modified(), kept);
    }

    /** The document with the furniture that is kept behind all else. */
    private Document withKept(Document document, Document kept) {
        List<Paragraph> all = document.paragraphs().stream()
                .filter(p -> !config.furniture().keeps(p) || p.isLeftOutAs(Paragraph.OTHER_LANGUAGE))
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(kept.paragraphs());
        return new Document(document.location(), document.modified(), all);
    }

    /** Whether a text is in the other language than it was said to be. */
    private static boolean isExchanged(Document document, Language said) {
        return document.language().filter(said.other()::equals).isPresent();
    }

    /** The language that was given for this side, else the other than the one given for the other side, else the text's own. */
    private static Language language(Document document, Optional<String> tag, Optional<String> otherTag) {
        return tag.flatMap(Language::ofTag)
                .or(() -> otherTag.flatMap(Language::ofTag).map(Language::other))
                .or(document::language)
                .orElseThrow(() -> noText(document));
    }
}
