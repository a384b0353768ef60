package hebi.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of a PO file with all lines that belong to it, the blank ones before it included.
 *
 * @param lines in the order of the file
 * @param number of the line of its {@code msgid}, from 1; of its first line where it has none
 * @param context its {@code msgctxt}
 * @param id its {@code msgid}; empty for the header, and where the lines hold no message
 * @param plural its {@code msgid_plural}
 * @param strings its {@code msgstr}, of a plural one after another; empty where the lines hold no message
 */
record PoEntry(
        List<PoLine> lines,
        int number,
        Optional<String> context,
        String id,
        Optional<String> plural,
        List<String> strings) {
    private static final Pattern PREVIOUS = Pattern.compile("\\s*#\\|\\s*(msgctxt|msgid_plural|msgid)(?=[\\s\"])");

    PoEntry {
        lines = List.copyOf(lines);
        strings = List.copyOf(strings);
    }

    /** All its lines as they stand in the file. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.text()).append(line.ending()));
        return text.toString();
    }

    /** Whether it is a text to translate, and not the header, an obsolete message or comments at the end of the file. */
    boolean isMessage() {
        return !strings.isEmpty() && !isHeader();
    }

    boolean isHeader() {
        return !strings.isEmpty() && id.isEmpty() && context.isEmpty();
    }

    boolean isObsolete() {
        return has(PoLine.Kind.OBSOLETE) && strings.isEmpty();
    }

    boolean isFuzzy() {
        return lines.stream()
                .filter(line -> line.kind() == PoLine.Kind.FLAGS)
                .anyMatch(line ->
                        List.of(line.text().substring(2).split("[\\s,]+")).contains("fuzzy"));
    }

    /**
     * The text that a fuzzy translation was made for, the {@code #| msgid}; empty where there is none that can be read. Who made
     * the translation is not told: msgmerge writes the same.
     */
    String previous() {
        StringBuilder text = new StringBuilder();
        boolean isId = false;
        for (PoLine line : lines) {
            if (line.kind() == PoLine.Kind.PREVIOUS) {
                Matcher keyword = PREVIOUS.matcher(line.text());
                boolean begins = keyword.lookingAt();
                isId = begins ? keyword.group(1).equals("msgid") : isId;
                if (isId
                        && !addString(
                                line.text(),
                                begins ? keyword.end() : line.text().indexOf('|') + 1,
                                text)) {
                    return "";
                }
            }
        }
        return text.toString();
    }

    private static boolean addString(String line, int start, StringBuilder text) {
        try {
            PoString.read(line, start, text);
            return true;
        } catch (PoString.BadString e) {
            return false; // It is a comment: what is wrong in it is no fault of the file.
        }
    }

    boolean isTranslated() {
        return strings.stream().noneMatch(String::isEmpty);
    }

    /** The comments of translators and programmers, without their marks. */
    List<String> notes() {
        return lines.stream()
                .filter(line ->
                        line.kind() == PoLine.Kind.COMMENT && !line.text().startsWith("#:"))
                .map(line -> line.text().replaceFirst("^#\\.?\\s*", ""))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private boolean has(PoLine.Kind kind) {
        return lines.stream().anyMatch(line -> line.kind() == kind);
    }
}
