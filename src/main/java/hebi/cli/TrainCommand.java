package hebi.cli;

import hebi.align.GoldText;
import hebi.align.Trainer;
import hebi.lexicon.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Option(names = "-o", paramLabel = "FILE", required = true, description = "Where to write the weights.")
    private Path output;

    @Mixin
    private Talk talk;

    @Override
    public Integer call() {
        List<List<GoldText>> kinds = new ArrayList<>();
        StringBuilder origin = new StringBuilder("# Weights of Hebi's aligner, made by: hebi train\n");
        for (Path folder : folders) {
            List<GoldText> texts = GoldText.readAll(folder);
            kinds.add(texts);
            // Weights that are fitted to short documents alone fail on long ones.
            kinds.add(List.of(GoldText.concatenation(folder + " (joined)", texts)));
            int beads = texts.stream().mapToInt(text -> text.beads().size()).sum();
            origin.append("#   ")
                    .append(folder.getFileName())
                    .append(": ")
                    .append(texts.size())
                    .append(" documents, ");
            origin.append(beads).append(" beads\n");
        }
        UnitOutput.writeText(
                output, origin + new Trainer(Lexicon.shipped()).train(kinds).lines());
        talk.say("Wrote     " + output);
        return ExitCode.OK;
    }
}
