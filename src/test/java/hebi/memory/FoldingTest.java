package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void theScriptIsFoldedAsIcuFoldsItCharacterByCharacter() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        Folding script = new Folding(false, false, true);
        for (int c = 0x2E80; c < 0x30000; c++) {
            // ICU takes these two for each other; one way is enough.
            if (Character.isIdeographic(c) && c != '苎' && c != '薴') {
                String text = Character.toString(c);
                assertEquals(icu.transliterate(text), script.fold(text));
            }
        }
    }

    @Test
    void foldingAgainChangesNothingAndKeepsOffsets() {
        for (Folding folding : new Folding[] {Folding.NONE, Folding.DEFAULT, Folding.ALL}) {
            for (int c = 0; c < 0x30000; c++) {
                String folded = folding.fold(Character.toString(c));
                assertEquals(1, folded.codePointCount(0, folded.length()));
                assertEquals(folded, folding.fold(folded));
            }
        }
    }

    @Test
    void foldingAllOnTopOfAnyFoldingIsFoldingAll() {
        for (int bits = 0; bits < 8; bits++) {
            Folding folding = new Folding((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
            for (int c = 0; c < 0x30000; c++) {
                String text = Character.toString(c);
                assertEquals(Folding.ALL.fold(text), Folding.ALL.fold(folding.fold(text)), text);
            }
        }
    }

    @Test
    void knowsWhatEachCharacterStandsForInOtherScripts() {
        assertEquals(List.of("a"), Folding.otherScripts("a"));
        assertTrue(Folding.otherScripts("国会").containsAll(List.of("国会", "國会", "国會", "國會")));
        for (String text : Folding.otherScripts("后面")) {
            assertEquals("后面", Folding.ALL.fold(text));
        }
    }
}
