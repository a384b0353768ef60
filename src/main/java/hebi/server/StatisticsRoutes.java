package hebi.server;

import hebi.json.StatisticsJson;
import io.javalin.config.RoutesConfig;

/** {@code /api/v1/stats} and {@code /api/v1/health}. */
final class StatisticsRoutes implements Routes {
    private final MemoryAccess access;

    StatisticsRoutes(MemoryAccess access) {
        this.access = access;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(
                "/api/v1/stats",
                request -> Answer.json(
                        request, StatisticsJson.fields(access.memory().statistics())));
        routes.get("/api/v1/health", request -> Answer.json(request, json -> json.writeStringField("status", "ok")));
    }
}
