package hebi.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many requests at once, each on a connection of its own, all opened before the first answer is awaited, by one thread.
 *
 * @param right what the body of a right answer holds
 */
record Flood(InetSocketAddress server, String path, String right) {
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    /** One connection: what was read of its answer, and when it ended. */
    private static final class Call {
        private final StringBuilder read = new StringBuilder();
        private final ByteBuffer request;
        private long ended;

        Call(ByteBuffer request) {
            this.request = request;
        }
    }

    /** Sends them; how many were answered by which status, and how long it took. */
    String of(int requests) throws IOException {
        byte[] bytes = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long began = System.nanoTime();
        Call[] calls = new Call[requests];
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < requests; i++) {
                calls[i] = new Call(ByteBuffer.wrap(bytes));
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                int interest = channel.connect(server) ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT;
                channel.register(selector, interest, calls[i]);
            }
            int open = requests;
            while (open > 0 && System.nanoTime() - began < PATIENCE_NANOS) {
                selector.select(1_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    open -= go(key) ? 1 : 0;
                }
                selector.selectedKeys().clear();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        }
        return report(calls, began);
    }

    /** Goes on with one call; whether it has ended. */
    private static boolean go(SelectionKey key) {
        Call call = (Call) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_WRITE);
            } else if (key.isWritable()) {
                channel.write(call.request);
                key.interestOps(call.request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            } else if (key.isReadable()) {
                ByteBuffer buffer = ByteBuffer.allocate(1 << 14);
                int n = channel.read(buffer);
                if (n >= 0) {
                    call.read.append(new String(buffer.array(), 0, n, StandardCharsets.UTF_8));
                } else {
                    end(key, call);
                }
            }
        } catch (IOException e) {
            call.read.append("\n").append(e.getMessage());
            end(key, call);
        }
        return call.ended != 0;
    }

    private static void end(SelectionKey key, Call call) {
        call.ended = System.nanoTime();
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            call.read.append("\n").append(e.getMessage());
        }
    }

    private String report(Call[] calls, long began) {
        Map<String, Integer> statuses = new TreeMap<>();
        int right = 0;
        for (Call call : calls) {
            String all = call.read.toString();
            statuses.merge(
                    call.ended == 0
                            ? "none in time"
                            : all.strip().lines().findFirst().orElse("closed unanswered"),
                    1,
                    Integer::sum);
            right += all.contains(this.right) ? 1 : 0;
        }
        long[] ends =
                Arrays.stream(calls).mapToLong(call -> call.ended).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%,d requests at once: %s; %,d right; half of them within %.1f s, all within %.1f s",
                calls.length,
                statuses,
                right,
                (ends[calls.length / 2] - began) / 1e9,
                (ends[calls.length - 1] - began) / 1e9);
    }
}
