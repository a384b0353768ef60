package hebi.server;

import hebi.exchange.Format;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An answer that the browser saves as a file. */
final class Attachment {
    private Attachment() {}

    /** The formats that fit in one stream. */
    static List<Format> formats() {
        return Arrays.stream(Format.values())
                .filter(format -> format.isWritten() && format != Format.MOSES)
                .toList();
    }

    /**
     * Names the file after a document.
     *
     * @param document path, address or name; its last part without the ending counts
     */
    static void name(Context request, String document, Format format) {
        String last = document.substring(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
        String stem = last.replaceAll("[\\p{Cntrl}\"]", "").replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String name = (stem.isEmpty() ? "hebi" : stem) + "." + format.name().toLowerCase(Locale.ROOT);
        // RFC 6266: the name in UTF-8, percent-encoded.
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        request.header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
                .contentType(type(format));
    }

    private static String type(Format format) {
        return switch (format) {
            case TMX -> "application/xml; charset=utf-8";
            case JSONL -> "application/x-ndjson; charset=utf-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case CSV -> "text/csv; charset=utf-8";
            default -> "text/tab-separated-values; charset=utf-8";
        };
    }
}
