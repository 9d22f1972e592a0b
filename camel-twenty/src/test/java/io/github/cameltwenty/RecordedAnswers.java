package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OperationInput;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What real servers answered, through the component: the same call goes out, the right thing comes back. */
abstract class RecordedAnswers extends StubbedTest {
    private final String apiVersion;
    private final List<String> files;

    RecordedAnswers(String apiVersion, String... files) {
        this.apiVersion = apiVersion;
        this.files = List.of(files);
    }

    /** The recordings hold what servers refuse or store otherwise, as a text for a number: here it is to reach them. */
    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", TwentyComponent.class).getWriting().setCheckRecords(TwentyRecordCheck.off);
        return context;
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedCallThatIsAnAction() throws IOException {
        return actions().stream()
                .map(action -> DynamicTest.dynamicTest(action.recorded().name(), () -> replay(action)));
    }

    List<RecordedExchange> exchanges() throws IOException {
        assumeTrue(RecordedExchange.areThere(), "skipped: the recordings are not in ../shared/contract");
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (String file : files) {
            exchanges.addAll(RecordedExchange.read(file));
        }
        return exchanges;
    }

    List<RecordedAction> actions() throws IOException {
        List<RecordedAction> actions = new ArrayList<>();
        for (RecordedExchange exchange : exchanges()) {
            RecordedAction action = RecordedAction.of(exchange, apiVersion);
            if (action != null) {
                actions.add(action);
            }
        }
        return actions;
    }

    private void replay(RecordedAction action) {
        RecordedExchange recorded = action.recorded();
        try (StubTwenty server = new StubTwenty()) {
            if (action.options().containsKey("softDelete")) {
                giveDocuments(server);
            }
            if (action.isByFilter()) {
                server.answer(200, page(action.found()));
            }
            server.answer(recorded.status(), recorded.answer().equals("") ? "" : Json.write(recorded.answer()));

            Exchange done = send(
                    action.uri() + "&baseUrl=" + server.baseUrl() + "&apiKey=" + StubTwenty.API_KEY,
                    action.body(),
                    action.headers());

            if (!action.isByFilter()) {
                assertThat(calls(server)).hasSize(1);
                check(action, calls(server).get(0));
            } else if (!action.found().isEmpty()) {
                assertThat(calls(server)).hasSize(2);
                check(action, calls(server).get(1));
            }
            if (action.isSuccess()) {
                assertThat(done.getException()).isNull();
                assertThat(done.getMessage().getBody()).isEqualTo(action.expectedResult());
            } else {
                TwentyException failure = (TwentyException) done.getException();
                assertThat(failure instanceof TwentyBatchException ? failure.getCause() : failure)
                        .isExactlyInstanceOf(expectedFailure(recorded));
                assertThat(failure.getMessages()).isEqualTo(expectedMessages(recorded, failure));
            }
        }
    }

    /** Of the server of the recordings, for what is not done before the server has told that it can. */
    void giveDocuments(StubTwenty server) {
        for (String document : List.of("openapi-core.json", "openapi-metadata.json")) {
            server.answer(200, RecordedExchange.text("2025-11/" + document));
        }
    }

    static List<StubTwenty.Call> calls(StubTwenty server) {
        return server.calls().stream()
                .filter(call -> !call.path().contains("/open-api/"))
                .toList();
    }

    private static void check(RecordedAction action, StubTwenty.Call call) {
        RecordedExchange recorded = action.recorded();
        assertThat(call.method() + " " + call.path()).isEqualTo(recorded.method() + " " + recorded.path());
        assertThat(withoutSpaces(call.query())).isEqualTo(withoutSpaces(action.expectedQuery()));
        if (recorded.body() instanceof Map<?, ?> sent) {
            Map<String, Object> expected = new LinkedHashMap<>();
            sent.forEach((name, value) -> expected.put(name.toString(), value));
            if (action.operation().input() == OperationInput.MERGE) {
                expected.putIfAbsent("dryRun", false);
            }
            assertThat(call.json()).isEqualTo(expected);
        } else if (recorded.body() != null) {
            assertThat(call.json()).isEqualTo(recorded.body());
        }
    }

    /** JSON in a query may be written with spaces or without. */
    private static Map<String, String> withoutSpaces(Map<String, String> query) {
        Map<String, String> tight = new LinkedHashMap<>(query);
        tight.replaceAll((name, value) -> value.startsWith("[") ? value.replace(" ", "") : value);
        return tight;
    }

    private static String page(List<?> records) {
        return Json.write(Map.of(
                "data", Map.of("records", records),
                "pageInfo", Map.of("hasNextPage", false),
                "totalCount", records.size()));
    }

    private static Class<? extends TwentyException> expectedFailure(RecordedExchange recorded) {
        if (recorded.status() == 429) {
            return TwentyRateLimitException.class;
        }
        if (recorded.status() == 401 || recorded.status() == 403 || recorded.says("does not have permission")) {
            return TwentyAuthenticationException.class;
        }
        if (recorded.status() == 404
                || recorded.status() == 200
                || recorded.says("ecord not found") && !recorded.says("Priority")
                || recorded.says("Could not find any entity of type")) {
            return TwentyNotFoundException.class;
        }
        boolean lacking = Catalog.twenty().resources().keySet().stream()
                .anyMatch(resource -> recorded.says("object '" + resource + "' not found"));
        boolean hasNoWay = recorded.says("Merge is only available for objects with duplicate criteria");
        if (lacking || hasNoWay || recorded.says("'depth=2' parameter invalid")) {
            return TwentyUnsupportedException.class;
        }
        boolean isInputs = recorded.status() == 400 || recorded.says("invalid input") || recorded.says("violates");
        return isInputs ? TwentyValidationException.class : TwentyServerException.class;
    }

    /** Twenty's words; where it has none, what the component says must not be empty. */
    private static List<?> expectedMessages(RecordedExchange recorded, TwentyException failure) {
        if (recorded.messages().isEmpty()) {
            assertThat(failure.getMessages()).singleElement().asString().isNotBlank();
            return failure.getMessages();
        }
        List<Object> messages = new ArrayList<>(recorded.messages());
        addDetails(((Map<?, ?>) recorded.answer()).get("errors"), messages);
        return messages;
    }

    /** Where settings are refused, deep below the message. */
    private static void addDetails(Object errors, List<Object> messages) {
        if (errors instanceof Map<?, ?> fields) {
            if (fields.get("message") instanceof String message) {
                messages.add(message);
            }
            fields.values().forEach(value -> addDetails(value, messages));
        } else if (errors instanceof List<?> several) {
            several.forEach(value -> addDetails(value, messages));
        }
    }
}
