package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class FoldedBytesTest {
    @Test
    void bytesAreFoldedAsStringsAre() {
        for (Folding folding : List.of(Folding.NONE, Folding.DEFAULT, Folding.ALL)) {
            FoldedBytes bytes = new FoldedBytes(folding);
            for (int c = 1; c < Character.MAX_CODE_POINT; c++) {
                if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                    String text = "A" + Character.toString(c) + "軟Z";
                    assertEquals(
                            folding.fold(text), bytes.of(new BytesRef(text)).utf8ToString(), () -> text);
                }
                // The planes of Han characters hold nothing else of interest.
                c += c > 0x20000 ? 97 : 0;
            }
        }
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertEquals("", new FoldedBytes(Folding.DEFAULT).of(new BytesRef("")).utf8ToString());
    }
}
