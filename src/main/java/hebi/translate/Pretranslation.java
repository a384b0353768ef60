package hebi.translate;

import hebi.error.InputException;
import hebi.exchange.AtomicFile;
import hebi.exchange.BilingualFile;
import hebi.exchange.Filling;
import hebi.exchange.Standing;
import hebi.exchange.Translatable;
import hebi.exchange.Xliff;
import hebi.memory.Lookup;
import hebi.memory.TranslationMemory;
import hebi.segment.Segmenter;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Script;
import hebi.text.Segment;
import hebi.text.Variant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Translates files from a memory as far as that goes. The same memory and file give the same bytes. Thread-safe. */
public final class Pretranslation {
    private final Finder finder;
    private final TranslateConfig config;

    /** Does not close {@code memory}. */
    public Pretranslation(TranslationMemory memory, TranslateConfig config) {
        this.finder = new Finder(memory, config);
        this.config = config;
    }

    /**
     * Fills in a bilingual file; the copy appears whole or not at all.
     *
     * @throws hebi.error.FormatException when the file is damaged
     * @throws InputException when it is in other languages, or one of the files cannot be read or written
     */
    public TranslateReport fill(BilingualFile file, Path in, Path out) {
        List<Translatable> texts = file.texts();
        requireTexts(in, texts);
        List<Optional<Proposal>> proposals = finder.find(in.toString(), texts);
        try (AtomicFile target = new AtomicFile(out)) {
            BitSet filled = file.copy(target.stream(), out.toString(), fillings(proposals));
            target.commit();
            return TranslateReport.of(texts, proposals, config.again(), filled);
        }
    }

    /**
     * What {@link #fill} would ask the memory if no text had a translation: one question for each that is to be translated
     * and not blank, in the order of the file.
     *
     * @throws hebi.error.FormatException when the file is damaged
     * @throws InputException when it is in other languages or holds no text
     */
    public List<Lookup> questions(BilingualFile file, Path in) {
        List<Translatable> texts = file.texts();
        requireTexts(in, texts);
        return finder.questions(in.toString(), texts);
    }

    /**
     * Translates a document into a page where the name of {@code out} ends in {@code .html}, else into an XLIFF 1.2.
     *
     * @param segmenters what cuts the paragraphs of each language
     * @throws InputException when it is in another language, or {@code out} cannot be written
     */
    public TranslateReport translate(Document document, Function<Language, Segmenter> segmenters, Path out) {
        Language from = config.from()
                .flatMap(Language::ofTag)
                .or(document::language)
                .orElseThrow(() -> new InputException(document.location(), "has no text", "give one with text"));
        List<Segment> segments = segmenters.apply(from).segment(document);
        String whole = segments.stream().map(Segment::text).collect(Collectors.joining("\n"));
        String sourceTag = config.from().orElseGet(() -> tag(from, whole));
        String targetTag = config.to().orElseGet(() -> tag(from.other(), ""));
        List<Translatable> texts = segments.stream()
                .map(segment -> new Translatable(
                        new Variant(sourceTag, segment.text()), targetTag, "", Standing.OPEN, document.location()))
                .toList();
        requireTexts(Path.of(document.location()), texts);
        List<Optional<Proposal>> proposals = finder.find(document.location(), texts);
        write(out, document, texts, targetTag, proposals);
        BitSet filled = new BitSet();
        filled.set(0, texts.size());
        return TranslateReport.of(texts, proposals, config.again(), filled);
    }

    private static void requireTexts(Path in, List<Translatable> texts) {
        if (texts.isEmpty()) {
            throw new InputException(in, "holds no text to translate", "give a file with texts");
        }
    }

    /** The tag that CAT tools use for a language, of Chinese by the script of a text. */
    private static String tag(Language language, String text) {
        return language == Language.EN
                ? "en"
                : Script.detect(text).orElse(Script.HANS).catTag();
    }

    private static List<Optional<Filling>> fillings(List<Optional<Proposal>> proposals) {
        return proposals.stream().map(found -> found.map(Proposal::filling)).toList();
    }

    private static void write(
            Path out,
            Document document,
            List<Translatable> texts,
            String targetTag,
            List<Optional<Proposal>> proposals) {
        List<Variant> sources = texts.stream().map(Translatable::source).toList();
        boolean isPage = out.toString().toLowerCase(Locale.ROOT).endsWith(".html");
        String text = isPage
                ? BilingualPage.html(document.location(), sources, targetTag, fillings(proposals))
                : Xliff.of(document.location(), sources, targetTag, fillings(proposals));
        try (AtomicFile file = new AtomicFile(out)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        } catch (IOException e) {
            throw InputException.writing(out, e);
        }
    }
}
