package io.github.cameltwenty.examples.agent;

import static io.github.cameltwenty.examples.agent.ScriptedModel.Step.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tools for agents do, and what they tell a model. */
class ToolsTest {
    private static final String KESTREL = "c0000000-0000-4000-8000-000000000001";
    private static final String FJORDLYS = "c0000000-0000-4000-8000-000000000002";

    private static TwentySandbox twenty;
    private static Agent agent;

    @BeforeAll
    static void start() {
        twenty = TwentySandbox.start(TwentySandbox.options()
                .seed(Map.of(
                        "companies",
                        List.of(
                                Map.of("id", KESTREL, "name", "Kestrel Robotics", "employees", 40),
                                Map.of("id", FJORDLYS, "name", "Fjordlys Energi", "employees", 900),
                                Map.of("name", "Lumen & Oak", "employees", 12)))));
        agent = new Agent(twenty);
    }

    @AfterAll
    static void close() {
        agent.close();
        twenty.close();
    }

    @BeforeEach
    void forget() {
        agent.approves(write -> true);
        twenty.clearRequests();
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    @Test
    void aModelIsOfferedWhatRoutesWereMadeFor() {
        agent.told();

        assertThat(agent.offered())
                .containsExactlyInAnyOrder(
                        "search",
                        "find_companies",
                        "create_companies",
                        "create_people",
                        "create_tasks",
                        "update_companies",
                        "add_note");
    }

    @Test
    void searchGivesTheIdsOfWhatHasTheWords() {
        List<String> told = agent.told(call("search", Map.of("searchText", "kestrel")));

        assertThat(told).singleElement().asString().contains(KESTREL).doesNotContain(FJORDLYS);
    }

    @Test
    void findTakesAFilterAndAnOrder() {
        List<String> told = agent.told(call(
                "find_companies",
                Map.of("recordFilter", "employees[gte]:40", "recordOrder", "employees[DescNullsLast]")));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("{\"totalCount\":2,")
                .containsSubsequence("Fjordlys", "Kestrel");
    }

    @Test
    void findTellsHowManyThereAreWhereItGivesFewer() {
        List<String> told = agent.told(call("find_companies", Map.of("recordOrder", "name")));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("{\"totalCount\":" + twenty.records("companies").size() + ",")
                .satisfies(text -> assertThat(text.split("\"createdAt\"")).hasSize(1 + 2));
    }

    @Test
    void createWritesARecord() {
        List<String> told =
                agent.told(call("create_companies", Map.of("recordFields", "{\"name\": \"Papaya Freight\"}")));

        assertThat(told).singleElement().asString().contains("\"name\":\"Papaya Freight\"");
        assertThat(names()).contains("Papaya Freight");
    }

    @Test
    void fieldsMayBeAnObjectInsteadOfAText() {
        agent.told(call("create_companies", Map.of("recordFields", Map.of("name", "Atelier Mimosa"))));

        assertThat(names()).contains("Atelier Mimosa");
    }

    @Test
    void updateChangesWhatItIsGiven() {
        agent.told(call("update_companies", Map.of("recordId", FJORDLYS, "recordFields", "{\"employees\": 901}")));

        assertThat(company(FJORDLYS)).containsEntry("employees", 901).containsEntry("name", "Fjordlys Energi");
    }

    @Test
    void aNoteIsWrittenOnARecord() {
        List<String> told = agent.told(call(
                "add_note", Map.of("noteTitle", "Call", "noteText", "They want *more*.", "noteCompanyId", KESTREL)));

        assertThat(told).singleElement().asString().contains("\"title\":\"Call\"");
        assertThat(twenty.records("noteTargets")).singleElement().satisfies(target -> assertThat(target)
                .containsValue(KESTREL));
        assertThat(twenty.records("notes")).singleElement().asString().contains("They want *more*.");
    }

    @Test
    void aNoteOnNothingIsRefusedWithoutACall() {
        List<String> told = agent.told(call("add_note", Map.of("noteTitle", "Call")));

        assertThat(told)
                .containsExactly("Failed: A note belongs to a record: give one of noteCompanyId, notePersonId,"
                        + " noteOpportunityId");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsRefusedWithoutACall() {
        List<String> told =
                agent.told(call("update_companies", Map.of("recordId", "acme", "recordFields", "{\"employees\": 1}")));

        assertThat(told).singleElement().asString().startsWith("Failed: ").contains("acme", "UUID");
        assertThat(twenty.requests()).isEmpty();
        assertThat(agent.asked()).isEmpty();
    }

    @Test
    void aFieldThatTheWorkspaceLacksIsRefusedWithoutACall() {
        List<String> told = agent.told(call("create_companies", Map.of("recordFields", "{\"nmae\": \"Acme\"}")));

        assertThat(told).singleElement().asString().startsWith("Failed: ").contains("nmae");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        List<String> told = agent.told(call("create_companies", Map.of("recordFields", "{\"name\": Acme}")));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Failed: recordFields is not JSON: ")
                .contains("line 1");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void whatIsNoRecordIsRefused() {
        List<String> told =
                agent.told(call("create_companies", Map.of("recordFields", "[1]")), call("create_companies", Map.of()));

        assertThat(told).hasSize(2).allSatisfy(text -> assertThat(text)
                .startsWith("Failed: recordFields must be a JSON object of fields"));
    }

    @Test
    void whoApprovesSeesTheWrite() {
        agent.told(call("update_companies", Map.of("recordId", KESTREL, "recordFields", "{\"employees\": 41}")));

        assertThat(agent.asked())
                .isEqualTo(List.of(
                        Map.of("tool", "update_companies", "recordId", KESTREL, "record", Map.of("employees", 41))));
    }

    @Test
    void whatIsNotApprovedIsNotWritten() {
        agent.approves(write -> false);

        List<String> told =
                agent.told(call("update_companies", Map.of("recordId", KESTREL, "recordFields", "{\"employees\": 1}")));

        assertThat(told).containsExactly("Failed: update_companies was not approved");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void whoApprovesCannotChangeTheWrite() {
        agent.approves(write -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> record = (Map<String, Object>) write.get("record");
            return record.put("employees", 5000) != null;
        });

        agent.told(call("update_companies", Map.of("recordId", KESTREL, "recordFields", "{\"employees\": 42}")));

        assertThat(company(KESTREL)).containsEntry("employees", 42);
    }

    @Test
    void aFailureOfWhoApprovesIsANo() {
        agent.approves(write -> {
            throw new IllegalStateException("on holiday");
        });

        List<String> told = agent.told(call("create_companies", Map.of("recordFields", "{\"name\": \"Acme\"}")));

        assertThat(told).containsExactly("Failed: create_companies was not approved");
    }

    @Test
    void noAnswerIsANo() {
        List<String> told = agent.told(call("create_tasks", Map.of("recordFields", "{\"title\": \"Call\"}")));

        assertThat(told).containsExactly("Failed: create_tasks was not approved");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereNobodyApproves() {
        List<String> told = agent.told(call("create_people", Map.of("recordFields", "{\"jobTitle\": \"Buyer\"}")));

        assertThat(told)
                .containsExactly(
                        "Failed: create_people is not allowed here: nobody was named who approves what it writes");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void onlyAnAgentThatIsGivenTheToolDeletesAndThenSoftly() {
        Object id = idOf("Lumen & Oak");

        List<String> told = agent.toldTo("cleaner", call("delete_companies", Map.of("recordId", id)));

        assertThat(agent.offered()).containsExactly("delete_companies");
        assertThat(told).singleElement().asString().startsWith("{").contains(String.valueOf(id));
        assertThat(agent.restored("companies", id)).containsEntry("name", "Lumen & Oak");
    }

    @Test
    void argumentsOfOneCallDoNotHoldForTheNext() {
        List<String> told = agent.told(
                call("find_companies", Map.of("recordFilter", "name[eq]:Nobody", "recordId", KESTREL)),
                call("find_companies", Map.of()),
                call("update_companies", Map.of("recordFields", "{\"employees\": 1}")));

        assertThat(told.get(0)).startsWith("{\"totalCount\":0,");
        assertThat(told.get(1)).doesNotStartWith("{\"totalCount\":0,");
        assertThat(told.get(2)).startsWith("Failed: ").contains("recordId");
    }

    @Test
    void headersOfCamelThatAModelGivesAreDropped() {
        List<String> told = agent.told(call("find_companies", Map.of("camelTwentyLimit", 1)));

        assertThat(told).singleElement().satisfies(text -> assertThat(text.split("\"createdAt\""))
                .hasSize(1 + 2));
    }

    @Test
    void headersOfOtherStepsThatAModelGivesAreDropped() {
        agent.told(call("find_companies", Map.of("to", "mallory@example.com", "Authorization", "Basic x")));

        assertThat(agent.headers()).doesNotContainKeys("to", "Authorization");
    }

    @Test
    void anArgumentThatIsNullIsAbsent() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("recordFilter", null);
        arguments.put("recordOrder", null);

        List<String> told = agent.told(call("find_companies", arguments));

        assertThat(told).singleElement().asString().startsWith("{\"totalCount\":");
    }

    @Test
    void aNoteOnWhatIsNoIdIsRefusedBeforeAnybodyIsAsked() {
        List<String> told = agent.told(call("add_note", Map.of("noteTitle", "Call", "noteCompanyId", "acme")));

        assertThat(told).singleElement().asString().startsWith("Failed: noteCompanyId must be the id of a record");
        assertThat(agent.asked()).isEmpty();
    }

    @Test
    void whoApprovesSeesPartsWithinTheirField() {
        agent.told(call("create_companies", Map.of("recordFields", "{\"address.addressCity\": \"Oslo\"}")));

        assertThat(agent.asked())
                .isEqualTo(List.of(Map.of(
                        "tool", "create_companies", "record", Map.of("address", Map.of("addressCity", "Oslo")))));
    }

    @Test
    void whoApprovesIsToldOfNoIdThatTheToolDoesNotTake() {
        agent.told(call("create_companies", Map.of("recordId", KESTREL, "recordFields", "{\"name\": \"Acme\"}")));

        assertThat(agent.asked())
                .isEqualTo(List.of(Map.of("tool", "create_companies", "record", Map.of("name", "Acme"))));
    }

    @Test
    void whatTwentyRefusesIsToldWithoutTheKey() {
        twenty.misbehaveWith(request -> Misbehaviour.status(
                400,
                "{\"statusCode\":400,\"error\":\"Bad Request\",\"messages\":[\"Not for " + twenty.apiKey() + "\"]}"));

        List<String> told = agent.told(call("find_companies", Map.of()));

        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("Failed: ")
                .contains("400")
                .doesNotContain(twenty.apiKey());
    }

    private static Stream<Object> names() {
        return twenty.records("companies").stream().map(company -> company.get("name"));
    }

    /** By its id. */
    private static Map<String, Object> company(String id) {
        return twenty.records("companies").stream()
                .filter(company -> company.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Object idOf(String name) {
        return twenty.records("companies").stream()
                .filter(company -> name.equals(company.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }
}
