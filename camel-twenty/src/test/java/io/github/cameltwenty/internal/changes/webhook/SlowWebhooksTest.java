package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that come slowly, or without end, keep nobody from being heard, and take little memory. */
class SlowWebhooksTest extends PushedTest {
    private static final String CHANGES = "twenty:companies/changes?webhookSecret=" + SECRET;
    private static final int SIZE = 1_000_000;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** A request whose headers look like Twenty's, and of whose body the first byte comes alone. */
    private Socket beginSlowly(Map<String, String> headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        StringBuilder head = new StringBuilder("POST /hook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: " + SIZE + "\r\n\r\n{");
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static Map<String, String> wellFormed() {
        return SignedBody.headers("another-secret", System.currentTimeMillis(), new byte[0]);
    }

    private static String statusLine(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private Duration postOne() throws Exception {
        byte[] body = SignedBody.created("companies", "Acme");
        long start = System.nanoTime();
        assertThat(post(SignedBody.headers(SECRET, System.currentTimeMillis(), body), body))
                .isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void oneThatIsNotSignedIsRefusedBeforeItsBodyComes() throws Exception {
        push(CHANGES);
        Socket slow = beginSlowly(Map.of());

        assertThat(statusLine(slow)).contains("401");
    }

    @Test
    void fortySlowOnesDoNotKeepAnotherFromBeingHeard() throws Exception {
        push(CHANGES);
        for (int i = 0; i < 40; i++) {
            beginSlowly(wellFormed());
        }

        assertThat(postOne()).isLessThan(Duration.ofSeconds(5));
        assertThat(received).hasSize(1);
    }

    @Test
    void aContextStopsThoughBodiesAreSlow() throws Exception {
        CamelContext context = push(CHANGES);
        for (int i = 0; i < 12; i++) {
            beginSlowly(wellFormed());
        }
        // the server has taken those before it in when it answers this one
        assertThat(statusLine(beginSlowly(Map.of()))).contains("401");

        long start = System.nanoTime();
        context.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
}
