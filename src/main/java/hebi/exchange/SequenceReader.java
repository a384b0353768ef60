package hebi.exchange;

import java.io.IOException;
import java.io.Reader;

/** One text behind another, as one. */
final class SequenceReader extends Reader {
    private final Reader first;
    private final Reader second;
    private boolean inFirst = true;

    SequenceReader(Reader first, Reader second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (inFirst) {
            int n = first.read(target, offset, length);
            if (n >= 0) {
                return n;
            }
            inFirst = false;
        }
        return second.read(target, offset, length);
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
    }
}
