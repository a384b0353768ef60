package hebi.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hebi.error.InputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    @TempDir
    private Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertEquals(List.of("一", "", "二"), Lines.of(Files.writeString(folder.resolve("a"), "\uFEFF一\n\n二\n")));
        assertEquals(List.of("一"), Lines.of(Files.writeString(folder.resolve("b"), "一")));
        assertEquals(List.of(), Lines.of(Files.writeString(folder.resolve("c"), "")));
    }

    @Test
    void anotherEncodingIsSaidToBeNoUtf8() throws IOException {
        Path gbk = Files.write(folder.resolve("gbk"), "中文".getBytes(Charset.forName("GBK")));
        InputException refused = assertThrows(InputException.class, () -> Lines.of(gbk));
        assertTrue(refused.getMessage().contains("it is not UTF-8"), refused.getMessage());
    }
}
