package hebi.server;

import hebi.json.Json;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Sends what was found. */
final class Answer {
    private Answer() {}

    /** A JSON object. */
    static void json(Context request, Json.Fields fields) {
        json(request, Json.line(fields));
    }

    /** A text that is JSON already. */
    static void json(Context request, String json) {
        request.contentType("application/json").result(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A page, or a part of one. */
    static void html(Context request, Html html) {
        request.contentType("text/html; charset=utf-8").result(html.markup().getBytes(StandardCharsets.UTF_8));
    }
}
