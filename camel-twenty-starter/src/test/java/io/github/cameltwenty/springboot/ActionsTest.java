package io.github.cameltwenty.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.OperationResult;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application with the starter and two properties sends each of the 253 actions. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = ActionsTest.Application.class)
class ActionsTest {
    private static final TwentySandbox TWENTY = TwentySandbox.start();
    private static final Set<Operation> SEVEN = EnumSet.range(Operation.FIND_MANY, Operation.FIND_DUPLICATES);

    @Autowired
    private ProducerTemplate camel;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @DynamicPropertySource
    static void twoProperties(DynamicPropertyRegistry properties) {
        properties.add("camel.component.twenty.base-url", TWENTY::baseUrl);
        properties.add("camel.component.twenty.api-key", TWENTY::apiKey);
    }

    @AfterAll
    static void stopSandbox() {
        TWENTY.close();
    }

    static Stream<Arguments> actions() {
        return Catalog.twenty().resources().values().stream()
                .flatMap(resource -> SEVEN.stream().map(operation -> Arguments.of(resource, operation)));
    }

    @Test
    void thereAre252AndTheDocument() {
        assertThat(actions()).hasSize(252);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void isSent(Resource resource, Operation operation) {
        String id = UUID.randomUUID().toString();
        if (operation.needsId() || operation == Operation.FIND_DUPLICATES) {
            send(resource.plural(), Operation.CREATE_ONE, record(resource, id));
        }
        TWENTY.clearRequests();

        Exchange done = send(resource.plural(), operation, body(resource, operation, id));

        SandboxRequest request = TWENTY.requests().get(0);
        assertThat(request.method()).isEqualTo(operation.method());
        assertThat(request.path())
                .isEqualTo(operation
                        .path()
                        .replace("{resource}", resource.plural())
                        .replace("{id}", id));
        assertThat(TWENTY.requests()).hasSize(1);
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE, int.class))
                .isBetween(200, 201);
        assertThat(done.getMessage().getBody())
                .isInstanceOf(operation.result() == OperationResult.RECORD ? Map.class : List.class);
    }

    @Test
    void theDocumentIsAskedFor() {
        Exchange done = send(Operation.GENERAL, Operation.GET_OPEN_API_SCHEMA, null);

        assertThat(done.getMessage().getBody(Map.class)).containsKey("paths");
    }

    private static Object body(Resource resource, Operation operation, String id) {
        return switch (operation) {
            case FIND_MANY -> null;
            case FIND_ONE, DELETE_ONE -> id;
            case CREATE_ONE -> record(resource, id);
            case CREATE_MANY ->
                List.of(record(resource, id), record(resource, UUID.randomUUID().toString()));
            case UPDATE_ONE -> Map.of("id", id);
            case FIND_DUPLICATES -> List.of(id);
            default -> throw new IllegalArgumentException(operation + " is not one of the seven");
        };
    }

    /** With the fields that Twenty insists on. */
    private static Map<String, Object> record(Resource resource, String id) {
        Map<String, Object> record = new HashMap<>(Map.of("id", id));
        resource.fields().forEach((name, field) -> {
            if (field.required()) {
                record.put(
                        name,
                        switch (field.type()) {
                            case UUID -> UUID.randomUUID().toString();
                            case DATE_TIME -> "2030-01-01T00:00:00.000Z";
                            case SELECT -> field.values().get(0);
                            case RAW_JSON -> Map.of();
                            default -> throw new IllegalArgumentException("A value for " + name + " is needed here");
                        });
            }
        });
        return record;
    }

    private Exchange send(String resource, Operation operation, Object body) {
        Exchange done =
                camel.request("twenty:" + resource + "/" + operation.operationName(), exchange -> exchange.getMessage()
                        .setBody(body));
        assertThat(done.getException()).isNull();
        return done;
    }
}
