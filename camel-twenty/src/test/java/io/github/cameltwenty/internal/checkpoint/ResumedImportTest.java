package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import with a checkpoint goes on where it was cut off. */
class ResumedImportTest extends CheckpointedTest {
    private void cutOff(String uri, List<?> input, int writes, Misbehaviour how) {
        failAfter(writes, how);
        failure(TwentyException.class, uri, input);
        behave();
    }

    @Test
    void whatIsDoneIsNotSentAgain() {
        cutOff(CREATE, companies(300), 3, Misbehaviour.dropBefore());

        Exchange done = sent(CREATE, companies(300));

        assertThat(skipped(done)).isEqualTo(150);
        assertThat(done.getMessage().getBody(List.class)).hasSize(150);
        assertThat(writes()).as("what was in doubt, and what was left").hasSize(3);
        assertEachIsThereOnce(300);
    }

    @Test
    void aCreateWhoseAnswerWasLostIsFoundAndNotDoubled() {
        cutOff(CREATE, companies(300), 3, Misbehaviour.dropAfter());

        Exchange done = sent(CREATE, companies(300));

        assertThat(namesOf(done.getMessage().getBody(List.class)))
                .as("those that were found too")
                .isEqualTo(namesOf(companies(300)).subList(150, 300));
        assertThat(writes()).hasSize(2);
        assertThat(calls()).as("a look-up").hasSize(3);
        assertEachIsThereOnce(300);
    }

    /** The calls of the next run hold other records together, so that a refusal of one says nothing of each. */
    @Test
    void aCreateThatComesThroughInTheMiddleOfTheNextRunIsNotDoubled() {
        AtomicReference<SandboxRequest> onItsWay = new AtomicReference<>();
        AtomicInteger writes = new AtomicInteger();
        twenty.misbehaveWith(request -> {
            if (isWrite(request) && writes.incrementAndGet() == 3) {
                onItsWay.set(request);
                return Misbehaviour.dropBefore();
            }
            return Misbehaviour.none();
        });
        failure(TwentyException.class, CREATE, companies(300));
        LateCalls network = new LateCalls(twenty);
        twenty.misbehaveWith(request -> {
            if (isWrite(request) && !LateCalls.isLate(request) && onItsWay.get() != null) {
                network.comeThrough(onItsWay.getAndSet(null)).join();
            }
            return Misbehaviour.none();
        });

        sent(CREATE.replace("batchSize=50", "batchSize=70"), companies(300));

        assertThat(onItsWay).as("it has come through").hasValue(null);
        assertEachIsThereOnce(300);
    }

    @Test
    void aRunThatWasNotCutOffSkipsNothing() {
        assertThat(skipped(sent(CREATE, companies(60)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void sideBySideTheLowestUnfinishedCallCounts(int parallelism) {
        String uri = CREATE + "&parallelism=" + parallelism;
        cutOff(uri, companies(500), 4, Misbehaviour.dropAfter());

        sent(uri, companies(500));

        assertThat(writes()).hasSizeLessThanOrEqualTo(6);
        assertEachIsThereOnce(500);
    }

    @Test
    void anotherSizeOfCallsDoesNotMatter() {
        cutOff(CREATE, companies(300), 3, Misbehaviour.dropAfter());

        sent(CREATE.replace("batchSize=50", "batchSize=70"), companies(300));

        assertEachIsThereOnce(300);
    }

    @Test
    void theInputMayBeAStream() {
        String lines = companies(300).stream()
                .map(company -> "{\"employees\": " + company.get("employees") + ", \"name\": \"" + company.get("name")
                        + "\"}\n")
                .collect(Collectors.joining());
        failAfter(3, Misbehaviour.dropAfter());
        failure(TwentyException.class, CREATE, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        behave();

        sent(CREATE, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));

        assertEachIsThereOnce(300);
    }

    private static List<Map<String, Object>> withIds(int count) {
        List<Map<String, Object>> input = new ArrayList<>();
        for (Map<String, Object> company : companies(count)) {
            Map<String, Object> own = new HashMap<>(company);
            own.put("id", GivenId.of("own", input.size()));
            input.add(own);
        }
        return input;
    }

    @Test
    void idsOfTheInputStay() {
        cutOff(CREATE, withIds(200), 2, Misbehaviour.dropAfter());

        sent(CREATE, withIds(200));

        assertThat(twenty.records("companies"))
                .extracting(company -> company.get("id"))
                .containsExactlyInAnyOrderElementsOf(
                        withIds(200).stream().map(company -> company.get("id")).toList());
    }

    @Test
    void whatIsThereAlreadyIsNotSearchedForAsIfItWereRefused() {
        String uri = CREATE + "&onRecordError=isolate";
        cutOff(uri, withIds(1_000), 12, Misbehaviour.dropAfter());

        sent(uri, withIds(1_000));

        assertThat(calls()).as("seven of twenty calls, and one look-up").hasSize(8);
        assertEachIsThereOnce(1_000);
    }

    @Test
    void aRedeliveryOfTheStepGoesOn() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(TwentyException.class).maximumRedeliveries(1).redeliveryDelay(0);
                from("direct:again").to(CREATE);
            }
        });
        twenty.misbehave(Misbehaviour.none(), Misbehaviour.none(), Misbehaviour.dropAfter());

        Exchange done = sent("direct:again", companies(200));

        assertThat(skipped(done)).isEqualTo(100);
        assertEachIsThereOnce(200);
    }

