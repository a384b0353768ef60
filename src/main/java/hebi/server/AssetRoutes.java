package hebi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Styles, scripts and pictures, from the jar. Only the files named here are ever read, whatever an address says. */
final class AssetRoutes implements Routes {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private static final String[] FILES = {
        "hebi.css",
        "hebi.svg",
        "hebi.js",
        "lookup.js",
        "align.js",
        "review.js",
        "cursor.js",
        "rows.js",
        "editor.js",
        "evidence.js",
        "keys.js",
        "memory.js"
    };

    @Override
    public void add(RoutesConfig routes) {
        for (String file : FILES) {
            byte[] bytes = bytes(file);
            routes.get("/assets/" + file, request -> send(request, file, bytes));
        }
    }

    private static void send(Context request, String file, byte[] bytes) {
        request.header("Cache-Control", "no-cache")
                .contentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                .result(bytes);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = AssetRoutes.class.getResourceAsStream("assets/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
