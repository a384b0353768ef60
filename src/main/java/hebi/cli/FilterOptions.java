package hebi.cli;

import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import hebi.text.Script;
import hebi.text.TranslationUnit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which units a query is about. */
final class FilterOptions {
    @Option(names = "--document", paramLabel = "PART", description = "Only from documents with this in their name.")
    private Optional<String> document = Optional.empty();

    @Option(names = "--domain", paramLabel = "NAME", description = "Only of this subject field.")
    private Optional<String> domain = Optional.empty();

    @Option(names = "--tool", paramLabel = "PART", description = "Only made by tools with this in their name.")
    private Optional<String> tool = Optional.empty();

    @Option(names = "--since", paramLabel = "DATE", description = "Only from this day on, such as 2026-03-31 (UTC).")
    private Optional<String> since = Optional.empty();

    @Option(names = "--before", paramLabel = "DATE", description = "Only from before this day (UTC).")
    private Optional<String> before = Optional.empty();

    @Option(
            names = "--confidence",
            paramLabel = "0..1",
            description = "Only reviewed, or aligned with this confidence.")
    private Optional<Double> confidence = Optional.empty();

    @Option(names = "--script", paramLabel = "hans|hant", description = "Only with Chinese in this script.")
    private Optional<Script> script = Optional.empty();

    @Option(names = "--reviewed", negatable = true, description = "Only (or not) what a person has confirmed.")
    private Optional<Boolean> reviewed = Optional.empty();

    /** The filter; empty options let everything pass. */
    UnitFilter filter(CommandLine line) {
        if (confidence.isPresent() && !(confidence.get() >= 0 && confidence.get() <= 1)) {
            throw new ParameterException(line, "--confidence is within 0..1, not " + confidence.get());
        }
        return new UnitFilter(
                document,
                domain,
                tool,
                since.map(day -> start(day, line)),
                before.map(day -> start(day, line)),
                confidence.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                script,
                reviewed);
    }

    /** That the memory knows no document of the name that was given, with "; " before it; empty where it does. */
    String unknownDocument(TranslationMemory memory) {
        if (document.isEmpty()) {
            return "";
        }
        try (Stream<TranslationUnit> units = memory.units(UnitFilter.ofDocument(document.get()))) {
            return units.findFirst().isPresent() ? "" : "; no document has \"" + document.get() + "\" in its name";
        }
    }

    /** When a day begins, in UTC. */
    static Instant start(String day, CommandLine line) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(line, "\"" + day + "\" is no day; write it as 2026-03-31");
        }
    }
}
