package hebi.quality;

import hebi.memory.Lookup;
import hebi.memory.TranslationMemory;
import hebi.text.Context;
import hebi.text.Language;
import hebi.text.MatchKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Says how much of a job the memory already holds, file by file. Each segment falls into the first band that fits:
 * <ol>
 *   <li>101 and 100: the memory has it;
 *   <li>repeated: the same text (by match key) stood before in this file, or in a file before;
 *   <li>fuzzy bands: the best match of the memory;
 *   <li>new.
 * </ol>
 * Not thread-safe; the look-ups of one file use all cores.
 */
public final class Leverage {
    /** The score from which on a match is in one of the bands. */
    public static final int LOWEST = 50;

    private final TranslationMemory memory;
    /** Each text of the job with the number of the file in which it first stood. */
    private final Map<MatchKey, Integer> seen = new HashMap<>();

    private int files;

    public Leverage(TranslationMemory memory) {
        this.memory = memory;
    }

    /**
     * Analyses the next file of the job.
     *
     * @param segments its segments in order; blank ones are passed over
     * @return the amount of text in each band; bands without text are left out
     */
    public Map<Band, TextCount> analyze(Language language, List<String> segments) {
        List<String> texts = segments.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        return analyze(IntStream.range(0, texts.size())
                .mapToObj(i -> lookup(language, texts, i))
                .toList());
    }

    /**
     * The same of a file whose texts, neighbours and codes somebody else knows.
     *
     * @param questions one for each text to be translated, in order, none of them blank; from a score of
     *     {@value #LOWEST} on, for the lower bands
     */
    public Map<Band, TextCount> analyze(List<Lookup> questions) {
        List<Band> matches = questions.parallelStream()
                .map(question -> memory.lookup(question).matches().stream().findFirst())
                .map(Band::of)
                .toList();
        Map<Band, TextCount> counts = new EnumMap<>(Band.class);
        for (int i = 0; i < matches.size(); i++) {
            String text = questions.get(i).text().strip();
            Band band = band(matches.get(i), MatchKey.of(text));
            counts.merge(band, TextCount.of(questions.get(i).from(), text), TextCount::plus);
        }
        files++;
        return counts;
    }

    private static Lookup lookup(Language language, List<String> texts, int i) {
        String previous = i == 0 ? Context.EDGE : texts.get(i - 1);
        String next = i + 1 == texts.size() ? Context.EDGE : texts.get(i + 1);
        return Lookup.of(texts.get(i), language)
                .withMinScore(LOWEST)
                .withLimit(1)
                .withContext(new Context(Optional.of(previous), Optional.of(next)));
    }

    private Band band(Band match, MatchKey key) {
        Integer first = seen.putIfAbsent(key, files);
        if (match == Band.ICE || match == Band.EXACT || first == null) {
            return match;
        }
        return first == files ? Band.REPEATED : Band.REPEATED_ACROSS;
    }
}
