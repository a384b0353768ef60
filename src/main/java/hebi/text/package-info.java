/**
 * The values that flow through Hebi. All are immutable and may be shared between threads.
 *
 * <pre>{@code
 * Document document = new Document("a.html", modified, List.of(new Paragraph(Paragraph.Kind.BODY, "Hello. How are you?")));
 * Segment segment = new Segment("Hello.", 0, 0, 7);
 * TranslationUnit unit = TranslationUnit.of(new Variant("en", "Hello."), new Variant("zh-CN", "你好。"));
 * }</pre>
 *
 * <p>The straight way: a file becomes a {@link hebi.text.Document} of {@link hebi.text.Paragraph}s; each paragraph is
 * cut into {@link hebi.text.Segment}s; aligned segments become {@link hebi.text.TranslationUnit}s, two
 * {@link hebi.text.Variant}s with the {@link hebi.text.Provenance} of each occurrence. {@link hebi.text.MatchKey} says
 * when two texts are the same for a 100 % match.
 */
package hebi.text;
