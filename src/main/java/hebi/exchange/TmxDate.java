package hebi.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as TMX writes them: {@code 20261124T184700Z}, in UTC, to the second. */
final class TmxDate {
    /** Longer than any date: what is longer is not tried. */
    private static final int MAX_LENGTH = 40;

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
    // Some tools leave the zone out; UTC is what TMX prescribes.
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss[X]", Locale.ROOT).withZone(ZoneOffset.UTC);

    private TmxDate() {}

    static String format(Instant date) {
        return WRITTEN.format(date);
    }

    /** Empty where the text is no date; the separators of ISO 8601 are accepted. */
    static Optional<Instant> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(isPlain(text) ? plain(text) : Instant.from(READ.parse(withoutSeparators(text))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a date in the one form that TMX prescribes. */
    static boolean isExact(String text) {
        return isPlain(text) && parse(text).isPresent();
    }

    private static String withoutSeparators(String text) {
        return text.strip().replace("-", "").replace(":", "");
    }

    /** The one form that nearly every file has; the formatter is an order of magnitude slower. */
    private static boolean isPlain(String text) {
        if (text.length() != 16 || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
            return false;
        }
        for (int i = 0; i < 15; i++) {
            if (i != 8 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 4, 6),
                        number(text, 6, 8),
                        number(text, 9, 11),
                        number(text, 11, 13),
                        number(text, 13, 15))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
