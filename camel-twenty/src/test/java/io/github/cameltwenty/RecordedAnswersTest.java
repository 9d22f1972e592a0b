package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.client.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What real servers of Twenty 1.0.3 answered, through the component: the same call goes out, the right thing comes back. */
class RecordedAnswersTest extends StubbedTest {
    private static final Path RECORDINGS = Path.of("../../shared/contract/v1.0.3");
    private static final Map<String, String> HEADERS = Map.of(
            "depth", TwentyConstants.DEPTH,
            "limit", TwentyConstants.LIMIT,
            "order_by", TwentyConstants.ORDER_BY,
            "filter", TwentyConstants.FILTER,
            "starting_after", TwentyConstants.STARTING_AFTER,
            "ending_before", TwentyConstants.ENDING_BEFORE);

    /** A recorded call, as the action that makes it. */
    private record Action(String name, String uri, Map<String, Object> headers, Object body, Recorded recorded) {}

    private record Recorded(
            String method, String path, Map<String, String> query, Object body, int status, Object answer) {}

    @TestFactory
    Stream<DynamicTest> everyRecordedCallThatIsAnAction() throws IOException {
        List<Action> actions = actions();
        return actions.stream().map(action -> DynamicTest.dynamicTest(action.name(), () -> replay(action)));
    }

    @Test
    void mostOfTheRecordingsAreActions() throws IOException {
        assertThat(actions()).hasSizeGreaterThan(400);
    }

