package hebi.cli;

import hebi.align.Calibration;
import hebi.align.CrossValidation;
import hebi.align.GoldText;
import hebi.align.ReliabilityDiagram;
import hebi.align.Scores;
import hebi.align.Trainer;
import hebi.error.InputException;
import hebi.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi train}: weights for the aligner from gold alignments. */
@Command(
        name = "train",
        description =
                "Learn the aligner's weights from folders of gold (zh/, en/, gold/ as for evaluate). Each folder is a"
                        + " kind of text and weighs the same; its documents count one by one and joined into one.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD-DIR", arity = "1..*", description = "Folders with zh/, en/ and gold/.")
    private List<Path> folders;

    @Option(names = "-o", paramLabel = "FILE", description = "Where to write the weights.")
    private Path output;

    @Option(
            names = "--folds",
            paramLabel = "N",
            description = "Print how well the aligner does on documents it was not trained on: train N times, each time"
                    + " without every N-th document, and align those.")
    private Integer folds;

    @Option(
            names = "--reliability",
            paramLabel = "F.svg",
            description = "With --folds, draw how often pairs of each confidence were right.")
    private Path reliability;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (output == null && folds == null || folds != null && folds < 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say where to write the weights with -o, or how often to train with --folds N, from 2");
        }
        if (reliability != null && folds == null) {
            throw new ParameterException(spec.commandLine(), "--reliability draws what --folds N finds");
        }
        List<List<GoldText>> kinds = folders.stream().map(GoldText::readAll).toList();
        requireEnough(kinds);
        if (folds != null) {
            validate(kinds);
        }
        if (output != null) {
            train(kinds);
        }
        return ExitCode.OK;
    }

    /**
     * Refuses a kind of text with fewer documents than folds: some fold would measure nothing of it, or train on nothing.
     *
     * @throws InputException if there is one
     */
    private void requireEnough(List<List<GoldText>> kinds) {
        for (int k = 0; folds != null && k < kinds.size(); k++) {
            int documents = kinds.get(k).size();
            if (documents < folds) {
                throw new InputException(
                        folders.get(k),
                        "has " + Counted.of(documents, "document") + " for " + folds + " folds",
                        "add documents, or lower --folds (at least 2)");
            }
        }
    }

    private void validate(List<List<GoldText>> kinds) {
        List<CrossValidation.Result> results = new CrossValidation(Lexicon.shipped(), folds).run(kinds);
        Calibration all = Calibration.NOTHING;
        for (int k = 0; k < results.size(); k++) {
            CrossValidation.Result result = results.get(k);
            Scores documents = result.documents();
            all = all.plus(documents.calibration());
            talk.terminal()
                    .out()
                    .printf(
                            Locale.ROOT,
                            "%s: %d folds, P %.3f, R %.3f, F1 %.3f (strict); joined into one file F1 %.3f;"
                                    + " calibration error %.3f; confidence .9 and above: %.3f of pairs, %.3f right%n",
                            folders.get(k),
                            folds,
                            documents.evaluation().precision(),
                            documents.evaluation().recall(),
                            documents.evaluation().f1(),
                            result.joined().evaluation().f1(),
                            documents.calibration().error(),
                            documents.calibration().confident(),
                            documents.calibration().confidentPrecision());
        }
        if (reliability != null) {
            UnitOutput.writeText(reliability, ReliabilityDiagram.svg(all));
            talk.say("Wrote     " + reliability);
        }
    }

    private void train(List<List<GoldText>> kinds) {
        List<List<GoldText>> all = new ArrayList<>(kinds);
        StringBuilder origin = new StringBuilder("# Weights of Hebi's aligner, made by: hebi train\n");
        for (int k = 0; k < kinds.size(); k++) {
            List<GoldText> texts = kinds.get(k);
            // Weights that are fitted to short documents alone fail on long ones.
            all.add(List.of(GoldText.concatenation(folders.get(k) + " (joined)", texts)));
            int beads = texts.stream().mapToInt(text -> text.beads().size()).sum();
            origin.append("#   ").append(folders.get(k).getFileName()).append(": ");
            origin.append(texts.size()).append(" documents, ").append(beads).append(" beads\n");
        }
        UnitOutput.writeText(
                output, origin + new Trainer(Lexicon.shipped()).train(all).lines());
        talk.say("Wrote     " + output);
    }
}
