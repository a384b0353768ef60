package hebi.translate;

import hebi.exchange.Filling;
import hebi.exchange.Filling.PlacedCode;
import hebi.exchange.Standing;
import hebi.exchange.Translatable;
import hebi.memory.Lookup;
import hebi.memory.Match;
import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Language;
import hebi.text.Variant;
import hebi.translate.CodeTransfer.Placement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Finds for each text of a file the best translation in the memory.
 *
 * <ol>
 *   <li>A text that is translated already is passed over, and so is a draft of an earlier run that a person has changed. A
 *       draft of an earlier run that nobody has changed is asked for like an open text; any other is filled in only by an
 *       exact match, so that nobody's work gives way to a guess.
 *   <li>The memory is asked with the text's neighbours and codes, for units in the script of the file and no other.
 *   <li>The codes are put where the memory has them; where that cannot be told the text comes without, and counts as 99 at most.
 * </ol>
 */
final class Finder {
    /** Most translations of one text that are looked through for a draft. */
    private static final int SAME_SOURCES = 100;

    private final TranslationMemory memory;
    private final TranslateConfig config;

    Finder(TranslationMemory memory, TranslateConfig config) {
        this.memory = memory;
        this.config = config;
    }

    /**
     * The proposals for all texts of a file, in their order; asked for on all cores.
     *
     * @param place the file, for errors
     */
    List<Optional<Proposal>> find(String place, List<Translatable> texts) {
        List<Direction> directions = directions(place, texts);
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> isAsked(texts.get(i)) ? find(texts, i, directions.get(i)) : Optional.<Proposal>empty())
                .toList();
    }

    /** What the memory would be asked for all texts, translated already or not; those that are blank or not to be translated left out. */
    List<Lookup> questions(String place, List<Translatable> texts) {
        List<Direction> directions = directions(place, texts);
        return IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).standing() != Standing.FIXED
                        && !texts.get(i).source().text().isBlank())
                .mapToObj(i -> lookup(texts, i, directions.get(i), config.minScore()))
                .toList();
    }

    private List<Direction> directions(String place, List<Translatable> texts) {
        String sources = Direction.all(texts, text -> text.source().text());
        String targets = Direction.all(texts, Translatable::target);
        return texts.stream()
                .map(text -> {
                    String from = config.from().orElse(text.source().tag());
                    boolean isChinese = Language.ofTag(from).equals(Optional.of(Language.ZH));
                    return Direction.of(
                            place, from, config.to().orElse(text.targetTag()), isChinese ? sources : targets);
                })
                .toList();
    }

    private boolean isAsked(Translatable text) {
        boolean isWanted = switch (text.standing()) {
            case OPEN, DRAFT, PROPOSED -> true;
            case DONE, REVIEWED, REWORKED -> config.again();
            case FIXED -> false;
        };
        return isWanted && !text.source().text().isBlank();
    }

    private Optional<Proposal> find(List<Translatable> texts, int index, Direction direction) {
        Translatable text = texts.get(index);
        boolean isOurs = text.standing() == Standing.PROPOSED || isFromMemory(text, direction);
        boolean mustBeExact = !isOurs && (text.standing() == Standing.DRAFT || text.standing() == Standing.REWORKED);
        Lookup lookup = lookup(texts, index, direction, mustBeExact ? 100 : config.minScore());
        return memory.lookup(lookup).matches().stream()
                .findFirst()
                .map(match -> proposal(text, match, isOurs))
                .filter(proposal -> !mustBeExact || proposal.filling().isExact());
    }

    private static Lookup lookup(List<Translatable> texts, int index, Direction direction, int minScore) {
        Variant source = texts.get(index).source();
        return new Lookup(
                source.text(),
                direction.from(),
                minScore,
                1,
                Context.of(neighbour(texts, index, -1), neighbour(texts, index, 1)),
                wishes(direction, source.codes()));
    }

    /**
     * Whether a draft is what the memory says for the text that, as the file tells, it was made for. A PO has no other place
     * for who made it.
     */
    private boolean isFromMemory(Translatable text, Direction direction) {
        if (text.standing() != Standing.DRAFT || text.madeFor().isBlank()) {
            return false;
        }
        Lookup lookup = new Lookup(
                text.madeFor(), direction.from(), 100, SAME_SOURCES, Context.UNKNOWN, wishes(direction, List.of()));
        return memory.lookup(lookup).matches().stream()
                .anyMatch(match -> WhiteEdges.fitted(
                                text.source().text(),
                                match.source().text(),
                                match.target().text())
                        .equals(text.target()));
    }

    private static Lookup.Wishes wishes(Direction direction, List<InlineCode> codes) {
        UnitFilter script = new UnitFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.of(direction.script()),
                Optional.empty());
        return new Lookup.Wishes(false, script, Lookup.DEFAULT_MIN_CONFIDENCE, Optional.empty(), Optional.of(codes));
    }

    private static String neighbour(List<Translatable> texts, int index, int step) {
        int at = index + step;
        boolean isOne = at >= 0
                && at < texts.size()
                && texts.get(at).document().equals(texts.get(index).document());
        return isOne ? texts.get(at).source().text() : Context.EDGE;
    }

    private static Proposal proposal(Translatable text, Match match, boolean isOurs) {
        String source = match.source().text();
        String translation =
                WhiteEdges.fitted(text.source().text(), source, match.target().text());
        Optional<Placement> placement = CodeTransfer.transfer(text.source(), match.source(), match.target());
        List<PlacedCode> codes = placement
                .map(found -> moved(found.codes(), match.target().text(), translation))
                .orElse(List.of());
        int score = Math.min(match.score(), placement.map(Placement::isCertain).orElse(false) ? Match.ICE_SCORE : 99);
        boolean isExact = score >= 100;
        Filling filling = new Filling(translation, codes, score, isExact, source);
        return new Proposal(filling, isOurs ? Optional.of(text.target()) : Optional.empty());
    }

    /** The codes where the text has gone that they stood in. */
    private static List<PlacedCode> moved(List<PlacedCode> codes, String before, String after) {
        int shift = WhiteEdges.lead(after) - WhiteEdges.lead(before);
        return codes.stream()
                .map(code ->
                        new PlacedCode(Math.max(0, Math.min(code.position() + shift, after.length())), code.index()))
                .toList();
    }
}
