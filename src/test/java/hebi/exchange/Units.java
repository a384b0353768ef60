package hebi.exchange;

import hebi.error.FormatException;
import hebi.text.Context;
import hebi.text.Provenance;
import hebi.text.TranslationUnit;
import hebi.text.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the tests of this room write and read. */
final class Units {
    static final TranslationUnit GREETING = unit("Good morning.", "早上好。");

    private Units() {}

    static TranslationUnit unit(String english, String chinese) {
        return TranslationUnit.of(new Variant("en", english), new Variant("zh-CN", chinese));
    }

    static TranslationUnit unit(String english, String chinese, Provenance... provenances) {
        return new TranslationUnit(new Variant("en", english), new Variant("zh-CN", chinese), List.of(provenances));
    }

    static Provenance occurrence(String document, int position) {
        return new Provenance(
                document,
                OptionalInt.of(position),
                Optional.of(Instant.parse("2026-03-01T08:30:00Z").plusSeconds(position)),
                OptionalDouble.of(0.1 + 0.2),
                true,
                "lin",
                "hebi align",
                "weather",
                Context.of("Before " + position, Context.EDGE),
                new Context(Optional.empty(), Optional.of("之后" + position)));
    }

    static void write(Path path, ExchangeConfig config, List<TranslationUnit> units) {
        try (UnitWriter writer = Format.of(path).writer(path, config)) {
            units.forEach(writer::write);
            writer.commit();
        }
    }

    static List<Entry> read(Path path) {
        try (UnitReader reader = Format.of(path).reader(path)) {
            return drain(reader);
        }
    }

    static List<Entry> readGoingOn(Path path, List<FormatException> faults) {
        try (UnitReader reader = Format.of(path).reader(path, faults::add)) {
            return drain(reader);
        }
    }

    static List<TranslationUnit> pairs(Path path) {
        return read(path).stream().flatMap(entry -> entry.pairs().stream()).toList();
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A TMX of one line with this body. */
    static String tmx(String body) {
        return "<?xml version='1.0'?><tmx version='1.4'><header srclang='en'/><body>" + body + "</body></tmx>";
    }

    static String tu(String english, String chinese) {
        return "<tu><tuv xml:lang='en'><seg>" + english + "</seg></tuv><tuv xml:lang='zh'><seg>" + chinese
                + "</seg></tuv></tu>";
    }

    private static List<Entry> drain(UnitReader reader) {
        List<Entry> entries = new ArrayList<>();
        for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            entries.add(entry.get());
        }
        return entries;
    }
}
