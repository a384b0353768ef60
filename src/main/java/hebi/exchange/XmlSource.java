package hebi.exchange;

import hebi.exchange.XmlDecoder.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * The characters of an XML file as an XML parser can read them to the end: what XML does not allow is remembered as a
 * {@link Flaw} and a stand-in of the same length delivered in its place, so that offsets, lines and columns stay those
 * of the file.
 *
 * <ol>
 *   <li>The encoding is told by the first bytes and decoded strictly; bytes that are not in it become U+FFFD.
 *   <li>Forbidden characters, and references to them, become {@link #STAND_IN}.
 *   <li>Behind a fault that stops the parser {@link #skipTo} finds the next element to go on with; for that the last
 *       characters are kept.
 * </ol>
 *
 * Not thread-safe.
 */
final class XmlSource extends Reader {
    /** A noncharacter, which XML allows and no text holds. */
    static final char STAND_IN = '\uFDD0';

    /** More than a parser reads ahead. */
    private static final int HISTORY = 1 << 14;

    private static final int LONGEST_REFERENCE = 16;

    /** Flaws that are kept until they are asked for; a file in the wrong encoding has millions. */
    private static final int MAX_FLAWS = 1000;

    private final InputStream in;
    private final XmlEncoding encoding;
    private final XmlDecoder decoder;
    private final char[] chars = new char[4 * HISTORY];
    private final Deque<Flaw> flaws = new ArrayDeque<>();
    private final LinePosition kept = new LinePosition();

    /** Offset of the first character that is kept. */
    private long base;

    /** The next to deliver, the first that is not looked through, the first that is not decoded: in {@link #chars}. */
    private int next;

    private int checked;
    private int end;
    private boolean atEnd;

    /**
     * Closes {@code in} at the end.
     *
     * @throws hebi.error.FormatException when the file declares an encoding that is not known
     */
    XmlSource(InputStream in, String file) throws IOException {
        this(in, file, Optional.empty());
    }

    /** The same in another encoding than the file declares. */
    XmlSource(InputStream in, String file, Optional<Charset> real) throws IOException {
        byte[] head = in.readNBytes(XmlEncoding.HEAD);
        this.in = in;
        this.encoding =
                real.isPresent() ? new XmlEncoding(real.get(), 0, Optional.empty()) : XmlEncoding.of(head, file);
        this.decoder = new XmlDecoder(in, encoding, head);
    }

    XmlEncoding encoding() {
        return encoding;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!isFilled()) {
            return -1;
        }
        int n = Math.min(length, checked - next);
        System.arraycopy(chars, next, target, offset, n);
        next += n;
        return n;
    }

    /** Whether anything is wrong that was not yet told. */
    boolean hasFlaws() {
        return !flaws.isEmpty();
    }

    /** The next flaw if it begins before {@code offset}; each is told once. */
    Optional<Flaw> flawBefore(long offset) {
        return flaws.isEmpty() || flaws.peek().offset() >= offset ? Optional.empty() : Optional.of(flaws.remove());
    }

    /** How many characters were delivered, less those that were given back. */
    long offset() {
        return base + next;
    }

    /**
     * Makes the first start tag of the named element that begins at or behind {@code offset} the next to be delivered.
     *
     * @return where it begins; empty at the end of the file
     */
    Optional<Position> skipTo(String element, long offset) throws IOException {
        next = (int) Math.max(0, Math.min(offset - base, checked));
        String start = "<" + element;
        while (isFilledTo(start.length() + 1)) {
            if (isAt(start) && !Character.isLetterOrDigit(chars[next + start.length()])) {
                flaws.removeIf(flaw -> flaw.offset() < offset());
                LinePosition here = new LinePosition(kept);
                here.pass(chars, 0, next);
                return Optional.of(new Position(offset(), here.line(), here.column()));
            }
            next++;
        }
        return Optional.empty();
    }

    /** Offset, line and column; the first from 0, the others from 1. */
    record Position(long offset, int line, int column) {}

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isAt(String start) {
        for (int i = 0; i < start.length(); i++) {
            if (chars[next + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFilledTo(int length) throws IOException {
        while (checked - next < length) {
            if (atEnd) {
                return false;
            }
            fill();
        }
        return true;
    }

    private boolean isFilled() throws IOException {
        return isFilledTo(1);
    }

    private void fill() throws IOException {
        int surplus = next - HISTORY;
        if (surplus > HISTORY) {
            kept.pass(chars, 0, surplus);
            System.arraycopy(chars, surplus, chars, 0, end - surplus);
            base += surplus;
            next -= surplus;
            checked -= surplus;
            end -= surplus;
        }
        CharBuffer free = CharBuffer.wrap(chars, end, chars.length - end);
        atEnd = !decoder.fill(free);
        end = free.position();
        check(atEnd ? end : Math.max(checked, end - LONGEST_REFERENCE));
    }

    private void check(int limit) {
        for (int i = checked; i < limit; i++) {
            char c = chars[i];
            if (c >= ' ' && c < '\uFFFD' && c != '&') {
                continue;
            }
            if (c < ' '
                    ? c != '\n' && c != '\r' && c != '\t'
                    : c >= '\uFFFD' || chars[Math.min(i + 1, end - 1)] == '#') {
                inspect(i, c);
            }
        }
        checked = limit;
    }

    /** What may be a flaw: a forbidden character, one that stands for bytes, or a reference. */
    private void inspect(int i, char c) {
        Malformed malformed = decoder.malformed().peek();
        if (c == '&') {
            inspectReference(i);
        } else if (malformed != null && malformed.offset() == base + i) {
            decoder.malformed().remove();
            add(Flaw.Kind.BYTES, i, malformed.bytes());
        } else if (c != '\uFFFD') {
            add(Flaw.Kind.CHARACTER, i, String.format(Locale.ROOT, "U+%04X", (int) c));
            chars[i] = STAND_IN;
        }
    }

    // A reference in a CDATA section is none, but nobody writes one there.
    private void inspectReference(int start) {
        int stop = start;
        while (stop < end && stop < start + LONGEST_REFERENCE && chars[stop] != ';') {
            stop++;
        }
        if (stop == end || chars[stop] != ';') {
            return;
        }
        String reference = new String(chars, start, stop + 1 - start);
        if (!XmlText.isAllowed(XmlText.codePoint(reference))) {
            add(Flaw.Kind.REFERENCE, start, reference);
            for (int i = start; i <= stop; i++) {
                chars[i] = STAND_IN;
            }
        }
    }

    private void add(Flaw.Kind kind, int i, String what) {
        if (flaws.size() < MAX_FLAWS) {
            // Lines are counted only here: nearly every file has no flaw.
            LinePosition here = new LinePosition(kept);
            here.pass(chars, 0, i);
            flaws.add(new Flaw(kind, base + i, here.line(), here.column(), what));
        }
    }
}
