package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAndWorkflowsTest extends SandboxTest {
    private static final String WORKFLOW = "20202020-8532-47bd-a4fe-2c1e5c4aeed3";
    private static final String VERSION = "20202020-9cd5-44a8-8b2f-1160b01f06dd";

    @TempDir
    Path folder;

    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {
            new FilesAndWorkflows(
                    folder.resolve("in").toString(), folder.resolve("out").toString()),
            caught("attached")
        };
    }

    /** A key as Twenty's are, which tells its workspace. */
    @Override
    protected TwentySandboxOptions options() {
        String claims = "{\"sub\":\"k\",\"workspaceId\":\"20202020-1c25-4d02-bf25-6aeccf7ea419\",\"exp\":"
                + Instant.now().plus(Duration.ofHours(1)).getEpochSecond() + "}";
        String key = "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes()) + ".x";
        return super.options().apiKey(key);
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        Map<String, List<Map<String, Object>>> seed = new HashMap<>(super.seed());
        seed.put("workflows", List.of(Map.of("id", WORKFLOW, "name", "Qualify", "lastPublishedVersionId", VERSION)));
        seed.put(
                "workflowVersions",
                List.of(Map.of(
                        "id",
                        VERSION,
                        "name",
                        "v1",
                        "workflowId",
                        WORKFLOW,
                        "status",
                        "ACTIVE",
                        "trigger",
                        Map.of("type", "WEBHOOK"))));
        return seed;
    }

    @Test
    void attachesAndCopiesBack() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve("offer.pdf"), "the offer");

        mock("attached").expectedMessageCount(1);
        mock("attached").assertIsSatisfied();
        Map<String, Object> attachment = twenty.records("attachments").get(0);
        template.sendBody("direct:copyAttachment", attachment.get("id"));

        assertThat(attachment).containsEntry("name", "offer.pdf").containsEntry("companyId", ACME);
        assertThat(folder.resolve("out").resolve("offer.pdf")).hasContent("the offer");
    }

    @Test
    void uploadsAndAttachesByHand() {
        template.sendBodyAndHeader("direct:upload", "the offer", Exchange.FILE_NAME, "the \"best\" offer.pdf");

        assertThat(twenty.records("attachments")).singleElement().satisfies(stored -> assertThat(stored)
                .containsEntry("name", "the \"best\" offer.pdf")
                .containsEntry("companyId", ACME));
    }

    @Test
    void namesTheFileInTheWordsOfLaterServers() throws Exception {
        try (TwentySandbox later = TwentySandbox.start(
                        TwentySandbox.options().dialect(Dialect.V2_21).seed(super.seed()));
                CamelContext other = new DefaultCamelContext()) {
            GettingStarted.configure(other, later.baseUrl(), later.apiKey());
            other.start();
            Map<?, ?> uploaded = other.createProducerTemplate()
                    .requestBodyAndHeader(
                            "twenty:general/uploadFile", "the offer", Exchange.FILE_NAME, "offer.pdf", Map.class);

            Map<?, ?> created = other.createProducerTemplate()
                    .requestBody(
                            "twenty:attachments/createOne", FilesAndWorkflows.laterAttachment(uploaded), Map.class);

            assertThat(created.get("targetCompanyId")).isEqualTo(ACME);
            assertThat(created.get("file").toString())
                    .contains(uploaded.get("id").toString());
        }
    }

    @Test
    void runsAWorkflow() {
        Object run = template.requestBody("direct:qualify", Map.of("email", "ada@acme.example"));

        assertThat((Map<?, ?>) run).extracting("status").isEqualTo("COMPLETED");
        assertThat(printed).isEmpty();
    }
}
