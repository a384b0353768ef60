package hebi.server;

import hebi.error.FormatException;
import hebi.error.InputException;
import hebi.exchange.ExchangeConfig;
import hebi.exchange.Format;
import hebi.exchange.ImportCheck;
import hebi.exchange.ImportedUnits;
import hebi.exchange.UnitReader;
import hebi.exchange.UnitWriter;
import hebi.memory.Added;
import hebi.memory.Adding;
import hebi.memory.TranslationMemory;
import hebi.memory.UnitFilter;
import hebi.text.TranslationUnit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /api/v1/import} and {@code /api/v1/export}: whole files of units. */
final class ExchangeRoutes implements Routes {
    private static final int MAX_FAULTS = 100;

    private final MemoryAccess access;
    private final Stopping stopping;
    private final int maxUploadMb;

    ExchangeRoutes(MemoryAccess access, Stopping stopping, int maxUploadMb) {
        this.access = access;
        this.stopping = stopping;
        this.maxUploadMb = maxUploadMb;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/v1/import", this::importFile);
        routes.get("/api/v1/export", this::export);
    }

    /** The body is the file as it is; its name, in the address, tells the format and is the units' document. */
    private void importFile(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        String name = plain(asked.required("name"));
        Format format = Format.of(Path.of(name));
        try {
            Path copy = Files.createTempFile("hebi", ".import");
            try {
                Body.copy(request, copy, (long) maxUploadMb << 20);
                Import what = new Import(copy, name, format, asked.isOn("keepGoing"), asked.isOn("dryRun"));
                importFile(request, what);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw InputException.reading(name, e);
        }
    }

    /** What is imported, and how. */
    private record Import(Path file, String name, Format format, boolean keepsGoing, boolean isDry) {}

    private void importFile(Context request, Import what) {
        List<FormatException> faults = new ArrayList<>();
        ImportCheck check = stopping.await("hebi-import", () -> check(what, faults));
        if (check.units() == 0) {
            throw new InputException(what.name(), "holds no Chinese-English unit", "give a file with both languages");
        }
        Added added = what.isDry() ? Added.nothing() : access.change(memory -> add(memory, what));
        Answer.json(request, json -> {
            json.writeNumberField("units", check.units());
            json.writeNumberField("created", added.created());
            json.writeNumberField("merged", added.merged());
            json.writeStringField("texts", check.tags());
            json.writeStringField("skipped", skipped(check, Words.asked(request)));
            json.writeArrayFieldStart("faults");
            for (FormatException fault : faults) {
                json.writeString(Words.asked(request).said(fault));
            }
            json.writeEndArray();
        });
    }

    /** What is left out and why; empty where nothing is. */
    private static String skipped(ImportCheck check, Words words) {
        return check.skipped().stream().map(words::said).collect(Collectors.joining(words.of("list.between")));
    }

    private static ImportCheck check(Import what, List<FormatException> faults) {
        return ImportCheck.of(what.format(), what.file(), what.name(), fault -> {
            if (!what.keepsGoing()) {
                throw fault;
            }
            if (faults.size() < MAX_FAULTS) {
                faults.add(fault);
            }
        });
    }

    private Added add(TranslationMemory memory, Import what) {
        // The faults were said when the file was checked.
        try (UnitReader reader = what.format().reader(what.file(), what.name(), ExchangeRoutes::passOver)) {
            return memory.add(
                    () -> unlessStopped(new ImportedUnits(reader, what.name())), Adding.whole("import " + what.name()));
        }
    }

    /** Units that are no longer given when the server stops, so that none of them is kept; a commit that has begun ends. */
    private Iterator<TranslationUnit> unlessStopped(Iterator<TranslationUnit> units) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                stopping.check();
                return units.hasNext();
            }

            @Override
            public TranslationUnit next() {
                return units.next();
            }
        };
    }

    private static void passOver(FormatException fault) {
        // A file with faults comes here only where they are to be passed over.
    }

    /** The last part of a name, whatever folders a client writes before it. */
    private static String plain(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Sends the units as they are read, however many there are. */
    private void export(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        Format format = AlignmentRoutes.format(asked.text("format").orElse("tmx"));
        UnitFilter filter = Queries.filter(asked);
        Attachment.name(request, asked.text("name").orElse("memory"), format);
        try (Stream<TranslationUnit> units = access.memory().units();
                UnitWriter writer = format.writer(request.outputStream(), "export", ExchangeConfig.defaults())) {
            units.filter(filter::passes).forEach(unit -> {
                stopping.check();
                writer.write(unit);
            });
            writer.commit();
        }
    }
}
