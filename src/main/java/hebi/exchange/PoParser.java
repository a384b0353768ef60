package hebi.exchange;

import hebi.error.FormatException;
import hebi.exchange.PoLine.Kind;
import hebi.exchange.PoString.BadString;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a gettext PO file, message by message, with every line of it: so the file can be written again with only some
 * messages changed. A message begins where, behind a {@code msgstr}, anything but a further string comes. Not thread-safe.
 */
final class PoParser implements AutoCloseable {
    private static final Pattern CHARSET = Pattern.compile("Content-Type:[^\"\\\\]*charset=([^\\s\"\\\\;]+)");

    private static final Pattern KEYWORD = Pattern.compile("\\s*(msgctxt|msgid_plural|msgid|msgstr(\\[(\\d)\\])?)");

    /** Bytes at the start in which the header names the encoding. */
    private static final int HEAD = 1 << 14;

    private static final int MAX_ENTRY_LINES = 1_000_000;

    private final String file;
    private final Charset charset;
    private final TextLines lines;
    private PoHeader header = PoHeader.NONE;
    /** A line that belongs to the next message. */
    private Optional<String> ahead = Optional.empty();

    private PoDraft draft = new PoDraft(1);

    /**
     * Closes {@code in} at the end.
     *
     * @throws FormatException where the header names an encoding that is not known
     */
    PoParser(InputStream in, String file) throws IOException {
        this.file = file;
        BufferedInputStream marked = new BufferedInputStream(in, HEAD);
        marked.mark(HEAD);
        byte[] head = marked.readNBytes(HEAD);
        marked.reset();
        this.charset = charset(new String(head, StandardCharsets.ISO_8859_1));
        this.lines = new TextLines(marked, file, charset);
    }

    private Charset charset(String head) {
        Matcher named = CHARSET.matcher(head);
        // A template has the word CHARSET where the encoding is to be put.
        if (!named.find() || named.group(1).equals("CHARSET")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new FormatException(
                    file + ":1:1",
                    "the header names the encoding " + named.group(1) + ", which is not known",
                    "name the one that the file is in, mostly UTF-8",
                    e);
        }
    }

    Charset charset() {
        return charset;
    }

    /** What the header said; {@link PoHeader#NONE} before it was read. */
    PoHeader header() {
        return header;
    }

    /**
     * The next message, the header and the comments at the end of the file included; empty at the end.
     *
     * @throws FormatException where a line is wrong; the next call goes on behind the next blank line
     */
    Optional<PoEntry> next() {
        draft = new PoDraft(lines.number() + (ahead.isEmpty() ? 1 : 0));
        try {
            for (Optional<String> line = nextLine(); line.isPresent(); line = nextLine()) {
                if (!take(line.get())) {
                    ahead = line; // and lines.ending() is its ending until the next line is read
                    break;
                }
            }
            if (draft.isEmpty()) {
                return Optional.empty();
            }
            draft.requireWhole();
        } catch (BadString e) {
            int number = lines.number();
            skipToBlank();
            throw lines.faultAt(number, e.column(), e.getMessage(), "mend the line or take the message out");
        }
        PoEntry entry = draft.entry();
        header = entry.isHeader() ? PoHeader.of(entry.strings().get(0)) : header;
        return Optional.of(entry);
    }

    private Optional<String> nextLine() {
        if (ahead.isEmpty()) {
            return lines.next();
        }
        Optional<String> line = ahead;
        ahead = Optional.empty();
        return line;
    }

    private void skipToBlank() {
        ahead = Optional.empty();
        Optional<String> line = lines.next();
        while (line.isPresent() && !line.get().isBlank()) {
            line = lines.next();
        }
    }

    /** Takes a line into the message; false where it begins the next one. */
    private boolean take(String line) throws BadString {
        boolean goesOn = line.stripLeading().startsWith("\"");
        Kind kind = goesOn ? draft.last() : PoLine.kindOf(line);
        if (draft.isEndedBy(kind, goesOn)) {
            return false;
        }
        if (draft.size() == MAX_ENTRY_LINES) {
            throw new BadString("the message has more than " + MAX_ENTRY_LINES + " lines", 1);
        }
        if (goesOn) {
            PoString.read(line, 0, draft.current());
        } else if (kind.compareTo(Kind.CONTEXT) >= 0) {
            begin(kind, line);
        } else if (kind == Kind.COMMENT) {
            requireComment(line);
        }
        draft.add(new PoLine(kind, line, lines.ending()));
        return true;
    }

    private void begin(Kind kind, String line) throws BadString {
        Matcher keyword = KEYWORD.matcher(line);
        if (!keyword.lookingAt()) {
            throw new BadString("the keyword is none of msgctxt, msgid, msgid_plural, msgstr and msgstr[N]", 1);
        }
        draft.begin(kind, keyword.group(3), lines.number());
        PoString.read(line, keyword.end(), draft.current());
    }

    private static void requireComment(String line) throws BadString {
        String text = line.strip();
        if (!text.startsWith("#") && !text.startsWith("domain")) {
            throw new BadString("the line is neither a comment, a keyword nor a text in double quotes", 1);
        }
    }

    /** A fault in a line of a message. */
    FormatException fault(int line, String problem, String remedy) {
        return lines.faultAt(line, problem, remedy);
    }

    @Override
    public void close() {
        lines.close();
    }
}
