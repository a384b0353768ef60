package hebi.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read from another stream, after each block. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer progress;
    private long read;

    CountedInput(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int n = in.read(bytes, start, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int bytes) {
        read += bytes;
        progress.accept(read);
    }
}
