package hebi.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraditionalFormTest {
    @ParameterizedTest
    @CsvSource({"翻译记忆库, 翻譯記憶庫", "昆仑, 崑崙", "昆虫, 昆蟲", "後天, 後天", "Tea 茶, Tea 茶", "'', ''"})
    void isTraditional(String text, String traditional) {
        assertEquals(traditional, TraditionalForm.of(text));
    }

    @Test
    void hasAsManyCodePoints() {
        for (int c = 0x20; c < 0x30000; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String form = TraditionalForm.of(Character.toString(c));
                assertEquals(1, form.codePointCount(0, form.length()), form);
            }
        }
    }
}
