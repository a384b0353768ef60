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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A failure as RFC 9457 {@code application/problem+json}, or as a page: what the caller can put right, and nothing of the
 * program's insides. A fault of Hebi's own goes to the log with its trace, and to the caller without.
 *
 * @param detail what is wrong and what to do, in the words of the caller; empty where nothing can be said
 */
record Problem(int status, String detail) {
    private static final Logger LOG = LoggerFactory.getLogger("hebi.server");
    private static final String TYPE = "application/problem+json";
    private static final int FAULT = 500;
    private static final String PAGE = """
            <h1>{}</h1>
            <p>{}</p>
            <p><a class="button plain" href="/">{}</a></p>
            """;

    static void add(RoutesConfig routes) {
        routes.exception(Exception.class, (e, request) -> of(e, request).answer(request));
        routes.exception(HttpResponseException.class, (e, request) -> new Problem(e.getStatus(), "").answer(request));
        for (HttpStatus status :
                new HttpStatus[] {HttpStatus.NOT_FOUND, HttpStatus.METHOD_NOT_ALLOWED, HttpStatus.INTERNAL_SERVER_ERROR
                }) {
            routes.error(status, request -> complete(request, status.getCode()));
        }
    }

    /** What a request failed of. */
    static Problem of(Exception failure, Context request) {
        Words words = Words.asked(request);
        if (failure instanceof Refusal refusal) {
            return new Problem(refusal.status(), words.said(refusal.getMessage()));
        }
        if (failure instanceof HebiException mendable) {
            return new Problem(status(mendable), words.said(mendable));
        }
        if (failure instanceof StaleVersion) {
            return new Problem(Refusal.CONFLICT, words.said(failure.getMessage()));
        }
        LOG.error("{} {}", request.method(), request.path(), failure);
        return new Problem(FAULT, "");
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

    /** What no program should catch, such as too little heap: it goes to the log, and the server serves on. */
    static void error(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        response.setStatus(FAULT);
    }

    /** What the web server refuses before any route sees it, such as a broken address or a head that is too large. */
    static boolean refused(Request request, Response response, Callback done) {
        Words words = Words.in("en");
        String body = Json.line(new Problem(response.getStatus(), "").fields(words));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), done);
        return true;
    }

    /** An error that the web server answered itself gets the same form. */
    private static void complete(Context request, int status) {
        if (request.attribute(Problem.class.getName()) == null) {
            new Problem(status, "").answer(request);
        }
    }

    /** Whether a browser shows the answer as a page. */
    private static boolean isForPerson(Context request) {
        String accepted = Optional.ofNullable(request.header("Accept")).orElse("");
        return accepted.contains("text/html") && !request.path().startsWith("/api/");
    }

    private void answer(Context request) {
        request.attribute(Problem.class.getName(), true);
        request.status(status);
        Words words = Words.asked(request);
        if (isForPerson(request)) {
            Answer.html(request, page(words));
            return;
        }
        request.contentType(TYPE).result(Json.line(fields(words)).getBytes(StandardCharsets.UTF_8));
    }

    private String title(Words words) {
        return words.said(HttpStatus.forStatus(status).getMessage());
    }

    private Html page(Words words) {
        String title = title(words);
        String advice = detail.isEmpty() ? words.of("problem." + (status < FAULT ? "wrong" : "fault")) : detail;
        Html content = Html.of(PAGE, title, advice, words.of("problem.back"));
        return Page.of(words, Optional.empty(), title, "hebi", content);
    }

    /** Its fields as RFC 9457 names them. */
    Json.Fields fields(Words words) {
        return body -> {
            body.writeStringField("type", "about:blank");
            body.writeStringField("title", title(words));
            body.writeNumberField("status", status);
            if (!detail.isEmpty()) {
                body.writeStringField("detail", detail);
            }
        };
    }
}
