package fr.synergies;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A connection to the program on which a test sends what no HTTP client would. */
public final class RawHttp implements AutoCloseable {

    private final Socket socket;

    public RawHttp(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(120_000); // a test that hangs fails
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** The header by which a user of the demonstration signs in. */
    public static String as(String user) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":synergies").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the beginning of a request, with an empty line at its end. */
    public RawHttp begin(String request, String... headers) {
        return send((request + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
                        + String.join("\r\n", headers)
                        + (headers.length == 0 ? "" : "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    public RawHttp send(byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return this;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Sends one chunk; whether the program still takes it. */
    public boolean chunk(byte[] bytes) {
        try {
            send((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            send(bytes);
            send("\r\n".getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (UncheckedIOException closed) {
            return false;
        }
    }

    /** The answer, up to the end of the connection; what arrived of it if that is cut. */
    public String answer() {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(some);
                    read >= 0;
                    read = socket.getInputStream().read(some)) {
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException hangs) {
            throw new UncheckedIOException(hangs);
        } catch (IOException cut) {
            return answer.toString();
        }
        return answer.toString();
    }

    /** The status of the answer, 0 without one. */
    public int status() {
        String answer = answer();
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
