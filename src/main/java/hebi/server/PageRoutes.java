package hebi.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.stream.Stream;

/** The pages, and the words of the interface for their scripts. */
final class PageRoutes implements Routes {
    private static final int A_YEAR = 365 * 24 * 3600;

    private final MemoryAccess access;
    private final Alignments alignments;
    private final HeavyWork work;

    PageRoutes(MemoryAccess access, Alignments alignments, HeavyWork work) {
        this.access = access;
        this.alignments = alignments;
        this.work = work;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.before(PageRoutes::rememberLanguage);
        routes.get("/", this::lookup);
        routes.get("/answers", this::answers);
        routes.get("/document", this::document);
        routes.get("/align", this::align);
        routes.get("/align/{id}", this::review);
        routes.get("/memory", this::memory);
        routes.get(
                "/words", request -> Answer.json(request, Words.asked(request).json()));
    }

    private static void rememberLanguage(Context request) {
        String language = request.queryParam("lang");
        if (language != null) {
            Cookie cookie = new Cookie(Words.COOKIE, Words.in(language).language());
            cookie.setMaxAge(A_YEAR);
            cookie.setSameSite(SameSite.STRICT);
            request.cookie(cookie);
        }
    }

    private void lookup(Context request) {
        LookupPage page = new LookupPage(Words.asked(request), Arguments.ofQuery(request));
        Answer.html(request, page.page(page.answers(access)));
    }

    /** The answers alone, for the field that asks while the user types. */
    private void answers(Context request) {
        Answer.html(request, new LookupPage(Words.asked(request), Arguments.ofQuery(request)).answers(access));
    }

    private void align(Context request) {
        Answer.html(
                request, AlignPage.of(Words.asked(request), alignments.store().list()));
    }

    private void review(Context request) {
        Answer.html(
                request,
                ReviewPage.of(
                        Words.asked(request),
                        alignments.open(request.pathParam("id")).snapshot()));
    }

    private void memory(Context request) {
        Arguments asked = Arguments.ofQuery(request);
        MemoryPage page = new MemoryPage(Words.asked(request));
        // What looks at every unit takes its turn with other heavy work.
        boolean isHeavy = Stream.of("show", "document", "domain", "since", "before", "reviewed")
                .anyMatch(name -> asked.text(name).isPresent());
        Answer.html(request, isHeavy ? work.run(() -> page.of(access, asked)) : page.of(access, asked));
    }

    private void document(Context request) {
        Answer.html(request, new DocumentPage(Words.asked(request), Arguments.ofQuery(request)).of(access));
    }
}
