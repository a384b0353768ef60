package hebi.cli;

import hebi.error.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code hebi warm-up}: runs the daily commands once on the samples, so that the launcher's class archive holds what they
 * load. Hidden: of no use to a person.
 */
@Command(name = "warm-up", hidden = true, description = "Run the daily commands once, for the class archive.")
final class WarmUpCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SAMPLES", description = "The folder of samples.")
    private Path samples;

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("hebi-warm-up");
            try {
                runAll(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw InputException.writing("temporary folder", e);
        }
        return ExitCode.OK;
    }

    private void runAll(Path folder) {
        String memory = folder.resolve("memory").toString();
        for (String format : List.of("news.%s.html", "report.%s.docx")) {
            run(
                    "align",
                    sample(String.format(format, "en")),
                    sample(String.format(format, "zh")),
                    "-o",
                    folder.resolve("out.tmx").toString(),
                    "--memory",
                    memory);
        }
        String beads = folder.resolve("out.align").toString();
        run("align", "--segmented", "-q", sample("gold/zh/news"), sample("gold/en/news"), "-o", beads);
        run("lookup", "最难的是隧道。", "--memory", memory, "--json");
        run("lookup", "The tunnel was the hardest part.", "--memory", memory);
        run("search", "隧道", "--memory", memory);
        run("--help");
    }

    private String sample(String name) {
        return samples.resolve(name).toString();
    }

    private static void run(String... arguments) {
        Terminal nowhere = new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false, false);
        int exit = Hebi.run(nowhere, Map.of(), arguments);
        if (exit != ExitCode.OK) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + exit);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
