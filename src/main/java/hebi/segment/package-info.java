/**
 * Cuts documents into segments, and texts into words.
 *
 * <pre>{@code
 * List<Segment> segments = new IcuSegmenter(Language.ZH).segment(document);
 * List<String> words = Words.of(Language.ZH, "贸易额达到 2.3亿美元");
 * }</pre>
 */
package hebi.segment;
