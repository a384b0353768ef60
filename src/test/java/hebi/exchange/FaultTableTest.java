package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of docs/interop.md that says what tools make of each fault says what the doctor says. */
class FaultTableTest {
    private static final Path PAGE = Path.of("docs", "interop.md");
    private static final String START = "<!-- faults -->\n";
    private static final String END = "<!-- /faults -->";

    @Test
    void theTableSaysWhatTheDoctorSays() throws IOException {
        StringBuilder table =
                new StringBuilder(START).append("| fault | kind | what tools make of it |\n|---|---|---|\n");
        for (Fault fault : Fault.values()) {
            table.append("| ")
                    .append(words(fault))
                    .append(" | ")
                    .append(words(fault.kind()))
                    .append(" | ")
                    .append(fault.reactions().stream()
                            .map(reaction -> reaction.tool() + " " + reaction.does())
                            .collect(Collectors.joining("; "))
                            .replace("<", "&lt;"))
                    .append(" |\n");
        }
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(START)) + table + page.substring(page.indexOf(END));
        if (System.getenv("HEBI_WRITE_DOCS") != null) {
            Files.writeString(PAGE, wanted);
        } else {
            assertEquals(wanted, page);
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
