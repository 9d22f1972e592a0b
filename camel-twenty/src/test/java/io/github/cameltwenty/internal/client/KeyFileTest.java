package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.StubTwenty;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.observe.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in a file can be replaced while routes run. */
class KeyFileTest extends StubbedTest {
    @TempDir
    static Path folder;

    private static final String NEW_KEY = "the-new-key";

    private Path file;
    private final AtomicLong now = new AtomicLong();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        file = Files.writeString(folder.resolve("key-" + System.identityHashCode(this)), StubTwenty.API_KEY + "\n");
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setApiKey(null);
        twenty.getConfiguration().setApiKeyFile(file.toString());
        return context;
    }

    private void write(String key) throws IOException {
        Files.writeString(file, key);
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(5)));
    }

    private String sentKey(int call) {
        return stub.calls().get(call).headers().get("authorization");
    }

    @Test
    void theKeyIsTheFilesText() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany", null);

        assertThat(sentKey(0)).isEqualTo("Bearer " + StubTwenty.API_KEY);
    }

    /** A key that is another one as soon as it is asked for anew. */
    private static final class RotatedKey implements Credential {
        private String key = "old";

        @Override
        public String key() {
            return key;
        }

        @Override
        public boolean renewed() {
            boolean changed = key.equals("old");
            key = "new";
            return changed;
        }
    }

    @Test
    void aCallWhoseKeyWasReplacedIsMadeAgainOnce() throws IOException {
        String refused = "{\"statusCode\":401,\"error\":\"UNAUTHENTICATED\",\"messages\":[\"Token invalid.\"]}";
        stub.answer(401, refused).answer(401, refused);
        Waits waits = new Waits();
        TwentyRequest request = TwentyRequest.of("companies", Operation.FIND_MANY, null, Map.of(), null);
        try (HttpTransport transport = new HttpTransport(context, stub.baseUrl())) {
            TwentyClient client = new TwentyClient(
                    stub.baseUrl(),
                    Credentials.ofKey(new RotatedKey()),
                    transport::httpClient,
                    RateLimit.none(waits),
                    waits,
                    "auto",
                    Observer.NONE);

            assertThatThrownBy(() -> client.send(
                            request, TwentyResult.reader(request), new Attempts(Attempts.Policy.NONE, null)))
                    .isInstanceOf(TwentyAuthenticationException.class);
        }

        assertThat(List.of(sentKey(0), sentKey(1))).containsExactly("Bearer old", "Bearer new");
        assertThat(stub.calls()).hasSize(2);
    }

    @Test
    void aKeyIsReadAgainAtOnceWhenItWasRefused() throws IOException {
        KeyFile keys = KeyFile.of(file, now::get);
        boolean before = keys.renewed();
        write(NEW_KEY);

        assertThat(before).isFalse();
        assertThat(keys.renewed()).isTrue();
        assertThat(keys.key()).isEqualTo(NEW_KEY);
    }

    @Test
    void aChangedFileIsSeenWithinASecond() throws IOException {
        KeyFile keys = KeyFile.of(file, now::get);
        write(NEW_KEY);
        String before = keys.key();

        now.set(1_000_000_001);

        assertThat(before).isEqualTo(StubTwenty.API_KEY);
        assertThat(keys.key()).isEqualTo(NEW_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void theLastKeyStaysWhileTheFileHoldsNone(String text) throws IOException {
        KeyFile keys = KeyFile.of(file, now::get);
        write(text);

        now.set(1_000_000_001);

        assertThat(keys.key()).isEqualTo(StubTwenty.API_KEY);
    }

    @Test
    void theLastKeyStaysWhileTheFileIsGone() throws IOException {
        KeyFile keys = KeyFile.of(file, now::get);
        Files.delete(file);

        now.set(1_000_000_001);

        assertThat(keys.key()).isEqualTo(StubTwenty.API_KEY);
    }

    @Test
    void aMissingFileFailsAtTheStart() {
        assertThatThrownBy(() -> Credential.of(null, folder.resolve("none").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The option apiKeyFile is '")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aFileWithoutAKeyFailsAtTheStartAndIsNotShown() throws IOException {
        write("not a key");

        assertThatThrownBy(() -> Credential.of(null, file.toString()))
                .hasMessageContaining("The option apiKeyFile must be the key alone")
                .hasMessageNotContaining("not a key");
    }

    @Test
    void bothAtOnceAreRefused() {
        assertThatThrownBy(() -> Credential.of("key", file.toString()))
                .hasMessage("The options apiKey and apiKeyFile are both set: set one of them");
    }

    @Test
    void noCredentialPrintsItsKey() {
        assertThat(Credential.of("the-key", null).toString() + Credential.of(null, file.toString()))
                .doesNotContain("the-key")
                .doesNotContain(StubTwenty.API_KEY);
    }
}
