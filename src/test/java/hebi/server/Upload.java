package hebi.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A body that is sent whole, whatever the server answers, unless it closes the connection. */
record Upload(String name, String path, String type, int megabytes, boolean isChunked) {
    private static final int CHUNK = 1 << 20;

    /** Sends it; what came of it, in a line. */
    String send(InetSocketAddress server) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(server);
            Answer answer = new Answer(socket);
            answer.start();
            int sent = body(socket.getOutputStream());
            answer.join(60_000);
            return String.format(
                    Locale.ROOT,
                    "%d MB %s to %s: %s after %d MB were sent, %.1f s",
                    megabytes,
                    name,
                    path,
                    answer.status,
                    sent,
                    (System.nanoTime() - began) / 1e9);
        }
    }

    /** How many megabytes went before the connection was closed. */
    private int body(OutputStream out) {
        byte[] head = "--b\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = "A sentence that is sent again and again. "
                .repeat(CHUNK / 41 + 1)
                .substring(0, CHUNK)
                .getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try {
            String length = isChunked
                    ? "Transfer-Encoding: chunked"
                    : "Content-Length: " + ((long) megabytes * CHUNK + head.length);
            write(
                    out,
                    "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\n" + length
                            + "\r\n\r\n");
            write(out, head);
            for (; sent < megabytes; sent++) {
                write(out, bytes);
            }
            if (isChunked) {
                write(out, "0\r\n\r\n");
            }
        } catch (IOException e) {
            // The server has closed the connection; what it said before is what counts.
        }
        return sent;
    }

    private void write(OutputStream out, byte[] bytes) throws IOException {
        if (isChunked) {
            write(out, Integer.toHexString(bytes.length) + "\r\n");
        }
        out.write(bytes);
        if (isChunked) {
            write(out, "\r\n");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the first line while the body is sent. */
    private static final class Answer extends Thread {
        private final Socket socket;
        private volatile String status = "no answer";

        Answer(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void run() {
            try {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                String line = in.readLine();
                status = line == null ? "closed without an answer" : line;
            } catch (IOException e) {
                status = "no answer: " + e.getMessage();
            }
        }
    }
}
