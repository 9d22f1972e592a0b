package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.MessageHelper;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys that come with their tokens, whichever Twenty makes them. */
class KeysWithTokensTest extends SandboxedTest {
    private static final String MANY = "twenty:apiKeys/createMany?depth=2&withToken=true";
    private static final String ONE = "twenty:apiKeys/createOne?withToken=true";
    private static final boolean V1 =
            System.getProperty("sandbox.dialect", "V1_0").equals("V1_0");

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().role("20202020-02b5-4a3e-9d8d-3b7f0e0c6a12", "Reader");
    }

    @BeforeEach
    void aUserMayMakeKeysEverywhere() {
        configuration().setUserEmail(twenty.userEmail());
        configuration().setUserPassword(twenty.userPassword());
    }

    /** With a role where this Twenty wants one. */
    private static Map<String, Object> key(String name, Object expiresAt) {
        Map<String, Object> key = new HashMap<>(Map.of("name", name, "expiresAt", expiresAt));
        if (!V1) {
            key.put("role", "Admin");
        }
        return key;
    }

    private static List<Map<String, Object>> keys() {
        return List.of(key("Development", "90d"), key("Production", "90d"));
    }

    private int statusWith(Object token) throws Exception {
        Exchange read = template.request(
                "twenty:companies/findMany?baseUrl=" + twenty.baseUrl() + "&apiKey=RAW(" + token + ")", exchange -> {});
        return read.getException() == null ? 200 : ((TwentyException) read.getException()).getStatusCode();
    }

    @Test
    void eachTokenOpensTheWorkspaceAsAKey() throws Exception {
        List<?> made = sent(MANY, keys()).getMessage().getBody(List.class);

        assertThat(made).hasSize(2);
        assertThat(namesOf(made)).containsExactly("Development", "Production");
        for (Object key : made) {
            assertThat(statusWith(((Map<?, ?>) key).get("token"))).isEqualTo(200);
        }
    }

    @Test
    void oneKeyComesWithItsTokenToo() throws Exception {
        Map<?, ?> made = sent(ONE, key("CI", "90d")).getMessage().getBody(Map.class);

        assertThat(made.get("name")).isEqualTo("CI");
        assertThat(statusWith(made.get("token"))).isEqualTo(200);
    }

    @Test
    void withoutTheOptionThereIsNoToken() {
        Map<String, Object> key = new HashMap<>(key("CI", "2100-01-01T00:00:00.000Z"));
        if (key.remove("role") != null) {
            key.put("roleId", TwentySandbox.ROLE_ID);
        }

        assertThat(sent("twenty:apiKeys/createOne", key)
                        .getMessage()
                        .getBody(Map.class)
                        .containsKey("token"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90d", "2160h", "P90D"})
    void aTimeOfExpiryMayBeADuration(String duration) {
        Map<?, ?> made = sent(ONE, key("CI", duration)).getMessage().getBody(Map.class);

        assertThat(Instant.parse(String.valueOf(made.get("expiresAt"))))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aTimeOfExpiryMayBeAMoment() {
        assertThat(sent(ONE, key("CI", "2100-01-01T00:00:00Z"))
                        .getMessage()
                        .getBody(Map.class)
                        .get("expiresAt"))
                .isEqualTo("2100-01-01T00:00:00.000Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "soon", "90"})
    void aTimeOfExpiryThatIsNoneIsRefusedBeforeTheCall(String expiresAt) {
        assertThat(failure(TwentyValidationException.class, ONE, key("CI", expiresAt)))
                .hasMessageContaining("expiresAt");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aRoleIsFoundByItsLabelWhereKeysHaveOne() {
        Map<String, Object> key = key("CI", "90d");
        key.put("role", "reader");

        if (V1) {
            assertThat(failure(TwentyUnsupportedException.class, ONE, key))
                    .hasMessageContaining("on this server API keys have no role");
            return;
        }
        sent(ONE, key);
        assertThat(twenty.requests().stream()
                        .filter(request -> request.path().endsWith("/apiKeys"))
                        .map(SandboxRequest::body))
                .singleElement()
                .asString()
                .contains("\"roleId\":\"20202020-02b5-4a3e-9d8d-3b7f0e0c6a12\"")
                .doesNotContain("\"role\"");
    }

    @Test
    void aRoleThatIsNotThereIsRefusedBeforeAnythingIsMade() {
        Map<String, Object> key = key("CI", "90d");
        key.put("role", "Nobody");

        TwentyException e = failure(TwentyException.class, MANY, List.of(key));

        assertThat(e).hasMessageContaining(V1 ? "have no role" : "There are Admin, Reader");
        assertThat(twenty.records("apiKeys")).isEmpty();
    }

    @Test
    void aRoleThatIsMissingIsAskedForWhereKeysHaveOne() {
        Exchange done = send(ONE, Map.of("name", "CI", "expiresAt", "90d"));

        if (V1) {
            assertThat(done.getException()).isNull();
        } else {
            assertThat(done.getException())
                    .hasMessageContaining("role is missing")
                    .hasMessageContaining("Admin, Reader");
        }
    }

    @Test
    void noTokenIsPrintedOrLogged() {
        try (Log log = Log.start(Level.ALL)) {
            Message made = sent(MANY, keys()).getMessage();
            Object body = made.getBody();
            String token = String.valueOf(((Map<?, ?>) ((List<?>) body).get(0)).get("token"));

            assertThat(token).hasSizeGreaterThan(20);
            assertThat(body.toString()).contains("Development", "******").doesNotContain(token);
            assertThat(context.getTypeConverter().convertTo(String.class, body)).doesNotContain(token);
            assertThat(MessageHelper.dumpAsXml(made, true)).doesNotContain(token);
            assertThat(MessageHelper.dumpAsJSon(made, true)).doesNotContain(token);
            assertThat(made.getHeaders().toString()).doesNotContain(token);
            assertThat(log.text()).doesNotContain(token);
        }
    }

    @Test
    void asJsonTextTheTokenIsThere() {
        assertThat(sent(ONE + "&outputFormat=json", key("CI", "90d"))
                        .getMessage()
                        .getBody(String.class))
                .contains("\"token\":\"ey");
    }

    @Test
    void aKeyWhoseTokenIsNotGivenDoesNotStay() {
        twenty.misbehaveWith(request ->
                request.body().contains("generateApiKeyToken") ? Misbehaviour.status(400, NO) : Misbehaviour.none());

        TwentyException e = failure(TwentyException.class, MANY, keys());

        assertThat(e).hasMessageContaining("What was made before is deleted again");
        assertThat(twenty.records("apiKeys"))
                .allSatisfy(key -> assertThat(key.get("revokedAt")).isNotNull());
    }

    private static final String NO = "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twenty:companies/createOne?withToken=true",
                "twenty:apiKeys/createOne?withToken=true&outputFormat=envelope",
                "twenty:apiKeys/createMany?withToken=true&streaming=true",
                "twenty:apiKeys/createMany?withToken=true&onRecordError=isolate",
                "twenty:apiKeys/findMany?withToken=true"
            })
    void whatDoesNotGoWithTokensIsRefusedAtTheStart(String uri) {
        assertThatThrownBy(() -> context.getEndpoint(uri)).hasMessageContaining("withToken");
    }
}
