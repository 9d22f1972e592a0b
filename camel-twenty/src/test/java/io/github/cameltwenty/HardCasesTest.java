package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Where two things come together, and a record was lost, doubled or misreported once. */
class HardCasesTest extends SandboxedTest {
    private static final Misbehaviour BUSY =
            Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"x\",\"messages\":[\"busy\"]}");

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(1))
                        .to("twenty:companies/createMany?maxRetries=0");
                from("direct:duplicatesRedelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(1))
                        .to("twenty:companies/findDuplicates?maxRetries=0");
                from("direct:deleteByFilter").toD("twenty:companies/deleteMany?filter=name[eq]:${header.name}");
                from("direct:find").toD("twenty:companies/findMany?filter=name[eq]:${header.name}");
                from("direct:keys").toD("twenty:people/upsertMany?upsertBy=name.firstName,name.lastName");
            }
        };
    }

    @Test
    void aCommaReachesTheOptionOfADynamicEndpointAsItWasWritten() {
        assertThat(send("direct:keys", List.of()).getException()).isNull();
    }

    @Test
    void anIteratorThatCamelRedeliversLosesNoRecord() {
        twenty.misbehave(BUSY);

        Exchange done = send("direct:redelivered", companies(100).iterator());

        assertThat(done.getException()).isNull();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(companies(100)));
    }

    @Test
    void aStreamWhoseAnswerWasLostIsRedeliveredOnce() {
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange done = send("direct:redelivered", companies(3).stream());

        assertThat(done.getException()).isNull();
        assertThat(names()).hasSize(3);
    }

    @Test
    void anIteratorThatCamelRedeliversIsComparedAsAWhole() {
        twenty.misbehave(BUSY);

        Exchange done = send("direct:duplicatesRedelivered", companies(3).iterator());

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody(List.class)).hasSize(3);
    }

    @Test
    void aBadElementOfAnIteratorStopsWhatComesAfterIt() {
        List<Object> records = new ArrayList<>(companies(10));
        records.set(3, "no json");

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/createMany?batchSize=5", records.iterator());

        assertThat(stopped.getNextIndex()).isEqualTo(3);
        assertThat(names()).hasSize(3);
    }

    @Test
    void aLookUpThatFailsAfterALostAnswerDoesNotSayThatNothingWasDone() {
        AtomicInteger calls = new AtomicInteger();
        twenty.misbehaveWith(request -> {
            boolean first = calls.getAndIncrement() == 0;
            return first
                    ? Misbehaviour.dropAfter()
                    : request.method().equals("GET")
                            ? Misbehaviour.status(429, "{\"statusCode\":429,\"messages\":[\"Limit\"]}")
                            : Misbehaviour.none();
        });

        TwentyConnectionException failure = failure(
                TwentyConnectionException.class,
                "twenty:companies/createOne",
                companies(1).get(0));

        assertThat(failure.isSent()).isTrue();
        assertThat(names()).hasSize(1);
    }

    @Test
    void aNullClearsAFieldAlsoWhereTwoRecordsAreMerged() {
        Map<String, Object> cleared = new HashMap<>(Map.of("name", "Acme"));
        cleared.put("employees", null);

        sent("twenty:companies/upsertMany?upsertBy=name", List.of(Map.of("name", "Acme", "employees", 5), cleared));

        assertThat(twenty.records("companies")).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("employees", null));
    }

    @Test
    void anIdMayBeAJavaUuidAmongOthers() {
        Exchange done = sent(
                "twenty:companies/createMany",
                List.of(Map.of("id", UUID.randomUUID(), "name", "A"), Map.of("name", "B")));

        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(Arrays.asList("A", "B"));
    }

    @Test
    void aCursorForTheOtherDirectionIsNotTakenByFindAll() {
        sent("twenty:companies/createMany", companies(100));
        Object cursor = sent("twenty:companies/findMany?orderBy=id&limit=99", null)
                .getMessage()
                .getHeader(TwentyConstants.END_CURSOR);

        Exchange found = send("twenty:companies/findAll", null, Map.of(TwentyConstants.ENDING_BEFORE, cursor));

        List<Object> all = new ArrayList<>();
        ((TwentyRecords) found.getMessage().getBody()).forEachRemaining(all::add);
        assertThat(all).hasSize(100);
    }

    @Test
    void whoDeletesByFilterInToDMeansSomethingElse() {
        Object records =
                sent("twenty:companies/createMany", companies(3)).getMessage().getBody();

        Exchange failed = send("direct:deleteByFilter", records, Map.of("name", "Company 1"));

        assertThat(failed.getException()).isNotNull();
        assertThat(names()).hasSize(3);
    }

    @Test
    void aBlankHeaderDoesNotTakeTheFilterOfToD() {
        sent("twenty:companies/createMany", companies(3));

        Exchange found = send("direct:find", null, Map.of("name", "Company 1", TwentyConstants.FILTER, ""));

        assertThat(namesOf(found.getMessage().getBody(List.class))).containsExactly("Company 1");
    }

    @Test
    void anInputThatBreaksHalfWayTellsWhatIsDone() {
        Iterator<Map<String, Object>> breaking = Stream.iterate(0, i -> i + 1)
                .map(i -> {
                    if (i == 70) {
                        throw new IllegalStateException("broken row");
                    }
                    return Map.<String, Object>of("name", "Company " + i);
                })
                .iterator();

        TwentyBatchException stopped = failure(TwentyBatchException.class, "twenty:companies/createMany", breaking);

        assertThat(stopped).hasMessageContaining("broken row");
        assertThat(stopped.getCreated()).hasSize(names().size());
        assertThat(stopped.getNextIndex()).isEqualTo(names().size());
    }

    @Test
    void aLazyIterableIsTakenAsItGoes() {
        AtomicInteger taken = new AtomicInteger();
        Iterable<Object> endless = () -> Stream.generate(() -> (Object) Map.of("name", "C" + taken.incrementAndGet()))
                .iterator();

        TwentyRecords results = (TwentyRecords) sent("twenty:companies/createMany?streaming=true", endless)
                .getMessage()
                .getBody();
        results.next();

        assertThat(taken.get()).isLessThanOrEqualTo(200);
    }
}
