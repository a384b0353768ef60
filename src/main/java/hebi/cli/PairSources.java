package hebi.cli;

import hebi.align.Aligner;
import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.extract.Extractor;
import hebi.lexicon.Lexicon;
import hebi.pipeline.ContentPairing;
import hebi.pipeline.FilePair;
import hebi.pipeline.FilePairs;
import hebi.pipeline.Manifest;
import hebi.pipeline.Pipeline;
import hebi.pipeline.PipelineConfig;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where pairs of files come from: a folder, two folders, an archive, or a list of pairs. */
final class PairSources implements AutoCloseable {
    @Parameters(
            paramLabel = "INPUT",
            arity = "1..2",
            description =
                    "A folder or F.zip with files such as x.en.html and x.zh.html, or en/x and zh/x; two folders, the"
                            + " English one first; or PAIRS.tsv as written by hebi pair.")
    private List<Path> inputs;

    @Option(names = "--by-content", description = "Pair all files by what they say, whatever their names.")
    private boolean byContent;

    private FileSystem archive;

    /** What was given, for messages. */
    Path first() {
        return inputs.get(0);
    }

    /**
     * The pairs: by name, then what is left by content. Files that cannot be read are said and left out.
     *
     * @throws InputException when the input is missing or no folder
     * @throws FormatException when an archive or a list is damaged
     */
    FilePairs pairs(Extractor extractor, Talk talk) {
        if (inputs.size() == 1 && lowerName().endsWith(".tsv")) {
            return new FilePairs(Manifest.read(first()), List.of());
        }
        FilePairs named = byContent ? unnamed() : byName();
        if (named.unpaired().size() < 2) {
            return named;
        }
        Lexicon lexicon = Lexicon.shipped();
        Pipeline pipeline = new Pipeline(extractor, new Aligner(lexicon), PipelineConfig.defaults());
        List<FilePair> found = new ContentPairing(extractor, lexicon, pipeline)
                .pair(named.unpaired(), failure -> talk.say(failure.getMessage()));
        return joined(named, found);
    }

    private static FilePairs joined(FilePairs named, List<FilePair> found) {
        List<FilePair> all = new ArrayList<>(named.pairs());
        all.addAll(found);
        Set<Path> paired = new HashSet<>();
        found.forEach(pair -> {
            paired.add(pair.english());
            paired.add(pair.chinese());
        });
        return new FilePairs(
                all,
                named.unpaired().stream().filter(path -> !paired.contains(path)).toList());
    }

    private FilePairs byName() {
        return inputs.size() == 2 ? FilePairs.in(inputs.get(0), inputs.get(1)) : FilePairs.in(root());
    }

    private FilePairs unnamed() {
        List<Path> files = new ArrayList<>(FilePairs.allUnpaired(root()).unpaired());
        if (inputs.size() == 2) {
            files.addAll(FilePairs.allUnpaired(inputs.get(1)).unpaired());
        }
        return new FilePairs(List.of(), files);
    }

    private String lowerName() {
        return first().toString().toLowerCase(Locale.ROOT);
    }

    /** The folder, or the root of the archive, which is read in place: nothing is unpacked, so nothing can leave it. */
    private Path root() {
        if (!Files.isRegularFile(first()) || !lowerName().endsWith(".zip")) {
            return first();
        }
        try {
            archive = FileSystems.newFileSystem(first());
            return archive.getPath("/");
        } catch (IOException e) {
            throw new FormatException(
                    first(), "is no archive that can be read: " + e.getMessage(), "unpack it and give the folder", e);
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw InputException.reading(first(), e);
            }
        }
    }
}
