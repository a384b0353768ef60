package hebi.memory;

import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Units to test with. */
final class Units {
    static final Instant MAY = Instant.parse("2026-05-01T08:00:00.123456789Z");

    private Units() {}

    static TranslationUnit pair(String english, String chinese) {
        return TranslationUnit.of(new Variant("en", english), new Variant("zh-CN", chinese));
    }

    static TranslationUnit pair(String english, String chinese, Provenance... provenances) {
        return new TranslationUnit(new Variant("en", english), new Variant("zh-CN", chinese), List.of(provenances));
    }

    static Provenance from(String document, int position) {
        return from(document, position, MAY, Context.UNKNOWN, Context.UNKNOWN);
    }

    static Provenance from(String document, int position, Instant date, Context source, Context target) {
        return new Provenance(
                document,
                OptionalInt.of(position),
                Optional.of(date),
                OptionalDouble.of(0.875),
                true,
                "Li",
                "hebi align",
                "news",
                source,
                target);
    }
}
