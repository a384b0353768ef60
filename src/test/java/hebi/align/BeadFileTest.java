package hebi.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeadFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.align"), text);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Bead> beads = List.of(new Bead(0, 2, 0, 1, .9876), new Bead(2, 2, 1, 2, .5), new Bead(2, 3, 2, 2, 1));
        String text = String.join("\n", beads.stream().map(BeadFile::line).toList());
        assertEquals("[0,1]:[0]:0.9876\n[]:[1]:0.5000\n[2]:[]:1.0000", text);
        assertEquals(beads, BeadFile.read(file(text)));
    }

    @Test
    void aMissingConfidenceIsOne() throws IOException {
        assertEquals(List.of(new Bead(0, 1, 0, 2, 1)), BeadFile.read(file("[0]:[0, 1]\n\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[0]", "[0]:[x]", "0:0", "[]:[]", "[0,2]:[1]", "[0]:[0]:high", "[99999999999]:[0]", "[0]:[0]:7"})
    void aLineThatIsNoBeadIsNamedByItsNumber(String line) throws IOException {
        Path file = file("[0]:[0]\n" + line);
        FormatException fault = assertThrows(FormatException.class, () -> BeadFile.read(file));
        assertTrue(fault.getMessage().startsWith(file + ":2: "), fault.getMessage());
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        InputException missing = assertThrows(InputException.class, () -> BeadFile.read(folder.resolve("none.align")));
        assertTrue(missing.getMessage().contains("no such file"), missing.getMessage());
    }
}
