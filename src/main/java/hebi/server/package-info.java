/**
 * The memory in the browser, and for programs, over HTTP.
 *
 * <pre>{@code
 * try (HebiServer server = new HebiServer(ServerConfig.defaults(), Path.of("tm-store"))) {
 *     URI page = server.address();                     // GET /api/v1/lookup?text=…
 * }
 * }</pre>
 *
 * <p>A request passes the {@link hebi.server.Gate}, which lets in who may ask, and comes to a class of
 * {@link hebi.server.Routes}, one for each group of addresses. {@link hebi.server.Arguments} and {@link hebi.server.Body}
 * read what it says, {@link hebi.server.Queries} makes the memory's questions of it, and
 * {@link hebi.server.MemoryAccess} is the one memory that all requests share: questions at once, changes one after the
 * other. A failure is a {@link hebi.server.Problem}. Pages are made of {@link hebi.server.Html}, into which texts come
 * escaped; styles and scripts are files of their own, so that the browser may be told to run nothing else.
 */
package hebi.server;
