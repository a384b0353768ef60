package hebi.exchange;

import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Copies an XML file in its own encoding and puts in edits as it comes to them. Closing it closes neither file. */
final class XmlCopy implements AutoCloseable {
    private final Reader original;
    private final Writer out;
    private final CharsetEncoder encoder;
    private final char[] buffer = new char[1 << 14];
    private long copied;

    XmlCopy(XmlSource original, OutputStream out) throws IOException {
        XmlEncoding encoding = original.encoding();
        Charset charset = encoding.charset();
        this.original = original;
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
        this.encoder = charset.newEncoder();
        if (encoding.markLength() > 0) {
            this.out.write('\uFEFF');
        }
    }

    /** Copies up to an edit and writes that; edits come in the order of the file. */
    void replace(XmlEdit edit) throws IOException {
        pass(edit.from(), true);
        pass(edit.to(), false);
        writeEncodable(edit.markup());
    }

    /** Copies what is left. */
    void end() throws IOException {
        for (int n = original.read(buffer); n >= 0; n = original.read(buffer)) {
            out.write(buffer, 0, n);
        }
        out.flush();
    }

    private void pass(long to, boolean isKept) throws IOException {
        while (copied < to) {
            int n = original.read(buffer, 0, (int) Math.min(buffer.length, to - copied));
            if (n < 0) {
                throw new EOFException("the file was cut short while it was read");
            }
            if (isKept) {
                out.write(buffer, 0, n);
            }
            copied += n;
        }
    }

    /** A character that the encoding of the file lacks is written as a reference. */
    private void writeEncodable(String markup) throws IOException {
        if (encoder.canEncode(markup)) {
            out.write(markup);
            return;
        }
        for (int i = 0; i < markup.length(); ) {
            int c = markup.codePointAt(i);
            String character = Character.toString(c);
            out.write(encoder.canEncode(character) ? character : "&#" + c + ";");
            i += Character.charCount(c);
        }
    }

    @Override
    public void close() {
        // What is in the buffer of a copy that was broken off is of no use.
    }
}
