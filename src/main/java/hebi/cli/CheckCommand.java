package hebi.cli;

import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.ImportedUnits;
import hebi.exchange.UnitReader;
import hebi.exchange.UnitWriter;
import hebi.memory.Revised;
import hebi.memory.Revision;
import hebi.memory.TranslationMemory;
import hebi.quality.Finding;
import hebi.quality.FindingPage;
import hebi.quality.Mending;
import hebi.quality.QualityCheck;
import hebi.quality.Rule;
import hebi.quality.Waivers;
import hebi.text.TranslationUnit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hebi check}: what is wrong with the units of a memory or a file. */
@Command(
        name = "check",
        description =
                "Look for what is wrong in the units of a file, or of the memory: numbers by value (2.3亿 = 230 million), texts"
                        + " left untranslated, one source with two targets, brackets, doubled words, lost tags and names,"
                        + " punctuation. Ends with 8 where something is found.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "F.tmx, F.tsv or another format by its ending; without it the memory is checked.")
    private Path file;

    @Option(
            names = "--rules",
            paramLabel = "RULE",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = RuleLabels.class)
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--waive",
            paramLabel = "KEY",
            split = ",",
            description = "Let findings pass from now on, by the key at the end of each.")
    private List<String> waived = new ArrayList<>();

    @Option(
            names = "--waivers",
            paramLabel = "LIST",
            description = "Where waived findings are kept; default: waivers.txt in the memory's folder, or"
                    + " FILE.waivers.txt.")
    private Optional<Path> waiversFile = Optional.empty();

    @Option(names = "--json", description = "One finding a line, as JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "PAGE", description = "Write the findings as a page instead.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--fix",
            description =
                    "Put punctuation and doubled words right: in the memory, as one change that can be undone, or with -o in a"
                            + " copy.")
    private boolean fix;

    @Option(names = "-o", paramLabel = "OUT", description = "Where the mended copy goes, such as OUT.tmx.")
    private Path output;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private MemoryOption memory;

    @Mixin
    private Talk talk;

    @Spec
    private CommandSpec spec;

    /** The rules as they are written on the command line. */
    static final class RuleLabels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Rule.values()).map(Rule::label).iterator();
        }
    }

    @Override
    public Integer call() {
        if (output != null && !fix) {
            throw new ParameterException(spec.commandLine(), "-o OUT takes what --fix mends; give both");
        }
        if (fix && output == null && file != null) {
            throw new ParameterException(spec.commandLine(), "--fix needs -o OUT for the mended copy of a file");
        }
        List<Path> inputs = Stream.ofNullable(file).toList();
        Stream.concat(Stream.ofNullable(output), html.stream()).forEach(path -> UnitOutput.keepOff(path, inputs));
        QualityCheck check = new QualityCheck(chosen());
        List<Finding> shown = new ArrayList<>();
        Consumer<Finding> print =
                html.isPresent() ? shown::add : finding -> FindingText.print(finding, json, talk.terminal());
        Findings findings = new Findings(check, waivers(), print);
        if (fix && output != null) {
            writeMended(findings);
        } else {
            if (fix) {
                mendMemory();
            }
            eachUnit(findings::examine);
        }
        html.ifPresent(page -> UnitOutput.writeText(page, FindingPage.html(subject(), shown)));
        talk.say(findings.summary(subject()));
        return findings.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** Mends all units of the memory in one change. */
    private void mendMemory() {
        try (TranslationMemory opened = memory.openToRead()) {
            Revised revised = opened.apply(
                    new Revision.Rewriting("check --fix", Mending::mended, filter.filter(spec.commandLine())));
            talk.say("Mended    " + Counted.of(revised.touched(), "unit")
                    + RevisionOptions.undo(revised.change(), memory));
        }
    }

    private void writeMended(Findings findings) {
        try (UnitWriter writer = new UnitOutput(output, talk.terminal())
                .writer(ExchangeConfig.defaults().withTmxLevel(2))) {
            eachUnit(unit -> {
                TranslationUnit mended = Mending.mended(unit);
                findings.examine(mended);
                findings.countMended(!mended.equals(unit));
                writer.write(mended);
            });
            writer.commit();
            talk.say(ExportCommand.written(writer, UnitOutput.files(output)));
        }
    }

    private void eachUnit(Consumer<TranslationUnit> consumer) {
        if (file == null) {
            try (TranslationMemory opened = memory.openToRead();
                    Stream<TranslationUnit> units = opened.units()) {
                units.filter(filter.filter(spec.commandLine())::passes).forEach(consumer);
            }
            return;
        }
        try (UnitReader reader = Format.of(file).reader(file)) {
            String name = file.getFileName().toString();
            // A mended copy says of none of its units that it is a draft, so it holds none.
            ImportedUnits units = fix ? new ImportedUnits(reader, name) : ImportedUnits.withDrafts(reader, name);
            units.forEachRemaining(unit -> {
                if (filter.filter(spec.commandLine()).passes(unit)) {
                    consumer.accept(unit);
                }
            });
        }
    }

    private Set<Rule> chosen() {
        if (rules.isEmpty()) {
            return EnumSet.allOf(Rule.class);
        }
        return rules.stream().map(this::rule).collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private Rule rule(String label) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + label + "\" is no rule; give some of " + String.join(", ", new RuleLabels())));
    }

    /** The waivers of before and of now; new ones are written first, so that they hold even if the check is cut short. */
    private Waivers waivers() {
        Path list = waiversFile.orElseGet(() -> file == null
                ? memory.folder().resolve("waivers.txt")
                : file.resolveSibling(file.getFileName() + ".waivers.txt"));
        Waivers before = Waivers.read(list);
        if (waived.isEmpty()) {
            return before;
        }
        Waivers all = before.with(waived);
        UnitOutput.writeText(list, all.text());
        talk.say("Waived findings are kept in " + list);
        return all;
    }

    private String subject() {
        return file == null ? memory.folder().toString() : file.toString();
    }
}
