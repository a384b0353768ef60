package hebi.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hebi.text.Context;
import hebi.text.InlineCode;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UnitCodecTest {
    private static final InlineCode CODE =
            new InlineCode(2, InlineCode.Kind.BPT, Map.of("i", "1", "type", "bold"), "<b class=\"重\">");

    @Test
    void readsBackWhatItWrote() throws IOException {
        Provenance full = Units.from(
                "新闻/a.html",
                7,
                Units.MAY,
                Context.of(Context.EDGE, "Then."),
                new Context(Optional.of("前"), Optional.empty()));
        Provenance old = new Provenance(
                "",
                OptionalInt.of(-1),
                Optional.of(Instant.MIN),
                OptionalDouble.empty(),
                false,
                "",
                "",
                "",
                Context.UNKNOWN,
                Context.UNKNOWN);
        TranslationUnit unit = new TranslationUnit(
                new Variant("zh_Hant_TW", "你好", List.of(CODE)),
                new Variant("EN-us", "Hello", List.of(CODE, CODE)),
                List.of(Provenance.UNKNOWN, old, full));
        StoredUnit stored = StoredUnit.of(41, unit);
        StoredUnit read = UnitCodec.read(UnitCodec.write(stored), 41, "Hello", "你好");
        assertEquals(stored, read);
        assertEquals(unit.source(), read.original().source());
        assertEquals(3, read.original().provenances().size());
    }
}
