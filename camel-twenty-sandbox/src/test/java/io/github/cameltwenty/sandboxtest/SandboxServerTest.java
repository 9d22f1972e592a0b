package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxServerTest {
    private static final String GET = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static Socket connect(TwentySandbox twenty) throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(twenty.baseUrl()).getPort());
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String answer(BufferedReader reader) throws IOException {
        StringBuilder answer = new StringBuilder();
        int length = 0;
        for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
            answer.append(line).append('\n');
            length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
        }
        for (int i = 0; i < length; i++) {
            answer.append((char) reader.read());
        }
        return answer.toString();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("twenty-sandbox-"))
                .toList();
    }

    @Test
    void isDownForATime() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start();
                Socket socket = connect(twenty)) {
            await().until(() -> twenty.openConnections() == 1);
            twenty.restart(Duration.ofHours(1));

            assertThat(reader(socket).readLine()).as("an open connection").isNull();
            assertThatThrownBy(() -> connect(twenty)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsAConnectionUntilItIsIdleForTooLong() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().idleTimeout(Duration.ofMillis(200)));
                Socket socket = connect(twenty)) {
            BufferedReader reader = reader(socket);
            send(socket, GET + GET);
            assertThat(answer(reader)).startsWith("HTTP/1.1 200 OK").contains("Keep-Alive: timeout=1");
            assertThat(answer(reader)).startsWith("HTTP/1.1 200 OK").endsWith("}");
            socket.setSoTimeout(5000);
            assertThat(reader.read()).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void closesAConnectionWhereTheClientAsks() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start();
                Socket socket = connect(twenty)) {
            BufferedReader reader = reader(socket);
            send(socket, GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertThat(answer(reader)).contains("Connection: close");
            assertThat(reader.read()).isEqualTo(-1);
        }
    }

    @Test
    void readsChunkedBodies() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start();
                Socket socket = connect(twenty)) {
            send(
                    socket,
                    "POST /rest/companies HTTP/1.1\r\nAuthorization: Bearer sandbox-key\r\n"
                            + "Content-Type: application/json; charset=utf-8\r\nTransfer-Encoding: chunked\r\n"
                            + "Expect: 100-continue\r\n\r\n9\r\n{\"name\": \r\n7\r\n\"Acme\"}\r\n0\r\n\r\n");
            BufferedReader reader = reader(socket);
            assertThat(answer(reader)).startsWith("HTTP/1.1 100 Continue");
            assertThat(answer(reader)).startsWith("HTTP/1.1 201 Created");
            assertThat(twenty.records("companies").get(0)).containsEntry("name", "Acme");
        }
    }

    @Test
    void leavesNoThreadWhenClosed() throws Exception {
        TwentySandbox twenty = TwentySandbox.start();
        String own = "-" + URI.create(twenty.baseUrl()).getPort() + "-";
        try (Socket idle = connect(twenty)) {
            new Client(twenty).post("/rest/companies", Map.of());
            await().until(() -> countOf(own) >= 3);
            assertThat(threads()).allMatch(Thread::isDaemon);
            twenty.close();
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            await().until(() -> countOf(own) == 0);
        }
    }

    private static long countOf(String own) {
        return threads().stream()
                .filter(thread -> thread.getName().contains(own))
                .count();
    }

    @Test
    void startsAgainOnThePortItHad() {
        TwentySandbox first = TwentySandbox.start();
        int port = URI.create(first.baseUrl()).getPort();
        new Client(first).get("/healthz");
        first.close();
        try (TwentySandbox second = TwentySandbox.start(TwentySandbox.options().port(port))) {
            assertThat(new Client(second).get("/healthz").statusCode()).isEqualTo(200);
        }
    }
}
