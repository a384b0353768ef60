/**
 * Translation units in and out of files: TMX for CAT tools, XLSX, CSV and TSV for spreadsheets, JSON lines for scripts, Moses corpora; in
 * only, XLIFF and PO. Everything streams, so a file of any size is read and written in constant memory, but for the texts that the
 * cells of an XLSX share.
 *
 * <pre>{@code
 * Format.of(path).check(path);                                // the whole file once; throws at its first fault
 * try (UnitReader reader = Format.of(path).reader(path)) {
 *     for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
 *         entry.get().pairs().forEach(consumer);
 *     }
 * }
 * try (UnitWriter writer = Format.of(out).writer(out, ExchangeConfig.defaults())) {
 *     units.forEach(writer::write);
 *     writer.commit();                                        // without it the file stays as it was
 * }
 * }</pre>
 *
 * <p>Reading: a {@link hebi.exchange.UnitReader} delivers one language-neutral {@link hebi.exchange.Entry} after
 * another, one TU with all its variants; {@link hebi.exchange.Entry#pairs()} are the Chinese–English units in it. What
 * is wrong goes to a consumer of faults: the strict reader's throws the first, a reader that keeps going collects them.
 *
 * <p>A TMX goes through {@link hebi.exchange.XmlSource}, which hands the parser only what XML allows and remembers the
 * rest as {@link hebi.exchange.Flaw}s, and finds the next unit behind a fault that stops the parser: so one bad byte costs
 * one unit. {@link hebi.exchange.TmxDoctor} lists all that is wrong and writes a mended copy; {@link hebi.exchange.Fault} knows what
 * other tools make of each fault. What is written is free of what the doctor finds, whatever the units hold.
 *
 * <p>XLIFF and PO hold texts to be translated beside those that are. What is not done there is
 * {@linkplain hebi.exchange.Entry#held held}. A {@link hebi.exchange.BilingualFile} lists all texts of such a file and writes a copy
 * with some of them filled in: {@link hebi.exchange.XliffFile} remembers where each element stands and changes these places
 * ({@link hebi.exchange.XmlCopy}), {@link hebi.exchange.PoFile} keeps each line.
 *
 * <p>Writing: a {@link hebi.exchange.UnitWriter} fills a temporary file beside its target, and {@code commit} moves it
 * into place in one step.
 *
 * <p>TMX carries what Hebi knows of a unit's occurrences ({@link hebi.text.Provenance}): the newest in the TU's
 * attributes and in properties such as {@code x-document}, each older one in properties numbered from the oldest
 * ({@code x-document.1}). What stood around a text is in {@code x-context-pre} and {@code x-context-post} of its
 * {@code tuv}, since a TMX keeps no order of units.
 */
package hebi.exchange;
