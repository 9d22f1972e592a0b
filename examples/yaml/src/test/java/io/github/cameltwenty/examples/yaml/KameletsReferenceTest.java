package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kamelets in whole routes, with the base URL and the key given once, on the component. */
class KameletsReferenceTest {
    private final TwentySandbox twenty = TwentySandbox.start();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        twenty.close();
    }

    private YamlExample example(String file) {
        return new YamlExample(twenty, folder, "classpath:reference/" + file);
    }

    @Test
    void theLeadIsCreatedListedAndComparedWithOthers() {
        try (YamlExample ignored = example("kamelets.camel.yaml").start()) {
            await().until(() -> twenty.requests().stream()
                    .anyMatch(request -> request.path().equals("/rest/people/duplicates")));

            assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                    .containsEntry("jobTitle", "Lead"));
        }
    }

    @Test
    void aCompanyIsThereOnceAndItsChangesBecomeFiles() {
        try (YamlExample files = example("kamelets-upsert-delete.camel.yaml")
                .with("changes.delay", "50")
                .start()) {
            files.drop("domains/1.json", company(3));
            await().until(() -> files.filesIn("domains/.done").size() == 1);
            files.drop("domains/2.json", company(300));
            await().until(() -> files.filesIn("domains/.done").size() == 2);

            assertThat(twenty.records("companies")).singleElement().satisfies(company -> {
                assertThat(company).containsEntry("employees", 300);
                String file = "changed-companies/" + company.get("id") + ".json";
                await().until(() -> files.has(file) && files.content(file).contains("\"employees\":300"));
            });
        }
    }

    private static String company(int employees) {
        return "{\"name\": \"Acme\", \"employees\": " + employees
                + ", \"domainName\": {\"primaryLinkUrl\": \"https://acme.example\"}}";
    }

    @Test
    void onlyWhoIsNamedIsDeletedWhateverTheHeadersSay() {
        try (YamlExample people = example("kamelets-upsert-delete.camel.yaml").start()) {
            ProducerTemplate template = people.template();
            List<?> created = template.requestBody(
                    "twenty:people/createMany", List.of(Map.of("city", "London"), Map.of("city", "Paris")), List.class);
            Object london = ((Map<?, ?>) created.get(0)).get("id");

            template.sendBodyAndHeader(
                    "direct:forget-people", london, "CamelTwentyFilter", "city[in]:[\"London\",\"Paris\"]");

            List<?> left = template.requestBody("twenty:people/findMany", null, List.class);
            assertThat(left).singleElement().satisfies(person -> assertThat(((Map<?, ?>) person).get("city"))
                    .isEqualTo("Paris"));
            template.requestBody("twenty:people/restoreOne", london);
            assertThat(twenty.records("people"))
                    .as("brought back, as softDelete is set")
                    .hasSize(2);
        }
    }

    @Test
    void aMessageThatNamesNothingFails() {
        try (YamlExample people = example("kamelets-upsert-delete.camel.yaml").start()) {
            Exchange sent = people.template().request("direct:forget-people", exchange -> exchange.getMessage()
                    .setHeader("CamelTwentyFilter", "city[is]:NOT_NULL"));

            assertThat(sent.getException()).isInstanceOf(TwentyValidationException.class);
        }
    }

    @Test
    void whatTwentyPushesBecomesAFile() throws IOException {
        String port = Integer.toString(freePort());
        try (YamlExample pushed = example("kamelets-webhook.camel.yaml")
                .with("hooks.url", "http://127.0.0.1:" + port)
                .with("camel.server.enabled", "true")
                .with("camel.server.port", port)
                .start()) {
            Map<?, ?> ada = pushed.template()
                    .requestBody("twenty:people/createOne", Map.of("name", Map.of("firstName", "Ada")), Map.class);

            String file = "pushed-people/" + ada.get("id") + ".txt";
            await().until(() -> pushed.has(file));
            await().until(() -> pushed.content(file).equals("Ada created"));
        }
        assertThat(twenty.requests())
                .extracting(SandboxRequest::method)
                .as("the webhook is taken away at the stop")
                .contains("DELETE");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
