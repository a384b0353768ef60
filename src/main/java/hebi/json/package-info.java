/**
 * What a program reads: the answers of Hebi as JSON, the same from a command with {@code --json} and from the server.
 *
 * <pre>{@code
 * String line = Json.line(LookupJson.fields(memory.lookup(Lookup.of(text, Language.ZH))));
 * }</pre>
 *
 * <p>Each class knows the fields of one kind of answer; offsets count code points. Fields may be added, none changes its
 * meaning.
 */
package hebi.json;
