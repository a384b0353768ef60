/**
 * Cuts documents into segments, and texts into words.
 *
 * <pre>{@code
 * List<Segment> segments = new SentenceSegmenter(Language.ZH).segment(document);
 * List<String> words = Words.of(Language.ZH, "贸易额达到 2.3亿美元");
 * Segmenter own = SrxRules.read(Path.of("rules.srx")).segmenter(Language.EN);
 * }</pre>
 *
 * <p>How: one pass over the text looks at each mark that may end a sentence and at what stands around it, never further than a
 * bounded distance. English turns on abbreviations and on whether the next word can have a capital for another reason ({@link
 * hebi.segment.Abbreviations}); Chinese on how a quotation began and who speaks behind it ({@link hebi.segment.Attribution}).
 * Emoji and the numbers of notes behind a sentence are its own ({@link hebi.segment.ChineseSigns}).
 * Words are ICU's (UAX 29), as is the Traditional form of a Simplified text ({@link hebi.segment.TraditionalForm}); sentences were at first, until their corrections outgrew them.
 */
package hebi.segment;
