package hebi.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What gzip packed. A file that is cut off ends where it was cut: what is wrong with the text then, its reader says. */
final class GzipInput extends GZIPInputStream {
    GzipInput(InputStream in) throws IOException {
        super(in, 1 << 16);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException e) {
            return -1;
        }
    }
}
