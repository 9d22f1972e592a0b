package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.options.ChangesOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Twenty has not signed, and what is not as it sends it, never reaches the route. */
class ForgedWebhooksTest extends PushedTest {
    private static final String TIMESTAMP = WebhookSignature.TIMESTAMP_HEADER;
    private static final String SIGNATURE = WebhookSignature.SIGNATURE_HEADER;

    private final byte[] body = SignedBody.created("companies", "Acme");

    @BeforeEach
    void startRoute() throws Exception {
        push("twenty:companies/changes?maxBodySize=5000&webhookSecret=" + SECRET);
    }

    /** Changes headers of a good request. */
    @FunctionalInterface
    interface Forgery {
        void apply(Map<String, String> headers);
    }

    private static Arguments forged(String name, Forgery forgery) {
        return Arguments.of(name, forgery);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                forged("no signature", headers -> headers.remove(SIGNATURE)),
                forged("no timestamp", headers -> headers.remove(TIMESTAMP)),
                forged("neither", Map::clear),
                forged(
                        "upper-case hex",
                        headers -> headers.compute(SIGNATURE, (n, hex) -> hex.toUpperCase(Locale.ROOT))),
                forged("a bit of the signature", headers -> headers.compute(SIGNATURE, (n, hex) -> flipped(hex))),
                forged("half the signature", headers -> headers.compute(SIGNATURE, (n, hex) -> hex.substring(32))),
                forged("more than the signature", headers -> headers.compute(SIGNATURE, (n, hex) -> hex + "0")),
                forged("a prefix", headers -> headers.compute(SIGNATURE, (n, hex) -> "sha256=" + hex)),
                forged("another timestamp", headers -> headers.compute(TIMESTAMP, (n, time) -> flipped(time))),
                forged("no number", headers -> headers.put(TIMESTAMP, "now")));
    }

    private static String flipped(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == '1' ? '0' : '1');
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void headersThatAreNotTwentysAreRefused(String name, Forgery forgery) throws Exception {
        Map<String, String> headers = new HashMap<>(SignedBody.headers(SECRET, System.currentTimeMillis(), body));
        forgery.apply(headers);

        assertThat(post(headers, body)).isEqualTo(401);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void theBodyOfWhatItsHeadersGiveAwayIsNotRead(String name, Forgery forgery) {
        Map<String, String> headers = new HashMap<>(SignedBody.headers(SECRET, 1, body));
        forgery.apply(headers);
        DefaultMessage request = new DefaultMessage(new DefaultCamelContext());
        request.setHeaders(new HashMap<>(headers));
        request.setBody(new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("the body was read");
            }
        });
        WebhookGuard guard = new WebhookGuard(
                new ChangesOptions(),
                () -> SECRET,
                new ReplayGuard(Duration.ofMinutes(5), null, "crm.example.com"),
                null);

        assertThatThrownBy(() -> guard.check(request)).isInstanceOf(WebhookGuard.RefusedException.class);
    }

    @Test
    void everyBitOfTheBodyCounts() throws Exception {
        Map<String, String> headers = SignedBody.headers(SECRET, System.currentTimeMillis(), body);
        for (int i = 0; i < body.length; i += 7) {
            byte[] changed = body.clone();
            changed[i] ^= (byte) (1 << i % 8);
            assertThat(post(headers, changed)).as("byte %s", i).isEqualTo(401);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void anotherSecretIsRefused() throws Exception {
        assertThat(post(SignedBody.headers("My-secret", System.currentTimeMillis(), body), body))
                .isEqualTo(401);
    }

    @Test
    void theSameJsonWrittenOtherwiseIsRefused() throws Exception {
        byte[] spaced = Json.write(Json.read(new String(body, StandardCharsets.UTF_8)))
                .replace(":", ": ")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(post(SignedBody.headers(SECRET, System.currentTimeMillis(), body), spaced))
                .isEqualTo(401);
    }

    @Test
    void oldSignaturesAreRefusedAndThoseOfAClockThatIsAhead() throws Exception {
        long now = System.currentTimeMillis();

        assertThat(post(SignedBody.headers(SECRET, now - 301_000, body), body)).isEqualTo(401);
        assertThat(post(SignedBody.headers(SECRET, now + 310_000, body), body)).isEqualTo(401);
        assertThat(received).isEmpty();
        assertThat(post(SignedBody.headers(SECRET, now - 290_000, body), body)).isEqualTo(200);
    }

    @Test
    void theSameRequestAgainIsRefused() throws Exception {
        Map<String, String> headers = SignedBody.headers(SECRET, System.currentTimeMillis(), body);

        assertThat(post(headers, body)).isEqualTo(200);
        assertThat(post(headers, body)).isEqualTo(401);
        assertThat(received).hasSize(1);
    }

    @Test
    void aLargeRequestIsRefused() throws Exception {
        byte[] large = SignedBody.created("companies", "x".repeat(5000));

        assertThat(post(SignedBody.headers(SECRET, System.currentTimeMillis(), large), large))
                .isEqualTo(413);
        assertThat(received).isEmpty();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "",
                "hello",
                "{\"eventName\":\"company.created\",\"record\":",
                "[]",
                "{}",
                "{\"eventName\":\"company.created\",\"record\":{}}",
                "{\"eventName\":\"created\",\"record\":{\"id\":\"20202020-a000-4485-94de-70c2a98daef2\"}}",
                "{\"eventName\":\"company.created\",\"record\":{\"id\":\"20202020-a000-4485-94de-70c2a98daef2\"}}");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsSignedButNotTwentysIsRefused(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(post(SignedBody.headers(SECRET, System.currentTimeMillis(), bytes), bytes))
                .isEqualTo(400);
        assertThat(received).isEmpty();
    }

    @Test
    void anEventThatIsNotKnownIsTakenAndDropped() throws Exception {
        byte[] other = new String(body, StandardCharsets.UTF_8)
                .replace("company.created", "company.painted")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(post(SignedBody.headers(SECRET, System.currentTimeMillis(), other), other))
                .isEqualTo(200);
        assertThat(received).isEmpty();
    }
}