    @Test
    void aNameMayBeMadeOfTheMessage() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:import").toD("twenty:companies/createMany?checkpoint=${header.file}");
            }
        });

        template.requestBodyAndHeader("direct:import", companies(10), "file", "a.csv");
        Exchange again = template.request("direct:import", exchange -> {
            exchange.getMessage().setBody(companies(10));
            exchange.getMessage().setHeader("file", "a.csv");
        });

        assertThat(skipped(again)).isEqualTo(10);
    }

    @Test
    void withStreamingARecordIsDoneWhenItsResultHasBeenTaken() {
        String uri = CREATE + "&streaming=true";
        TwentyRecords some = sent(uri, companies(300)).getMessage().getBody(TwentyRecords.class);
        for (int i = 0; i < 120; i++) {
            some.next();
        }
        some.close();
        twenty.clearRequests();

        Exchange done = sent(uri, companies(300));
        List<Object> rest = new ArrayList<>();
        done.getMessage().getBody(TwentyRecords.class).forEachRemaining(rest::add);

        assertThat(skipped(done)).isEqualTo(100);
        assertThat(namesOf(rest)).isEqualTo(namesOf(companies(300)).subList(100, 300));
        assertEachIsThereOnce(300);
    }

    /** Camel's splitter asks whether there is more before it gives on the result that it has. */
    @Test
    void withStreamingToAskForTheNextResultDoesNotMakeTheLastOneDone() {
        String uri = CREATE + "&streaming=true";
        TwentyRecords some = sent(uri, companies(300)).getMessage().getBody(TwentyRecords.class);
        for (int i = 0; i < 100; i++) {
            some.next();
        }
        assertThat(some.hasNext()).isTrue();
        some.close();

        assertThat(skipped(sent(uri, companies(300)))).isEqualTo(50);
    }

    @Test
    void aSoftDeleteThatDidNotComeThroughIsDoneAgain() {
        List<Object> ids = created(200);
        String uri = "twenty:companies/deleteMany?softDelete=true&batchSize=50&checkpoint=purge";
        cutOff(uri, ids, 2, Misbehaviour.dropBefore());

        Exchange done = sent(uri, ids);

        assertThat(done.getMessage().getBody(List.class)).hasSize(100);
        assertThat(twenty.records("companies"))
                .allSatisfy(company -> assertThat(company.get("deletedAt")).isNotNull());
    }

    @Test
    void whatARestoreDidIsKnownThoughALookUpFails() {
        List<Object> ids = created(100);
        sent("twenty:companies/deleteMany?softDelete=true", ids);
        String uri = "twenty:companies/restoreMany?depth=0&checkpoint=back";
        cutOff(uri + "&batchSize=50", ids, 0, Misbehaviour.dropBefore());
        sent("twenty:companies/destroyMany", List.of(ids.get(0)));
        AtomicInteger restores = new AtomicInteger();
        twenty.misbehaveWith(request -> {
            restores.addAndGet(isWrite(request) ? 1 : 0);
            return restores.get() > 0 && !isWrite(request) ? Misbehaviour.status(401, "{}") : Misbehaviour.none();
        });

        TwentyBatchException stopped = failure(TwentyBatchException.class, uri + "&batchSize=60", ids);

        assertThat(stopped.getCreated()).as("all of the call but one").hasSize(59);
    }

    @Test
    void aStopIsGoneOnWithOnceTheBadRecordIsMended() {
        List<Map<String, Object>> bad = with(companies(200), 120, BAD);
        failure(TwentyBatchException.class, CREATE, bad.iterator());
        twenty.clearRequests();

        Exchange done = sent(CREATE, companies(200).iterator());

        assertThat(skipped(done)).isEqualTo(100);
        assertEachIsThereOnce(200);
    }

    @Test
    void whatComesFromAStopTellsPlacesInTheWholeInput() {
        List<Map<String, Object>> bad = with(companies(200), 120, BAD);
        failure(TwentyBatchException.class, CREATE, bad.iterator());

        TwentyBatchException again = failure(TwentyBatchException.class, CREATE, bad.iterator());

        assertThat(again.getNextIndex()).isEqualTo(100);
    }

    @Test
    void refusedRecordsOfBeforeAreToldAgain() {
        String uri = CREATE + "&onRecordError=isolate&checkRecords=off";
        List<Map<String, Object>> input = with(with(companies(300), 20, BAD), 270, BAD);
        failAfter(12, Misbehaviour.dropBefore());
        send(uri, input);
        behave();

        Exchange done = sent(uri, input);

        assertThat(refused(done)).containsExactly(20, 270);
        assertThat(twenty.records("companies")).hasSize(298);
    }

    @Test
    void recordsThatCannotBeSentAreToldAgain() {
        String uri = CREATE + "&onRecordError=isolate";
        List<Object> input = new ArrayList<>(companies(300));
        input.set(20, "no record");
        cutOff(uri, input, 3, Misbehaviour.dropBefore());

        Exchange done = sent(uri, input);

        assertThat(refused(done)).containsExactly(20);
        assertThat(skipped(done)).isEqualTo(120);
        assertThat(twenty.records("companies")).hasSize(299);
    }

    @Test
    void updatesGoOn() {
        List<Map<String, Object>> changes = changes(created(200));
        String uri = "twenty:companies/updateMany?depth=0&batchSize=50&checkpoint=raise";
        cutOff(uri, changes, 2, Misbehaviour.dropAfter());

        Exchange done = sent(uri, changes);

        assertThat(skipped(done)).isEqualTo(100);
        assertThat(writes()).hasSize(2);
        assertThat(twenty.records("companies"))
                .allSatisfy(company -> assertThat(company).containsEntry("employees", 7));
    }

    @Test
    void upsertsGoOn() {
        created(100);
        List<Map<String, Object>> input = companies(250);
        input = input.stream().map(ResumedImportTest::changed).toList();
        String uri = "twenty:companies/upsertMany?depth=0&batchSize=50&upsertBy=name&checkpoint=sync";
        cutOff(uri, input, 3, Misbehaviour.dropAfter());

        Exchange done = sent(uri, input);

        assertThat(skipped(done)).isPositive();
        assertEachIsThereOnce(250);
        assertThat(twenty.records("companies"))
                .allSatisfy(company -> assertThat(company).containsEntry("employees", 7));
    }

    @Test
    void whatADeleteOfBeforeHasDeletedIsDone() {
        List<Object> ids = created(200);
        String uri = "twenty:companies/deleteMany?batchSize=50&checkpoint=purge";
        cutOff(uri, ids, 2, Misbehaviour.dropAfter());

        Exchange done = sent(uri, ids);

        assertThat(done.getMessage().getBody(List.class)).hasSize(100);
        assertThat(twenty.records("companies")).isEmpty();
    }

    @Test
    void whatWasNotThereIsToldAgain() {
        List<Object> ids = new ArrayList<>(created(200));
        ids.set(3, UUID.randomUUID().toString());
        String uri = "twenty:companies/deleteMany?batchSize=50&onRecordError=isolate&checkpoint=purge";
        cutOff(uri, ids, 2, Misbehaviour.dropBefore());

        assertThat(refused(sent(uri, ids))).containsExactly(3);
    }

    @Test
    void whatARestoreOfBeforeHasRestoredIsDone() {
        List<Object> ids = created(200);
        sent("twenty:companies/deleteMany?softDelete=true", ids);
        String uri = "twenty:companies/restoreMany?depth=0&batchSize=50&checkpoint=back";
        cutOff(uri, ids, 2, Misbehaviour.dropAfter());

        Exchange done = sent(uri, ids);

        assertThat(done.getMessage().getBody(List.class)).hasSize(100);
        assertEachIsThereOnce(200);
    }

    @Test
    void aMessageMayNameTheCheckpoint() {
        String uri = CREATE.replace("&checkpoint=import", "");
        failAfter(3, Misbehaviour.dropAfter());
        send(uri, companies(300), Map.of(TwentyConstants.CHECKPOINT, "monday.csv"));
        behave();

        Exchange other = send(uri, companies(10), Map.of(TwentyConstants.CHECKPOINT, "tuesday.csv"));
        Exchange same = send(uri, companies(300), Map.of(TwentyConstants.CHECKPOINT, "monday.csv"));

        assertThat(skipped(other)).isZero();
        assertThat(skipped(same)).isEqualTo(150);
        assertThat(same.getMessage().getHeader(TwentyConstants.CHECKPOINT))
                .as("it holds for one step")
                .isNull();
    }

    @Test
    void theOrderOfFieldsDoesNotMatter() {
        cutOff(CREATE, companies(300), 3, Misbehaviour.dropAfter());
        List<Map<String, Object>> turned = new ArrayList<>();
        companies(300).forEach(company -> {
            Map<String, Object> other = new LinkedHashMap<>();
            other.put("name", company.get("name"));
            other.put("employees", company.get("employees"));
            turned.add(other);
        });

        assertThat(skipped(sent(CREATE, turned))).isEqualTo(150);
    }

    private List<Object> created(int count) {
        List<Object> ids = new ArrayList<>();
        sent("twenty:companies/createMany?depth=0", companies(count))
                .getMessage()
                .getBody(List.class)
                .forEach(company -> ids.add(((Map<?, ?>) company).get("id")));
        twenty.clearRequests();
        return ids;
    }

    private static List<Map<String, Object>> changes(List<Object> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Map.<String, Object>of("id", ids.get(i), "employees", 7, "name", "Company " + i))
                .toList();
    }

    private static Map<String, Object> changed(Map<String, Object> company) {
        return Map.of("name", company.get("name"), "employees", 7);
    }
}
