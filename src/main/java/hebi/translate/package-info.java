/**
 * Pre-translation: a file as far as the memory can translate it, for a person to go on with.
 *
 * <pre>{@code
 * try (TranslationMemory memory = LuceneMemory.open(folder)) {
 *     Pretranslation translation = new Pretranslation(memory, TranslateConfig.defaults());
 *     TranslateReport xliff = translation.fill(new XliffFile(in), in, out);
 *     TranslateReport page = translation.translate(extractor.extract(docx), SentenceSegmenter::new, html);
 * }
 * }</pre>
 *
 * <p>{@link hebi.translate.Finder} asks the memory for every text that is not translated yet, with its neighbours, its codes
 * and the script of its file: a Simplified memory never fills a Traditional file. A bilingual file
 * ({@link hebi.exchange.BilingualFile}) is copied to the byte but for what is filled in; a document is cut into segments and
 * becomes an XLIFF 1.2 or a page. Of a file that was filled in before, the drafts that nobody has changed are renewed and those that a
 * person has changed stay ({@link hebi.exchange.Standing}). Exact matches stand as translated, fuzzy ones marked, with their score and the text that
 * they were made for.
 */
package hebi.translate;
