package hebi.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AsciiDocReaderTest {
    @Test
    void blocksAreToldApartAndCodeIsLeftOut() {
        String text = """
                = A Title
                :toc: left
                // a comment

                [[intro]]
                == Part one

                The _first_ line (((index)))
                and `code` in it, see <<ch2,Chapter 2>> or https://example.org[the site].

                * one
                ** two
                . three

                [source,java]
                ----
                int x = 1;
                ----

                term:: its meaning

                |===
                |a |b
                |===

                NOTE: Mind this.
                """;
        assertEquals(
                List.of(
                        "H A Title",
                        "H Part one",
                        "B The first line and code in it, see Chapter 2 or the site.",
                        "I one",
                        "I two",
                        "I three",
                        "I term",
                        "I its meaning",
                        "C a",
                        "C b",
                        "B NOTE: Mind this."),
                Reading.article(Reading.text("a.adoc", text)));
    }

    @Test
    void chineseLinesAreJoinedWithoutASpace() {
        assertEquals(List.of("B 第一行。第二行。"), Reading.article(Reading.text("a.asc", "第一行。\n第二行。\n")));
    }
}
