package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.json.Json;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of the 252 actions, and the document: what goes out, and what comes back. */
class ActionsTest extends StubbedTest {
    private static final Set<Operation> SEVEN = EnumSet.range(Operation.FIND_MANY, Operation.FIND_DUPLICATES);
    private static final Map<String, Object> RECORD = Map.of("id", ID, "createdAt", "2026-11-24T00:39:37.007Z");

    /** The records hold no fields, as it is the calls that are meant; some resources require one. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", TwentyComponent.class).getWriting().setCheckRecords(TwentyRecordCheck.off);
        return context;
    }

    static Stream<Arguments> actions() {
        return Catalog.twenty().resources().values().stream()
                .flatMap(resource -> SEVEN.stream().map(operation -> Arguments.of(resource, operation)));
    }

    @Test
    void thereAre252() {
        assertThat(actions()).hasSize(252);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void sendsTheCallAndUnwrapsTheAnswer(Resource resource, Operation operation) {
        Expected expected = expected(resource, operation);
        stub.answer(expected.status(), Json.write(expected.answer()));

        Exchange done =
                send("twenty:" + resource.plural() + "/" + operation.operationName() + "?depth=2", expected.given());

        assertThat(done.getException()).isNull();
        StubTwenty.Call call = stub.onlyCall();
        assertThat(call.method() + " " + call.path()).isEqualTo(expected.call());
        assertThat(call.rawQuery()).isEqualTo(operation == Operation.DELETE_ONE ? null : "depth=2");
        assertThat(call.headers())
                .containsEntry("Authorization", "Bearer " + StubTwenty.API_KEY)
                .containsEntry("Accept", "application/json");
        assertThat(call.body().isEmpty() ? null : call.json()).isEqualTo(expected.sent());
        assertThat(done.getMessage().getBody()).isEqualTo(expected.result());
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(expected.status());
    }

    private record Expected(String call, Object given, Object sent, int status, Object answer, Object result) {}

    private static Expected expected(Resource resource, Operation operation) {
        String all = "/rest/" + resource.plural();
        String one = all + "/" + ID;
        Object many = List.of(RECORD, RECORD);
        return switch (operation) {
            case FIND_MANY -> new Expected("GET " + all, null, null, 200, data(resource.plural(), many), many);
            case FIND_ONE -> new Expected("GET " + one, ID, null, 200, data(resource.singular(), RECORD), RECORD);
            case CREATE_ONE -> new Expected("POST " + all, RECORD, RECORD, 201, data("create", RECORD), RECORD);
            case CREATE_MANY ->
                new Expected("POST /rest/batch/" + resource.plural(), many, many, 201, data("s", many), many);
            case UPDATE_ONE ->
                new Expected(
                        "PATCH " + one,
                        RECORD,
                        Map.of("createdAt", "2026-11-24T00:39:37.007Z"),
                        200,
                        data("update", RECORD),
                        RECORD);
            case DELETE_ONE ->
                new Expected("DELETE " + one, ID, null, 200, data("delete", Map.of("id", ID)), Map.of("id", ID));
            case FIND_DUPLICATES -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("totalCount", 1);
                entry.put("pageInfo", Map.of("hasNextPage", false));
                entry.put("duplicates", List.of(RECORD));
                Map<String, Object> answered = new LinkedHashMap<>(entry);
                answered.put(resource.singular() + "Duplicates", answered.remove("duplicates"));
                yield new Expected(
                        "POST " + all + "/duplicates",
                        List.of(ID),
                        Map.of("ids", List.of(ID)),
                        200,
                        Map.of("data", List.of(answered)),
                        List.of(entry));
            }
            default -> throw new IllegalArgumentException(operation + " is not one of the seven");
        };
    }

    private static Map<String, Object> data(String name, Object value) {
        return Map.of("data", Map.of(name, value));
    }

    @Test
    void getOpenApiSchemaGivesTheDocument() {
        stub.answer(200, "{\"openapi\":\"3.1.1\",\"paths\":{}}");

        Exchange done = send("twenty:general/getOpenApiSchema", null);

        assertThat(stub.onlyCall().path()).isEqualTo("/open-api/core");
        assertThat(stub.onlyCall().rawQuery()).isNull();
        assertThat(done.getMessage().getBody()).isEqualTo(Map.of("openapi", "3.1.1", "paths", Map.of()));
    }

    @Test
    void getOpenApiSchemaTurnsToThePathThatRealServersServe() {
        stub.answer(404, "{\"statusCode\":404,\"message\":\"Cannot GET /open-api/core\",\"error\":\"Not Found\"}")
                .answer(200, "{\"openapi\":\"3.1.1\"}");

        Exchange done = send("twenty:general/getOpenApiSchema", null);

        assertThat(stub.calls())
                .extracting(StubTwenty.Call::path)
                .containsExactly("/open-api/core", "/rest/open-api/core");
        assertThat(done.getMessage().getBody()).isEqualTo(Map.of("openapi", "3.1.1"));
    }
}
