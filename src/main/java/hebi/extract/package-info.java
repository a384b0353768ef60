/**
 * Turns a file into a {@link hebi.text.Document}: its blocks in reading order, page furniture told from article.
 *
 * <pre>{@code
 * Extractor extractor = new Extractor(ExtractConfig.defaults());
 * Document page = extractor.extract(Path.of("news.html"));
 * page.article().forEach(paragraph -> show(paragraph.text()));
 * }</pre>
 *
 * <p>How: the media type is told by the first bytes and the name, and picks a reader. Each reader hands its blocks to one
 * {@link hebi.extract.Blocks}, which makes their white space single spaces and holds the limits.
 *
 * <ul>
 *   <li>HTML: bytes become text by {@link hebi.extract.Decoder}, text a tree by jsoup, the tree a list of blocks by
 *       {@link hebi.extract.BlockWalker}. {@link hebi.extract.ElementRules} knows furniture by its markup, {@link
 *       hebi.extract.LineRules} by its wording, {@link hebi.extract.Sections} by the title above it, {@link hebi.extract.Teasers} and
 *       {@link hebi.extract.FactLists} by what stands side by side; {@link
 *       hebi.extract.ArticleFinder} finds the running text and judges the rest by where it stands to that.
 *       {@link hebi.extract.GoldPage} and {@link hebi.extract.ExtractionScore} measure how well.
 *   <li>PDF: {@link hebi.extract.PageColumns} puts the letters of a page in the order of its columns, {@link
 *       hebi.extract.PdfLines} gives lines with their places, {@link hebi.extract.PdfMargins} finds running heads, page numbers
 *       and footnotes, {@link hebi.extract.PdfParagraphs} puts wrapped lines together again.
 *   <li>Word, OpenDocument, RTF, slides: Tika's XHTML events, made blocks by {@link hebi.extract.BlockHandler};
 *       {@link hebi.extract.WordChanges} accepts the changes of a DOCX first.
 *   <li>EPUB: the chapters in the order of the spine, each read as HTML without looking for an article.
 *   <li>Markdown by commonmark, AsciiDoc and plain text by small readers of our own.
 * </ul>
 *
 * <p>No article text is lost for the sake of a clean page: where the two are in conflict, furniture is kept.
 */
package hebi.extract;
