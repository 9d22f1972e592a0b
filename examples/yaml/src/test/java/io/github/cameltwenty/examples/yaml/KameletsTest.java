package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KameletsTest {
    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:kamelets.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void theActionCreates() {
        Object created = example.template().requestBody("direct:action", "{\"name\": \"Contoso\"}");

        assertThat(created).asInstanceOf(MAP).containsEntry("name", "Contoso");
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void theActionPassesItsFilterOn() {
        Object found = example.template().requestBody("direct:action-find", null, Object.class);

        assertThat(found).isEqualTo("[]");
        assertThat(URLDecoder.decode(last().rawQuery(), StandardCharsets.UTF_8))
                .isEqualTo("depth=1&limit=3&order_by=name[AscNullsLast]&filter=name[eq]:\"Müller & Söhne + Co. 100%\"");
    }

    @Test
    void aFilterThatIsCutAtAnAmpersandDoesNotStart(@TempDir Path folder) {
        YamlExample cut = new YamlExample(twenty, folder, "classpath:kamelet-with-cut-filter.yaml");

        assertThatThrownBy(cut::start)
                .hasStackTraceContaining("ends inside a quote")
                .hasStackTraceContaining("RAW(");
    }

    @Test
    void theKeyOfTheComponentGoesToNoOtherAddress(@TempDir Path folder) {
        YamlExample elsewhere = new YamlExample(twenty, folder, "classpath:kamelets.yaml")
                .with("camel.kamelet.twenty-create-sink.base-url", "http://127.0.0.1:1");

        assertThatThrownBy(elsewhere::start).hasStackTraceContaining("apiKey");
    }

    @Test
    void theActionReadsHeaders() {
        Map<?, ?> created = example.template().requestBody("direct:action", "{\"name\": \"Contoso\"}", Map.class);

        Map<?, ?> found = example.template()
                .requestBodyAndHeader("direct:action-header", null, TwentyConstants.ID, created.get("id"), Map.class);

        assertThat(found.get("name")).isEqualTo("Contoso");
    }

    @Test
    void theActionGoesOnAfterARefusalWhereItIsToldTo() {
        Exchange exchange = example.template()
                .request("direct:action-go-on", e -> e.getMessage().setBody("{\"headcount\": 3}"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(400);
    }

    @Test
    void theSinkCreatesOneRecordOrSeveral() {
        example.template().sendBody("direct:sink", "{\"name\": {\"firstName\": \"Ada\"}}");
        example.template().sendBody("direct:sink", List.of(Map.of("city", "London"), Map.of("city", "Paris")));

        assertThat(twenty.records("people")).hasSize(3);
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void theSourceListsAgainAndAgain() {
        example.template().sendBody("direct:action", "{\"name\": \"Small\", \"employees\": 3}");
        example.template().sendBody("direct:action", "{\"name\": \"Large\", \"employees\": 300}");

        MockEndpoint found = example.main().getCamelContext().getEndpoint("mock:found", MockEndpoint.class);
        await().until(() -> found.getReceivedExchanges().stream()
                        .filter(exchange -> names(exchange).equals(List.of("Large")))
                        .count()
                > 1);
    }

    private static List<Object> names(Exchange exchange) {
        List<?> records = exchange.getMessage().getBody(List.class);
        return records.stream()
                .map(Map.class::cast)
                .<Object>map(record -> record.get("name"))
                .toList();
    }

    private SandboxRequest last() {
        return twenty.requests().get(twenty.requests().size() - 1);
    }
}
