package hebi.text;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A formatting code inside a variant's text (TMX {@code bpt ept it ph hi sub ut}). It counts as a code, not as text.
 *
 * @param position where it stands: offset in the variant's text, in UTF-16 units, 0..length
 * @param kind the element it came from
 * @param attributes the element's attributes, by name; may be empty. A text within the code (TMX {@code sub}) is kept here
 *     too: {@code sub.0} is its offset in the content and itself
 * @param content the native code inside the element (such as {@code <b>}), without nested elements; may be empty
 */
public record InlineCode(int position, Kind kind, SortedMap<String, String> attributes, String content) {
    /** The element of TMX; {@code hi} spans text and so becomes two codes. */
    public enum Kind {
        BPT,
        EPT,
        IT,
        PH,
        UT,
        HI_OPEN,
        HI_CLOSE
    }

    public InlineCode {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(content);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
    }

    /** The same from any map. */
    public InlineCode(int position, Kind kind, Map<String, String> attributes, String content) {
        this(position, kind, new TreeMap<>(attributes), content);
    }
}
