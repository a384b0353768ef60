/**
 * The straight way from two files to translation units.
 *
 * <pre>{@code
 * Pipeline pipeline = new Pipeline(new Extractor(ExtractConfig.defaults()), new Aligner(Lexicon.shipped()), PipelineConfig.defaults());
 * AlignedPair pair = pipeline.align(Path.of("a.en.html"), Path.of("a.zh.html"));
 * List<TranslationUnit> units = pair.units(0.5);
 * }</pre>
 *
 * <p>A file becomes a document, a document segments, two lists of segments an alignment, an alignment units. {@link
 * hebi.pipeline.Batch} does so for a folder of pairs, and leaves out what recurs over its documents. Units go to a consumer: this room knows neither memory nor files of
 * units.
 */
package hebi.pipeline;
