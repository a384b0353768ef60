package hebi.server;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code /api/v1/openapi.json}: what this server answers, in the form that programs read (OpenAPI 3.1). */
final class OpenApiRoutes implements Routes {
    @Override
    public void add(RoutesConfig routes) {
        String description = description();
        routes.get("/api/v1/openapi.json", request -> Answer.json(request, description));
    }

    static String description() {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream("openapi.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json", e);
        }
    }
}
