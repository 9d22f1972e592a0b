package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cameltwenty.TwentyConnectionException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own is called once it is trusted. */
class TlsTest {
    private static final String PASSWORD = "changeit";
    private static final byte[] PAGE =
            "{\"data\":{\"companies\":[]},\"totalCount\":0}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path store;
    private HttpsServer server;

    @BeforeEach
    void startServer() throws Exception {
        store = folder.resolve("crm.p12");
        makeCertificate();
        server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(sslContext()));
        server.createContext("/", call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, PAGE.length);
            call.getResponseBody().write(PAGE);
            call.close();
        });
        server.start();
    }

    private void makeCertificate() throws Exception {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = List.of(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "crm",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    private SSLContext sslContext() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private Exchange call(boolean trusted) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            GettingStarted.configure(
                    context, "https://localhost:" + server.getAddress().getPort(), "key");
            if (trusted) {
                HttpSettings.trust(context, "file:" + store, PASSWORD);
            }
            context.start();
            return context.createProducerTemplate().send("twenty:companies/findMany", exchange -> {});
        }
    }

    @Test
    void aTrustedServerIsCalled() throws Exception {
        Exchange done = call(true);

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody()).isEqualTo(List.of());
    }

    @Test
    void anUnknownServerIsNot() throws Exception {
        assertThat(call(false).getException())
                .isInstanceOfSatisfying(TwentyConnectionException.class, failure -> assertThat(failure.isSent())
                        .isFalse());
    }
}
