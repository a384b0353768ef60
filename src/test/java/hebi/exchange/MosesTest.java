package hebi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.text.TranslationUnit;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MosesTest {
    @TempDir
    Path folder;

    @Test
    void unitsGoIntoTwoFilesWhicheverSideWasTheSource() {
        Path name = folder.resolve("c.moses");
        TranslationUnit other = Units.unit("Two\r\n lines\u2028here", "两\n行").mirrored();
        Units.write(name, ExchangeConfig.defaults(), List.of(Units.GREETING, other));
        assertEquals("Good morning.\nTwo lines here\n", Units.text(folder.resolve("c.en")));
        assertEquals("早上好。\n两 行\n", Units.text(folder.resolve("c.zh")));
        assertFalse(Files.exists(name));
    }

    @Test
    void theTwoFilesAreReadInStep() {
        Units.file(folder, "c.en", "Yes.\n\nNo.\n");
        Units.file(folder, "c.zh", "是。\n\n不。\n");
        List<TranslationUnit> pairs = Units.pairs(folder.resolve("c.moses"));
        assertEquals(3, pairs.size());
        assertEquals("不。", pairs.get(2).target().text());
    }

    @Test
    void aLineThatTheOtherFileLacksIsAFault() {
        Units.file(folder, "c.en", "Yes.\nNo.\n");
        Units.file(folder, "c.zh", "是。\n");
        FormatException fault = assertThrows(FormatException.class, () -> Units.pairs(folder.resolve("c.moses")));
        assertTrue(fault.getMessage().contains("c.en:2:1: the other file of the pair has no such line"));
    }

    @Test
    void aLineThatIsNotUtf8CostsItsPairOnly() {
        Units.file(folder, "c.en", "Yes.\nNo.\nOK.\n");
        Units.file(folder, "c.zh", new byte[] {'a', '\n', (byte) 0xFF, '\n', 'b', '\n'});
        List<FormatException> faults = new ArrayList<>();
        assertEquals(2, Units.readGoingOn(folder.resolve("c.moses"), faults).size());
        assertTrue(faults.get(0).getMessage().contains("c.zh:2:1: the line is not in UTF-8"), faults.toString());
    }

    @Test
    void aMissingFileIsNamed() {
        Units.file(folder, "c.en", "Yes.\n");
        InputException fault = assertThrows(InputException.class, () -> Units.pairs(folder.resolve("c.moses")));
        assertTrue(fault.getMessage().contains("c.zh: cannot be read"), fault.getMessage());
    }

    @Test
    void withoutACommitThereIsNoFile() {
        try (UnitWriter writer = Format.MOSES.writer(folder.resolve("c.moses"), ExchangeConfig.defaults())) {
            writer.write(Units.GREETING);
        }
        assertFalse(Files.exists(folder.resolve("c.en")) || Files.exists(folder.resolve("c.zh")));
    }

    @Test
    void oneStreamCannotHoldIt() {
        ExchangeConfig config = ExchangeConfig.defaults();
        assertThrows(
                InputException.class,
                () -> Format.MOSES.writer(OutputStream.nullOutputStream(), "standard output", config));
    }
}
