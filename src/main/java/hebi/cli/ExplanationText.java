package hebi.cli;

import hebi.align.Alignment;
import hebi.align.Bead;
import hebi.align.Evidence;
import hebi.align.EvidenceText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The beads of an alignment, one below the other, each with what speaks for it and what against it. */
final class ExplanationText {
    private ExplanationText() {}

    static void print(PrintStream out, Alignment alignment, List<Evidence> evidence) {
        for (int b = 0; b < evidence.size(); b++) {
            Bead bead = evidence.get(b).bead();
            out.println((b + 1) + "  " + bead.type() + "  "
                    + (bead.isNull() ? "not paired" : String.format(Locale.ROOT, "%.3f", bead.confidence())));
            if (bead.sources() > 0) {
                out.println("   " + alignment.sourceLanguage().code() + "  " + alignment.sourceText(bead));
            }
            if (bead.targets() > 0) {
                out.println("   " + alignment.sourceLanguage().other().code() + "  " + alignment.targetText(bead));
            }
            EvidenceText.lines(evidence.get(b)).forEach(line -> out.println("       " + line));
        }
    }
}
