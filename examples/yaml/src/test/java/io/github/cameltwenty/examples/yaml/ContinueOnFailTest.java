package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContinueOnFailTest {
    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:camel/continue-on-fail.camel.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void byStatusTheResultsHoldAnErrorWhereTheServerRefused() throws Exception {
        example.drop("leads/leads.json", YamlExample.data("leads/leads.json"));

        await().until(() -> example.has("leads/.done/leads.json"));
        JsonNode results = results("leads.json");
        assertThat(results).hasSize(3);
        assertThat(results.at("/0/name").asText()).isEqualTo("Fabrikam");
        assertThat(results.at("/0/id").asText()).isNotEmpty();
        assertThat(results.at("/1/error").asText()).contains("headcount");
        assertThat(results.at("/2/name").asText()).isEqualTo("Wide World");
        assertThat(twenty.records("companies")).hasSize(2);
    }

    @Test
    void byStatusALostConnectionStillFailsTheFile() {
        twenty.misbehaveWith(request -> Misbehaviour.dropBefore());

        example.drop("leads/leads.json", YamlExample.data("leads/leads.json"));

        await().until(() -> example.has("leads/.failed/leads.json"));
    }

    @Test
    void byCatchingTheResultsHoldAnErrorWhateverWentWrong() throws Exception {
        twenty.misbehaveWith(
                request -> request.body().contains("Wide World") ? Misbehaviour.dropBefore() : Misbehaviour.none());

        example.drop("deals/deals.json", YamlExample.data("deals/deals.json"));

        await().until(() -> example.has("deals/.done/deals.json"));
        JsonNode results = results("deals.json");
        assertThat(results).hasSize(4);
        assertThat(results.at("/0/name").asText()).isEqualTo("Fabrikam, first year");
        assertThat(results.at("/1/error").asText()).contains("WON_PERHAPS");
        assertThat(results.at("/2/error").asText()).contains("not a deal");
        assertThat(results.at("/3/error").asText()).contains("opportunities/createOne");
        assertThat(twenty.records("opportunities")).hasSize(1);
    }

    private JsonNode results(String name) throws Exception {
        return new ObjectMapper().readTree(example.content("results/" + name));
    }
}
