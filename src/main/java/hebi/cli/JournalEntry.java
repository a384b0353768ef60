package hebi.cli;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.pipeline.AlignedPair;
import hebi.pipeline.FilePair;
import hebi.pipeline.Harvest;
import hebi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came of one pair of files in a batch; a line of its journal.
 *
 * @param key hash of both files' contents and of the options; empty where the pair is to be done anew, so that it fits nothing
 * @param file the name of the pair's units and page, without the ending; the key where a journal of before does not say
 * @param english the English file as it was given
 * @param chinese the Chinese file
 * @param reason why they are a pair
 * @param failure why it failed; empty where it did not
 * @param counts how much was aligned; zeros where it failed
 * @param path up to {@link #POINTS} beads as source and target position in turn, for the picture
 */
record JournalEntry(
        String key,
        String file,
        String english,
        String chinese,
        String reason,
        String failure,
        Counts counts,
        List<Integer> path) {
    JournalEntry {
        file = Objects.requireNonNullElse(file, key);
    }

    /** Points that a picture of an alignment needs. */
    private static final int POINTS = 80;

    /**
     * How much was aligned.
     *
     * @param englishSegments segments of the English text
     * @param chineseSegments segments of the Chinese text
     * @param unpaired segments of both without a partner
     * @param pairs all pairs
     * @param units units that came of the pairs, and what became of the other pairs
     * @param findings units in which {@code hebi check} finds something
     * @param expectedErrors wrong pairs among those of enough confidence, by their confidence
     * @param histogram pairs by tenths of confidence, ten numbers
     */
    record Counts(
            int englishSegments,
            int chineseSegments,
            int unpaired,
            int pairs,
            UnitCounts units,
            int findings,
            double expectedErrors,
            List<Integer> histogram) {
        static final Counts NONE = new Counts(0, 0, 0, 0, UnitCounts.NONE, 0, 0, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

        /** How doubtful the alignment is: the share of its segments that are not in pairs that are surely right, 0..1. */
        double doubt() {
            int segments = englishSegments + chineseSegments;
            return segments == 0 ? 0 : Math.min(1, (unpaired + 2 * expectedErrors) / segments);
        }
    }

    /** The same of a pair whose units are about to be written anew: until that is done, they fit neither state of its files. */
    JournalEntry outdated() {
        return new JournalEntry("", file, english, chinese, reason, failure, counts, path);
    }

    /** What stands for a pair whose files have got their name, and nothing else. */
    static JournalEntry begun(String file, FilePair files) {
        return failed("", file, files, files.english() + " | " + files.chinese() + ": was not finished; run it again");
    }

    /** The same pair of files, whatever they hold now. */
    boolean isOf(FilePair files) {
        return english.equals(files.english().toString())
                && chinese.equals(files.chinese().toString());
    }

    boolean isFailed() {
        return !failure.isEmpty();
    }

    static JournalEntry failed(String key, String file, FilePair files, String failure) {
        return new JournalEntry(
                key,
                file,
                files.english().toString(),
                files.chinese().toString(),
                files.reason(),
                failure,
                Counts.NONE,
                List.of());
    }

    static JournalEntry aligned(
            String key, String file, FilePair files, AlignedPair pair, double minConfidence, Harvest harvest) {
        return new JournalEntry(
                key,
                file,
                files.english().toString(),
                files.chinese().toString(),
                files.reason(),
                "",
                counts(pair.alignment(), minConfidence, harvest),
                path(pair.alignment()));
    }

    private static Counts counts(Alignment alignment, double minConfidence, Harvest harvest) {
        int[] histogram = new int[10];
        int unpaired = 0;
        int pairs = 0;
        double errors = 0;
        for (Bead bead : alignment.beads()) {
            if (bead.isNull()) {
                unpaired += bead.sources() + bead.targets();
                continue;
            }
            pairs++;
            histogram[Math.min(9, (int) (10 * bead.confidence()))]++;
            if (bead.confidence() >= minConfidence) {
                errors += 1 - bead.confidence();
            }
        }
        boolean isFromEnglish = alignment.sourceLanguage() == Language.EN;
        int source = alignment.source().size();
        int target = alignment.target().size();
        List<Integer> bins = new ArrayList<>();
        for (int count : histogram) {
            bins.add(count);
        }
        return new Counts(
                isFromEnglish ? source : target,
                isFromEnglish ? target : source,
                unpaired,
                pairs,
                UnitCounts.of(harvest),
                Findings.units(harvest.units()),
                Math.round(errors * 100) / 100.0,
                bins);
    }

    private static List<Integer> path(Alignment alignment) {
        List<Bead> pairs =
                alignment.beads().stream().filter(bead -> !bead.isNull()).toList();
        int step = Math.max(1, (pairs.size() + POINTS - 1) / POINTS);
        List<Integer> path = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += step) {
            path.add(pairs.get(i).sourceStart());
            path.add(pairs.get(i).targetStart());
        }
        return path;
    }
}
