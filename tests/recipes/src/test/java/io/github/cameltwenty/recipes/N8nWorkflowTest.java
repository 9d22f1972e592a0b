package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow of {@code from-n8n.md} and the route beside it do the same. */
class N8nWorkflowTest {
    private static final Page PAGE = Page.of("from-n8n.md");
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";

    private final List<String> told = new CopyOnWriteArrayList<>();
    private TwentySandbox twenty;
    private HttpServer chat;
    private PageRun run;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        List<Map<String, Object>> deals = new ArrayList<>(IntStream.range(0, 70)
                .mapToObj(i -> deal("Small " + i, "NEW", "9000000000"))
                .toList());
        deals.add(deal("Pilot \"A\"", "NEW", "10000000001"));
        deals.add(deal("Won", "CUSTOMER", "20000000000"));
        deals.add(Map.of("name", "No amount", "stage", "NEW"));
        Map<String, Object> nobodys = new HashMap<>(deal("Nobody's", "NEW", "30000000000"));
        nobodys.remove("companyId");
        deals.add(nobodys);
        twenty = TwentySandbox.start(TwentySandbox.options()
                .seed(Map.of(
                        "companies",
                        List.of(Map.of("id", ACME, "name", "Müller & \"Söhne\"")),
                        "opportunities",
                        deals)));
        chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        chat.createContext("/", exchange -> {
            told.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        chat.start();
        run = new PageRun(PAGE, twenty, folder, "yaml")
                .with("deals.cron", "* * * * * ?")
                .with("chat.url", "http://localhost:" + chat.getAddress().getPort() + "/hooks/sales");
    }

    private static Map<String, Object> deal(String name, String stage, String micros) {
        return Map.of("name", name, "stage", stage, "companyId", ACME, "amount", Map.of("amountMicros", micros));
    }

    @AfterEach
    void stop() {
        run.close();
        chat.stop(0);
        twenty.close();
    }

    private List<Object> all(String resource, String field) {
        return twenty.records(resource).stream()
                .map(record -> record.get(field))
                .toList();
    }

    private long movedOn() {
        return all("opportunities", "stage").stream()
                .filter("SCREENING"::equals)
                .count();
    }

    @Test
    void largeDealsGetATaskMoveOnAndAreTold() {
        run.start();

        await().until(() -> told.size() == 2);
        assertThat(movedOn()).isEqualTo(2);
        assertThat(all("tasks", "title"))
                .containsExactlyInAnyOrder("Call Müller & \"Söhne\" about Pilot \"A\"", "Call somebody about Nobody's");
        assertThat(all("tasks", "status")).containsOnly("TODO");
        assertThat(told).contains("POST {\"text\":\"Call Müller & \\\"Söhne\\\" about Pilot \\\"A\\\"\"}");
    }

    @Test
    void aChatThatDoesNotAnswerStopsNobody() {
        chat.stop(0);

        run.start();

        await().until(() -> movedOn() == 2);
        assertThat(twenty.records("tasks")).hasSize(2);
    }

    /** Names are compared by their letters: how a version of the node joins the words does not count. */
    @Test
    void eachTwentyNodeOfTheWorkflowIsAStepOfTheRoute() throws IOException {
        run.start();
        Set<String> steps = run.context().getEndpoints().stream()
                .map(Endpoint::getEndpointUri)
                .filter(uri -> uri.startsWith("twenty:"))
                .map(uri -> uri.replaceAll("^twenty:(//)?|\\?.*", ""))
                .collect(Collectors.toSet());
        Map<String, String> actions = actions();

        List<String> nodes = twentyNodes()
                .map(node -> letters(node.at("/parameters/resource").asText()) + "/"
                        + letters(node.at("/parameters/operation").asText()))
                .map(action -> {
                    assertThat(actions).containsKey(action);
                    return actions.get(action);
                })
                .toList();

        assertThat(nodes).containsExactly("opportunities/findMany", "tasks/createOne", "opportunities/updateOne");
        assertThat(steps)
                .as("the first is read with all its pages")
                .containsExactlyInAnyOrder("opportunities/findAll", "tasks/createOne", "opportunities/updateOne");
    }

    /** What the nodes set beside expressions is what the route sets. */
    @Test
    void whatTheNodesFixTheRouteFixes() throws IOException {
        run.start();
        String uris = run.context().getEndpoints().stream()
                .map(Endpoint::getEndpointUri)
                .collect(Collectors.joining(" "));

        assertThat(twentyNodes().map(node -> node.at("/parameters/filter").asText()))
                .contains("stage[eq]:NEW");
        assertThat(uris).contains("stage[eq]:NEW", "field.status=TODO", "field.stage=SCREENING", "depth=1");
    }

    @Test
    void theConnectionsOfTheWorkflowLeadThroughAllItsNodes() throws IOException {
        JsonNode workflow = workflow();
        List<String> names = new ArrayList<>();
        workflow.get("nodes").forEach(node -> names.add(node.get("name").asText()));

        List<String> way = new ArrayList<>(List.of(names.get(0)));
        while (workflow.get("connections").has(way.get(way.size() - 1))) {
            way.add(workflow.at("/connections/" + way.get(way.size() - 1) + "/main/0/0/node")
                    .asText());
        }

        assertThat(way).isEqualTo(names);
    }

    private static JsonNode workflow() throws IOException {
        return new ObjectMapper().readTree(PAGE.fences("json").get(0));
    }

    private static Stream<JsonNode> twentyNodes() throws IOException {
        return StreamSupport.stream(workflow().get("nodes").spliterator(), false)
                .filter(node -> node.get("type").asText().equals("n8n-nodes-twenty.twenty"));
    }

    /** The page with all actions: resource and label of each, with its path here. */
    private static Map<String, String> actions() {
        Map<String, String> actions = new HashMap<>();
        String resource = "";
        for (String line : Page.of("n8n-actions.md").text().lines().toList()) {
            if (line.startsWith("## ")) {
                resource = letters(line);
            } else if (line.contains("`twenty:")) {
                String[] cells = line.split("\\|");
                actions.put(resource + "/" + letters(cells[1]), cells[2].strip().replaceAll("`|twenty:", ""));
            }
        }
        return actions;
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "");
    }
}
