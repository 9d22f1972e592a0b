package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** API keys that an application makes open the workspace, whichever Twenty it is. */
class KeysWithTokensTest {
    private static Map<String, Object> key(Dialect dialect, String name) {
        Map<String, Object> key = new HashMap<>(Map.of("name", name, "expiresAt", "90d"));
        if (dialect != Dialect.V1_0) {
            key.put("role", "Admin");
        }
        return key;
    }

    private static int statusWith(TwentySandbox twenty, Object token) throws Exception {
        HttpRequest read = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + "/rest/companies?limit=1"))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(read, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @ParameterizedTest
    @EnumSource
    void eachOpensTheWorkspace(Dialect dialect) {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect))) {
            SandboxTest.bare()
                    .withPropertyValues(
                            "camel.component.twenty.base-url=" + twenty.baseUrl(),
                            "camel.component.twenty.api-key=" + twenty.apiKey(),
                            "camel.component.twenty.user-email=" + twenty.userEmail(),
                            "camel.component.twenty.user-password=" + twenty.userPassword())
                    .run(application -> {
                        List<?> made = application
                                .getBean(ProducerTemplate.class)
                                .requestBody(
                                        "twenty:apiKeys/createMany?depth=2&withToken=true",
                                        List.of(key(dialect, "Development"), key(dialect, "Production")),
                                        List.class);

                        assertThat(made).hasSize(2);
                        for (Object key : made) {
                            assertThat(statusWith(twenty, ((Map<?, ?>) key).get("token")))
                                    .isEqualTo(200);
                        }
                    });
        }
    }
}
