package hebi.server;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.pipeline.AlignedPair;
import hebi.review.AlignmentStore;
import hebi.text.Document;
import hebi.text.Language;
import hebi.text.Segment;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Alignments of a few made-up segments, and the page that shows one. */
record Review(Path folder, Browser browser) {
    static final String READY = "document.querySelector('bead-grid')?.dataset.ready === 'true'";

    /** Stores an alignment with beads of {source segments, target segments, confidence in percent}; its id. */
    static String store(Path folder, List<String> source, List<String> target, List<int[]> beads) {
        List<Bead> path = new ArrayList<>();
        int s = 0;
        int t = 0;
        for (int[] bead : beads) {
            path.add(new Bead(s, s + bead[0], t, t + bead[1], bead[2] / 100.0));
            s += bead[0];
            t += bead[1];
        }
        return new AlignmentStore(folder)
                .create(new AlignedPair(
                        new Document("a.en.txt", Instant.EPOCH, List.of()),
                        new Document("a.zh.txt", Instant.EPOCH, List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        new Alignment(Language.EN, segments(source), segments(target), path)));
    }

    private static List<Segment> segments(List<String> texts) {
        List<Segment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(new Segment(text, segments.size(), 0, text.length()));
        }
        return segments;
    }

    String store(List<String> source, List<String> target, List<int[]> beads) {
        return store(folder, source, target, beads);
    }

    /** Opens the page of an alignment, whose first row then has the focus. */
    void open(String id) {
        browser.open("/align/" + id);
        browser.until(READY);
    }

    void reload() {
        browser.reload();
        browser.until(READY);
    }

    void waitForVersion(long version) {
        browser.until("document.querySelector('bead-grid').version === " + version);
    }

    /** All that is shown: {@code A.=一。 | B.+C.=二。}. */
    String rows() {
        return (String) browser.run("""
                return [...document.querySelectorAll('.row')].map(row => ['source', 'target'].map(side =>
                    [...row.querySelectorAll('.' + side + ' .segment')].map(s => s.textContent).join('+')).join('=')).join(' | ')""");
    }

    /** The number of the row that has the focus, from 0. */
    int at() {
        return ((Number) browser.run("return document.activeElement.closest('.row')?.index ?? -1")).intValue();
    }
}
