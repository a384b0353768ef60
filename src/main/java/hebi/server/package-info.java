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
 * {@link hebi.server.Routes}, one for each group of addresses; {@code openapi.json} describes those of the API.
 * {@link hebi.server.Arguments} and {@link hebi.server.Body} read what a request says, {@link hebi.server.Queries} makes the
 * memory's questions of it, {@link hebi.server.MemoryAccess} is the one memory that all requests share (questions at once,
 * changes one after the other), and {@link hebi.server.Alignments} makes and keeps alignments. What takes long goes through
 * {@link hebi.server.HeavyWork}, and ends or is answered when the server is {@link hebi.server.Stopping}. A failure is a
 * {@link hebi.server.Problem}.
 *
 * <p>{@link hebi.server.AgentServer} answers language models over a pair of streams, with the same questions.
 *
 * <p>Pages are made of {@link hebi.server.Html}, into which texts come escaped; a class each for a page
 * ({@link hebi.server.LookupPage}, {@link hebi.server.AlignPage}, {@link hebi.server.ReviewPage},
 * {@link hebi.server.MemoryPage}, {@link hebi.server.DocumentPage}) and for a list in one. {@link hebi.server.Examination} looks
 * for what is wrong with units, for the page and for {@link hebi.server.QualityRoutes}. What pages say is in
 * {@code words.en.properties} and {@code words.zh.properties}, and what the rest of Hebi says in English is said in Chinese by
 * {@link hebi.server.Sayings}. Styles and scripts are files of their own in {@code assets/},
 * so that the browser may be told to run nothing else.
 */
package hebi.server;
