package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysAndSessionsTest extends SandboxTest {
    @TempDir
    Path folder;

    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V2_21);
    }

    @Override
    Map<String, java.util.List<Map<String, Object>>> seed() {
        return Map.of();
    }

    @Override
    RouteBuilder[] routes() {
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getConfiguration().setUserEmail(twenty.userEmail());
        component.getConfiguration().setUserPassword(twenty.userPassword());
        return new RouteBuilder[] {new KeysAndSessions(folder.toString())};
    }

    @Test
    void writesTheTokenOfEachKeyToAFileOfItsOwn() throws Exception {
        template.requestBody("direct:keys", """
                [
                  {"name": "development", "expiresAt": "90d", "role": "Admin"},
                  {"name": "production", "expiresAt": "2100-01-01T00:00:00Z", "role": "Admin"}
                ]""");

        for (String name : new String[] {"development", "production"}) {
            assertThat(statusWith(name + ".key")).isEqualTo(200);
        }
    }

    @Test
    void writesTheTokenOfAKeyThatTakesThePlaceOfAnother() throws Exception {
        template.requestBody("direct:keys", "[{\"name\": \"ci\", \"expiresAt\": \"90d\", \"role\": \"Admin\"}]");
        String first = Files.readString(folder.resolve("ci.key"));

        template.requestBody("direct:rotate", twenty.records("apiKeys").get(0).get("id"));

        assertThat(Files.readString(folder.resolve("ci.key"))).isNotEqualTo(first);
        assertThat(statusWith("ci.key")).isEqualTo(200);
    }

    private int statusWith(String file) throws Exception {
        HttpRequest read = HttpRequest.newBuilder(URI.create(twenty.baseUrl() + "/rest/companies"))
                .header("Authorization", "Bearer " + Files.readString(folder.resolve(file)))
                .build();
        return HttpClient.newHttpClient()
                .send(read, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
