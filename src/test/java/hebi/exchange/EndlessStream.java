package hebi.exchange;

import java.io.InputStream;

/** One beginning, and then the same bytes again and again. */
final class EndlessStream extends InputStream {
    private byte[] bytes;
    private final byte[] repeated;
    private int position;

    EndlessStream(byte[] start, byte[] repeated) {
        this.bytes = start;
        this.repeated = repeated;
    }

    @Override
    public int read() {
        if (position == bytes.length) {
            bytes = repeated;
            position = 0;
        }
        return bytes[position++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
            buffer[offset + i] = (byte) read();
        }
        return length;
    }
}
