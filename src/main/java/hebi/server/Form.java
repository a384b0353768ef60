package hebi.server;

import hebi.error.InputException;
import hebi.extract.Extractor;
import hebi.text.Document;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A form with files ({@code multipart/form-data}). */
final class Form {
    private final Context request;

    /**
     * Parses the form, so that what is wrong with it is said.
     *
     * @throws Refusal where it is broken, or a file in it is too large
     */
    Form(Context request) {
        this.request = request;
        try {
            request.uploadedFiles();
        } catch (Exception e) {
            // Kotlin throws what Java would have to declare; the web server tells a size only by the cause's class.
            throw isTooLarge(e)
                    ? new Refusal(Refusal.TOO_LARGE, "a file of the form is too large")
                    : Refusal.misuse("the form is broken");
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException) {
                return true;
            }
        }
        return false;
    }

    /** A field that is no file and not blank. */
    Optional<String> field(String name) {
        return Optional.ofNullable(request.formParam(name)).filter(value -> !value.isBlank());
    }

    /** A file of the form; empty where it has none of that name. */
    Optional<UploadedFile> file(String name) {
        return Optional.ofNullable(request.uploadedFile(name));
    }

    /** A file, read. */
    static Document document(UploadedFile file, Extractor extractor) {
        try (InputStream in = file.content()) {
            return extractor.extract(in, plain(file.filename()), now());
        } catch (IOException e) {
            throw InputException.reading(plain(file.filename()), e);
        }
    }

    /** The name alone: whatever folders a client writes before it say nothing here. It only labels the document. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean;
    }

    /** The date of a document that comes with a request. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