    private static List<Action> actions() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "skipped: the recordings are not at " + RECORDINGS);
        List<Action> actions = new ArrayList<>();
        for (String file : List.of("exchanges.json", "operations-exchanges.json")) {
            for (Object exchange : (List<?>) Json.read(Files.readString(RECORDINGS.resolve(file)))) {
                Action action = action((Map<?, ?>) exchange);
                if (action != null) {
                    actions.add(action);
                }
            }
        }
        return actions;
    }

    /** Null for a call that no action makes: a bad path, a broken body, a value that is refused before the call. */
    private static Action action(Map<?, ?> exchange) {
        Recorded recorded = recorded((Map<?, ?>) exchange.get("request"), (Map<?, ?>) exchange.get("response"));
        String[] path = recorded.path().split("/");
        boolean batch = path.length == 4 && path[2].equals("batch");
        if (recorded.path().endsWith("/")
                || path.length < 3
                || path.length > 4
                || !path[1].equals("rest")
                || path[2].equals("open-api")
                || path[2].equals("metadata")) {
            return null;
        }
        String resource = batch ? path[3] : path[2];
        String last = path.length == 4 && !batch ? path[3] : null;
        Operation operation = operation(recorded.method(), batch, last);
        boolean sound = operation != null
                && fits(operation, recorded.body())
                && HEADERS.keySet().containsAll(recorded.query().keySet())
                && recorded.query().getOrDefault("depth", "1").matches("[012]")
                && recorded.query().getOrDefault("limit", "1").matches("[1-9]\\d*")
                && recorded.answer() instanceof Map;
        if (!sound) {
            return null;
        }
        Map<String, Object> headers = new HashMap<>();
        recorded.query().forEach((name, value) -> headers.put(HEADERS.get(name), value));
        if (operation.needsId()) {
            headers.put(TwentyConstants.ID, last);
        }
        String name = exchange.get("name") != null
                ? exchange.get("name").toString()
                : exchange.get("resource") + " " + exchange.get("operation");
        String uri = "twenty:" + resource + "/" + operation.operationName() + "?customObject=true"
                + (operation == Operation.CREATE_MANY ? "&batchSize=1000" : "");
        return new Action(name, uri, headers, recorded.body(), recorded);
    }

    private static Recorded recorded(Map<?, ?> request, Map<?, ?> response) {
        URI uri = URI.create(request.get("path").toString());
        Map<String, String> query = new TreeMap<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return new Recorded(
                request.get("method").toString(),
                uri.getPath(),
                query,
                request.get("body"),
                (Integer) response.get("status"),
                response.get("body"));
    }

    private static Operation operation(String method, boolean batch, String last) {
        if (batch) {
            return Operation.CREATE_MANY;
        }
        if (last == null) {
            return Map.of("GET", Operation.FIND_MANY, "POST", Operation.CREATE_ONE)
                    .get(method);
        }
        if (last.equals("duplicates")) {
            return Operation.FIND_DUPLICATES;
        }
        return OptionChecks.isUuid(last)
                ? Map.of("GET", Operation.FIND_ONE, "PATCH", Operation.UPDATE_ONE, "DELETE", Operation.DELETE_ONE)
                        .get(method)
                : null;
    }

    private static boolean fits(Operation operation, Object body) {
        return switch (operation.input()) {
            case RECORD -> body instanceof Map;
            case RECORDS -> body instanceof List<?> records && !records.isEmpty();
            // an id among the changes names the record, and is not sent
            case CHANGES -> body instanceof Map<?, ?> changes && !changes.containsKey("id");
            case DUPLICATES ->
                body instanceof Map<?, ?> both
                        && both.size() == 1
                        && both.values().iterator().next() instanceof List;
            case NONE, ID -> true;
            case MERGE, GRAPHQL, TEXT, FILE -> false;
        };
    }

    private void replay(Action action) {
        Recorded recorded = action.recorded();
        try (StubTwenty server = new StubTwenty()) {
            server.answer(recorded.status(), Json.write(recorded.answer()));

            Exchange done = send(action.uri() + "&baseUrl=" + server.baseUrl(), action.body(), action.headers());

            StubTwenty.Call call = server.onlyCall();
            assertThat(call.method() + " " + call.path()).isEqualTo(recorded.method() + " " + recorded.path());
            assertThat(call.query()).isEqualTo(expectedQuery(action));
            if (recorded.body() != null) {
                assertThat(call.json()).isEqualTo(recorded.body());
            }
            if (recorded.status() < 300) {
                assertThat(done.getException()).isNull();
                assertThat(done.getMessage().getBody()).isEqualTo(expectedResult(recorded));
            } else {
                assertThat(done.getException())
                        .isInstanceOf(expectedFailure(recorded).getClass());
                assertThat(((TwentyException) done.getException()).getMessages())
                        .isEqualTo(messages(recorded));
            }
        }
    }

    private static Map<String, String> expectedQuery(Action action) {
        Map<String, String> query = new TreeMap<>(action.recorded().query());
        if (!action.uri().contains("/deleteOne")) {
            query.putIfAbsent("depth", "1");
        }
        return query;
    }

    private static Object expectedResult(Recorded recorded) {
        Object data = ((Map<?, ?>) recorded.answer()).get("data");
        if (data instanceof Map<?, ?> wrapped) {
            return wrapped.values().iterator().next();
        }
        return ((List<?>) data)
                .stream().map(entry -> withPlainName((Map<?, ?>) entry)).toList();
    }

    private static Map<String, Object> withPlainName(Map<?, ?> entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        entry.forEach((name, value) ->
                plain.put(name.toString().endsWith("Duplicates") ? "duplicates" : name.toString(), value));
        return plain;
    }

    private static Object messages(Recorded recorded) {
        Map<?, ?> answer = (Map<?, ?>) recorded.answer();
        return answer.get("messages") != null ? answer.get("messages") : List.of(answer.get("message"));
    }

    private static TwentyException expectedFailure(Recorded recorded) {
        TwentyException.Refusal none = new TwentyException.Refusal("", "", 0, null, List.of());
        String words = messages(recorded).toString();
        if (recorded.status() == 401 || recorded.status() == 403) {
            return new TwentyAuthenticationException("", none);
        }
        boolean notFound = words.contains("ecord not found") || words.contains("Could not find any entity of type");
        return notFound ? new TwentyNotFoundException("", none) : new TwentyValidationException("", none);
    }
}
