package hebi.server;

import hebi.error.AlignmentException;
import hebi.error.FormatException;
import hebi.error.HebiException;
import hebi.error.InputException;
import hebi.json.Json;
import hebi.review.StaleVersion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Failures as RFC 9457 {@code application/problem+json}: what the caller can put right, and nothing of the program's
 * insides. A fault of Hebi's own goes to the log with its trace, and to the caller without.
 */
final class Problem {
    private static final Logger LOG = LoggerFactory.getLogger("hebi.server");

    private Problem() {}

    static void add(RoutesConfig routes) {
        routes.exception(Refusal.class, (e, request) -> answer(request, e.status(), e.getMessage()));
        routes.exception(HebiException.class, (e, request) -> answer(request, status(e), e.getMessage()));
        routes.exception(StaleVersion.class, (e, request) -> answer(request, Refusal.CONFLICT, e.getMessage()));
        routes.exception(HttpResponseException.class, (e, request) -> answer(request, e.getStatus(), ""));
        routes.exception(Exception.class, Problem::fault);
        for (HttpStatus status :
                new HttpStatus[] {HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.INTERNAL_SERVER_ERROR
                }) {
            routes.error(status, request -> complete(request, status.getCode()));
        }
    }

    /** The status that DESIGN gives to each kind of failure. */
    static int status(HebiException failure) {
        if (failure instanceof InputException) {
            return Refusal.BAD_REQUEST;
        }
        if (failure instanceof FormatException || failure instanceof AlignmentException) {
            return Refusal.UNPROCESSABLE;
        }
        return Refusal.UNAVAILABLE;
    }

    private static void fault(Exception failure, Context request) {
        LOG.error("{} {}", request.method(), request.path(), failure);
        answer(request, 500, "");
    }

    /** What no program should catch, such as too little heap: it goes to the log, and the server serves on. */
    static void error(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        response.setStatus(500);
    }

    /** An error that the web server answered itself gets the same form. */
    private static void complete(Context request, int status) {
        if (!isAnswered(request)) {
            answer(request, status, "");
        }
    }

    private static boolean isAnswered(Context request) {
        return request.attribute(Problem.class.getName()) != null;
    }

    /** Whether a browser shows the answer as a page. */
    private static boolean isForPerson(Context request) {
        String accepted = Optional.ofNullable(request.header("Accept")).orElse("");
        return accepted.contains("text/html") && !request.path().startsWith("/api/");
    }

    private static void answer(Context request, int status, String detail) {
        request.attribute(Problem.class.getName(), true);
        String title = HttpStatus.forStatus(status).getMessage();
        if (isForPerson(request)) {
            Words words = Words.asked(request);
            request.status(status);
            Answer.html(
                    request,
                    Page.of(words, Optional.empty(), title, "hebi", Html.of("<h1>{}</h1><p>{}</p>", title, detail)));
            return;
        }
        String json = Json.line(body -> {
            body.writeStringField("type", "about:blank");
            body.writeStringField("title", title);
            body.writeNumberField("status", status);
            if (!detail.isEmpty()) {
                body.writeStringField("detail", detail);
            }
        });
        request.status(status).contentType("application/problem+json").result(json.getBytes(StandardCharsets.UTF_8));
    }
}
