package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.seda.SedaComponent;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bulk.md} says, on the sandbox. */
class BulkTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        context.getComponent("twenty", TwentyComponent.class).getConfiguration().setRetryDelay(1);
        // a seda consumer stops when its poll is over, after a second unless told otherwise
        context.getComponent("seda", SedaComponent.class).setDefaultPollTimeout(20);
        return new RouteBuilder[] {
            new Bulk.Export(),
            new Bulk.Resume(),
            new Bulk.Import(),
            new Bulk.GoOn(),
            new Bulk.Change(),
            new Bulk.Upsert(),
            caught("company"),
            caught("refused"),
            caught("created"),
            caught("rest"),
            caught("welcome")
        };
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of();
    }

    private static List<Map<String, Object>> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i, "employees", i))
                .toList();
    }

    private static Map<String, Object> person(String name, String email) {
        return Map.of("name", Map.of("firstName", name), "emails", Map.of("primaryEmail", email));
    }

    private List<Object> names(MockEndpoint mock) {
        return mock.getExchanges().stream()
                .map(exchange -> exchange.getMessage().getBody(Map.class).get("name"))
                .collect(Collectors.toList());
    }

    private void fill(int count) {
        template.requestBody("twenty:companies/createMany", companies(count));
        twenty.clearRequests();
    }

    private Exchange send(String uri, Object body) {
        return template.request(uri, exchange -> exchange.getMessage().setBody(body));
    }

    @Test
    void exportsAllThatMatch() {
        fill(250);

        Exchange done = send("direct:export", null);

        assertThat(done.getException()).isNull();
        assertThat(names(mock("company"))).hasSize(150).doesNotHaveDuplicates();
        assertThat(done.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(150);
        assertThat(printed).containsExactly("exported 150 of 150");
        assertThat(twenty.requests()).hasSize(3).allSatisfy(request -> assertThat(request.rawQuery())
                .contains("order_by=id", "limit=60"));
    }

    @Test
    void countsWhatItExportsEachTimeAnew() {
        fill(250);

        send("direct:export", null);
        send("direct:export", null);

        assertThat(printed).containsExactly("exported 150 of 150", "exported 150 of 150");
    }

    @Test
    void anOrderThatCannotBeWalkedDoesNotStart() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findAll?orderBy=address.addressCity"))
                .hasMessageContaining("findAll cannot walk an order by address.addressCity");
    }

    @Test
    void looksThroughAListFirst() {
        List<Object> given = new ArrayList<>(companies(100));
        given.add("no record");

        assertThat(send("twenty:companies/createMany", given).getException())
                .isInstanceOf(TwentyValidationException.class);
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void mergesTheSameKeyOfABatch() {
        List<Map<String, Object>> twice =
                List.of(Map.of("name", "Acme", "employees", 1), Map.of("name", "Acme", "employees", 2));

        Exchange refused =
                send("twenty:companies/upsertMany?upsertBy=name&onDuplicateKey=refuse&onRecordError=isolate", twice);
        assertThat(refused.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(1));

        send("twenty:companies/upsertMany?upsertBy=name", twice);
        assertThat(twenty.records("companies")).singleElement().satisfies(company -> assertThat(company)
                .containsEntry("employees", 2));
    }

    @Test
    void refusesARecordWithoutAKeyOrWithTwoOwners() {
        template.requestBody("twenty:companies/createMany", List.of(Map.of("name", "Acme"), Map.of("name", "Acme")));

        Exchange done = send(
                "twenty:companies/upsertMany?upsertBy=name&onRecordError=isolate",
                List.of(Map.of("employees", 1), Map.of("name", "Acme")));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .hasSize(2);
    }

    @Test
    void goesOnWhereItStopped() throws Exception {
        fill(250);
        twenty.misbehaveWith(request -> {
            int number = twenty.requests().size();
            return number >= 3 && number <= 6 ? Misbehaviour.html(503) : Misbehaviour.none();
        });
        mock("company").expectedMessageCount(250);

        template.sendBody("seda:export", null);

        MockEndpoint.assertIsSatisfied(30, TimeUnit.SECONDS, mock("company"));
        assertThat(names(mock("company"))).doesNotHaveDuplicates();
        assertThat(twenty.requests()).hasSize(5 + 4);
    }

    @Test
    void creates60AtATime() {
        List<Map<String, Object>> created = records(template.requestBody("direct:importAll", companies(130)));

        assertThat(created)
                .extracting(company -> company.get("name"))
                .isEqualTo(companies(130).stream()
                        .map(company -> company.get("name"))
                        .toList());
        assertThat(printed).containsExactly("created 130");
        assertThat(twenty.requests()).hasSize(3);
    }

    @Test
    void isolatesWhatIsRefused() {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(person("P" + i, "p" + i + "@example.com"));
        }
        people.set(7, person("Twin", "p3@example.com"));

        Exchange done = send("direct:importGood", people);

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("people")).hasSize(19);
        assertThat(printed)
                .hasSize(2)
                .contains("created 19, refused 1", Index.atIndex(0))
                .satisfies(line -> assertThat(line).startsWith("record 7: ").contains("unique"), Index.atIndex(1));
        assertThat(mock("refused").getExchanges()).singleElement().satisfies(exchange -> assertThat(
                        exchange.getMessage().getBody(Map.class).get("name"))
                .isEqualTo(Map.of("firstName", "Twin")));
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(7));
    }

    @Test
    void importsAFileWithoutHoldingIt() {
        Iterator<Map<String, Object>> lines = companies(1000).iterator();
        AtomicInteger read = new AtomicInteger();
        AtomicInteger readWhenFirstCameOut = new AtomicInteger();
        mock("created").whenExchangeReceived(1, exchange -> readWhenFirstCameOut.set(read.get()));

        Exchange done = send("direct:importFile", new Iterator<Object>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Object next() {
                read.incrementAndGet();
                return lines.next();
            }
        });

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(1000);
        assertThat(mock("created").getReceivedCounter()).isEqualTo(1000);
        assertThat(printed).containsExactly("refused: 0");
        assertThat(readWhenFirstCameOut).hasValue(60);
    }

    @Test
    void readsLinesOfAFile(@TempDir Path folder) throws Exception {
        String lines = companies(200).stream()
                .map(company -> "{\"name\": \"" + company.get("name") + "\"}\n")
                .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("companies.jsonl"), lines);

        Exchange done = send("direct:importFile", file.toFile());

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(200);
    }

    @Test
    void tellsWhatIsDone() {
        List<Map<String, Object>> companies = new ArrayList<>(companies(130));
        companies.set(100, Map.of("name", "Bad", "accountOwnerId", BRAVO));

        Exchange failed = send("twenty:companies/createMany", companies);

        assertThat(failed.getException()).isInstanceOfSatisfying(TwentyBatchException.class, stopped -> {
            assertThat(stopped.getCreated()).hasSize(60);
            assertThat(stopped.getNextIndex()).isEqualTo(60);
            assertThat(stopped.getCause()).isInstanceOf(TwentyValidationException.class);
            assertThat(stopped.getStatusCode()).isEqualTo(400);
        });
        assertThat(twenty.records("companies")).hasSize(60);
    }

    @Test
    void goesOnWithTheRest() {
        twenty.misbehaveWith(request -> twenty.requests().size() >= 2 ? Misbehaviour.dropAfter() : Misbehaviour.none());
        send("direct:importOrStop", companies(130));
        twenty.misbehaveWith(request -> Misbehaviour.none());
        Object rest = mock("rest").getExchanges().get(0).getMessage().getBody();
        assertThat(records(rest)).hasSize(70);

        Exchange done = send("twenty:companies/createMany?onRecordError=isolate", rest);

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(130);
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .hasSize(60)
                .allSatisfy(failure -> assertThat(((TwentyFailure) failure).exception())
                        .hasMessageContaining("Record already exists"));
    }

    @Test
    void updatesEach() {
        template.requestBody(
                "twenty:opportunities/createMany",
                List.of(Map.of("name", "A", "stage", "NEW"), Map.of("name", "B", "stage", "NEW")));
        List<Map<String, Object>> ids = twenty.records("opportunities").stream()
                .map(deal -> Map.of("id", deal.get("id")))
                .toList();

        send("direct:raise", ids);

        assertThat(twenty.records("opportunities"))
                .extracting(deal -> deal.get("stage"))
                .containsOnly("SCREENING");
    }

    @Test
    void deletesWhatIsFound() {
        List<Map<String, Object>> companies = new ArrayList<>(companies(5));
        IntStream.range(0, 150).forEach(i -> companies.add(Map.of("name", "Test " + i)));
        template.requestBody("twenty:companies/createMany", companies);

        Exchange done = send("direct:purge", null);

        assertThat(done.getException()).isNull();
        assertThat(records(done.getMessage().getBody())).hasSize(150);
        assertThat(printed).containsExactly("deleted 150");
        assertThat(twenty.records("companies")).hasSize(5);
    }

    @Test
    void upserts() {
        template.requestBody(
                "twenty:people/createMany",
                List.of(person("Ada", "ada@example.com"), person("Bob", "bob@example.com")));

        Exchange done = send(
                "direct:sync",
                List.of(
                        person("Augusta", "ADA@example.com"),
                        person("Bob", "bob@example.com"),
                        person("Cy", "cy@example.com")));

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(TwentyConstants.UPSERT_RESULT))
                .isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 1));
        assertThat(printed).containsExactly("created 1, updated 1, unchanged 1");
        assertThat(twenty.records("people")).hasSize(3);
    }

    @Test
    void upsertsOne() {
        Map<String, Object> acme =
                Map.of("name", "Acme", "domainName", Map.of("primaryLinkUrl", "https://acme.example"));

        send("direct:seen", acme);
        Exchange again = send(
                "direct:seen", Map.of("name", "Acme", "domainName", Map.of("primaryLinkUrl", "https://ACME.example/")));

        assertThat(again.getMessage().getHeader(TwentyConstants.UPSERT_RESULT)).isIn("unchanged", "updated");
        assertThat(twenty.records("companies")).hasSize(1);
        assertThat(mock("welcome").getReceivedCounter()).isEqualTo(1);
    }

    @Test
    void aCreateWhoseAnswerIsLostIsRepeatedOnce() {
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange done = send("twenty:companies/createMany", companies(10));

        assertThat(done.getException()).isNull();
        assertThat(twenty.records("companies")).hasSize(10);
        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES)).isEqualTo(1);
    }

    @Test
    void withoutIdsItIsNotRepeated() {
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange failed = send("twenty:companies/createMany?clientIds=false", companies(10));

        assertThat(failed.getException())
                .isInstanceOfSatisfying(TwentyConnectionException.class, lost -> assertThat(lost.isSent())
                        .isTrue());
        assertThat(twenty.records("companies")).hasSize(10);
    }

    @Test
    void anIdOfOnesOwnHoldsForRedeliveries() {
        Map<String, Object> first = Bulk.withId("shop", "4711", Map.of("name", "Acme"));
        Map<String, Object> second = Bulk.withId("shop", "4711", Map.of("name", "Acme"));

        send("twenty:companies/createOne", first);
        Exchange again = send("twenty:companies/createOne", second);

        assertThat(again.getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(twenty.records("companies")).hasSize(1);
    }

    @Test
    void listenersHearHowFarItIs() {
        AtomicLong gauge = new AtomicLong();
        Bulk.listen(context, gauge);

        template.requestBody("twenty:companies/createMany?batchSize=10&progress=1", companies(130));

        assertThat(gauge).hasValue(130);
    }
}
