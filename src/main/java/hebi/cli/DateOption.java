package hebi.cli;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which date units bear, so that the same input gives the same bytes whenever its files were copied. */
final class DateOption {
    static final String NAME = "--source-date-epoch";

    @Option(
            names = NAME,
            paramLabel = "SECONDS",
            description =
                    "Date of all units, in seconds since 1970 (UTC); default: the variable SOURCE_DATE_EPOCH, else the newer"
                            + " date of the two files.")
    private Optional<Long> seconds = Optional.empty();

    Optional<Instant> date() {
        return seconds.map(Instant::ofEpochSecond);
    }
}
