package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** createMany at any size: in chunks, once each, in order. */
class CreateManyTest extends SandboxedTest {
    private static final Map<String, Object> BAD = Map.of("name", "bad", "nope", 1);

    private static List<Map<String, Object>> withBad(int count, int... badIndexes) {
        List<Map<String, Object>> records = new ArrayList<>(companies(count));
        for (int index : badIndexes) {
            records.set(index, BAD);
        }
        return records;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "60, 1", "200, 1", "201, 2", "400, 2"})
    void byTheFewestCalls(int records, int calls) {
        Exchange done = sent("twenty:companies/createMany", companies(records));

        assertThat(twenty.requests()).hasSize(calls);
        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(records)));
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void inTheOrderGivenHoweverManyChunksAtATime(int parallelism) {
        Exchange done = sent("twenty:companies/createMany?batchSize=7&parallelism=" + parallelism, companies(200));

        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(200)));
        assertThat(twenty.records("companies")).hasSize(200);
    }

    @Test
    void anEndlessIteratorIsTakenAsFarAsItGoes() {
        Iterator<Map<String, Object>> endless = Stream.iterate(0, i -> i + 1)
                .map(i -> i == 100 ? BAD : Map.<String, Object>of("name", "Company " + i))
                .iterator();

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/createMany?batchSize=10", endless);

        assertThat(stopped.getCreated()).hasSize(100);
        assertThat(stopped.getNextIndex()).isEqualTo(100);
    }

    static Stream<Object> streams() {
        String lines = IntStream.range(0, 230)
                .mapToObj(i -> "{\"name\":\"Company " + i + "\"}")
                .collect(Collectors.joining("\n"));
        String array = "[" + lines.replace('\n', ',') + "]";
        return Stream.of(
                lines,
                array,
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(array.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("streams")
    void jsonLinesAndJsonArrays(Object body) {
        Exchange done = sent("twenty:companies/createMany", body);

        assertThat(done.getMessage().getBody(List.class)).hasSize(230);
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void withStreamingTheWorkIsDoneAsTheRouteTakesTheResults() {
        TwentyRecords results = (TwentyRecords) sent(
                        "twenty:companies/createMany?streaming=true&batchSize=10",
                        companies(35).iterator())
                .getMessage()
                .getBody();
        assertThat(twenty.records("companies")).isEmpty();

        for (int i = 0; i < 11; i++) {
            assertThat(results.next()).containsEntry("name", "Company " + i);
        }

        assertThat(twenty.records("companies")).hasSize(20);
        results.forEachRemaining(record -> assertThat(record).containsKey("id"));
        assertThat(twenty.records("companies")).hasSize(35);
    }

    @Test
    void eachRecordGetsAnIdOfOurs() {
        Exchange done = sent("twenty:companies/createMany", companies(3));

        assertThat(twenty.requests().get(0).body()).contains("\"id\":\"");
        assertThat(twenty.records("companies"))
                .extracting(record -> record.get("id"))
                .containsExactlyInAnyOrderElementsOf(done.getMessage().getBody(List.class).stream()
                        .map(record -> ((Map<?, ?>) record).get("id"))
                        .toList());
    }

    @Test
    void anIdOfTheUsersIsKept() {
        sent("twenty:companies/createMany", List.of(Map.of("id", StubbedTest.ID, "name", "Mine")));

        assertThat(twenty.records("companies")).singleElement().satisfies(record -> assertThat(record)
                .containsEntry("id", StubbedTest.ID));
    }

    @Test
    void withClientIdsFalseTheServerGivesTheIds() {
        sent("twenty:companies/createMany?clientIds=false", companies(3));

        assertThat(twenty.requests().get(0).body()).doesNotContain("\"id\"");
    }

    @Test
    void stopTellsWhatIsDoneAndWhereToGoOn() {
        List<Map<String, Object>> records = withBad(25, 13);

        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/createMany?batchSize=10", records);

        assertThat(namesOf(stopped.getCreated())).isEqualTo(namesOf(companies(10)));
        assertThat(stopped.getNextIndex()).isEqualTo(10);
        assertThat(stopped.getFailures()).isEmpty();
        assertThat(stopped.getStatusCode()).isEqualTo(400);
        assertThat(stopped.getCause()).isInstanceOf(TwentyValidationException.class);
        assertThat(twenty.records("companies")).hasSize(10);
    }

    @Test
    void goingOnFromThereCreatesTheOthersOnce() {
        List<Map<String, Object>> records = withBad(25, 13);
        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/createMany?batchSize=10", records);
        records.set(13, Map.of("name", "Company 13"));

        sent("twenty:companies/createMany?batchSize=10", records.subList(stopped.getNextIndex(), 25));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(companies(25)));
    }

    @Test
    void theFailedIndexIsKnownWhereAChunkIsOneRecord() {
        TwentyBatchException stopped =
                failure(TwentyBatchException.class, "twenty:companies/createMany?batchSize=1", withBad(5, 3));

        assertThat(stopped.getFailures()).extracting(TwentyFailure::index).containsExactly(3);
        assertThat(stopped.getNextIndex()).isEqualTo(3);
    }

    @Test
    void chunksSideBySideAreToldTooWhereOneStops() {
        TwentyBatchException stopped = failure(
                TwentyBatchException.class, "twenty:companies/createMany?batchSize=5&parallelism=4", withBad(40, 7));

        List<Object> told = namesOf(stopped.getCreated());
        stopped.getFailures()
                .forEach(failure -> told.add(failure.record() instanceof Map<?, ?> record ? record.get("name") : null));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(stopped.getCreated()));
        assertThat(told).hasSize(stopped.getNextIndex()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void isolateCreatesAllOthersAndListsTheRefused(int parallelism) {
        List<Map<String, Object>> records = withBad(100, 0, 13, 14, 59, 60, 99);

        Exchange done = sent("twenty:companies/createMany?onRecordError=isolate&parallelism=" + parallelism, records);

        List<TwentyFailure> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
        assertThat(failures).extracting(TwentyFailure::index).containsExactly(0, 13, 14, 59, 60, 99);
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.exception()).isInstanceOf(TwentyValidationException.class);
            assertThat(((Map<?, ?>) failure.record()).get("nope")).isEqualTo(1);
        });
        List<Object> expected = new ArrayList<>(namesOf(records));
        expected.removeIf("bad"::equals);
        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(expected);
        assertThat(names()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void isolateWithoutARefusalListsNothing() {
        Exchange done = sent("twenty:companies/createMany?onRecordError=isolate", companies(3));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .isEmpty();
    }

    @Test
    void isolateTakesWhatIsNoRecordAsRefused() {
        Exchange done = sent(
                "twenty:companies/createMany?onRecordError=isolate",
                List.of(Map.of("name", "one"), 42, Map.of("name", "two")));

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(1));
        assertThat(names()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void isolateStopsWhereTheServerIsToBlame() {
        twenty.misbehaveWith(request -> twenty.requests().size() > 1
                ? Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"x\",\"messages\":[\"busy\"]}")
                : Misbehaviour.none());

        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/createMany?onRecordError=isolate&batchSize=10&maxRetries=1",
                companies(30));

        assertThat(stopped.getCreated()).hasSize(10);
        assertThat(stopped.getCause()).isInstanceOf(TwentyServerException.class);
        assertThat(stopped.getFailures()).hasSize(10);
        assertThat(stopped.getNextIndex()).isEqualTo(20);
    }

    @Test
    void brokenJsonInAStreamStopsItAndIsToldFromTheEnd() {
        String text = "[{\"name\":\"one\"},{\"name\":\"two\"},{\"name\":";
        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/createMany?onRecordError=isolate",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(stopped).hasMessageContaining("Record 2 is not JSON: line 1, column");
        assertThat(stopped.getNextIndex()).isEqualTo(2);
        assertThat(names()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aMistakeInAListAtHandFailsBeforeTheFirstCall() {
        List<Object> records = new ArrayList<>(companies(100));
        records.set(99, 42);

        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createMany", records);

        assertThat(failure).hasMessageContaining("Record 99 is a java.lang.Integer");
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void withStreamingTheExceptionComesFromTheIterator() {
        TwentyRecords results = (TwentyRecords) sent(
                        "twenty:companies/createMany?streaming=true&batchSize=10",
                        withBad(30, 25).iterator())
                .getMessage()
                .getBody();
        List<Object> given = new ArrayList<>();

        TwentyBatchException stopped =
                catchThrowableOfType(TwentyBatchException.class, () -> results.forEachRemaining(given::add));

        assertThat(given).hasSize(20);
        assertThat(stopped.getNextIndex()).isEqualTo(20);
        assertThat(results.hasNext()).isFalse();
    }

    @Test
    void aLostAnswerIsLookedForAndTheRecordsAreThereOnce() {
        twenty.misbehave(
                Misbehaviour.dropAfter(), Misbehaviour.none(), Misbehaviour.none(), Misbehaviour.truncatedBody());

        Exchange done = sent("twenty:companies/createMany?batchSize=60", companies(100));

        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(100)));
        assertThat(twenty.records("companies")).hasSize(100);
        assertThat(done.getMessage().getHeader(TwentyConstants.RETRIES)).isEqualTo(2);
    }

    @Test
    void aStreamIsThereAgainAfterAFailure() {
        String text = "{\"name\":\"one\"}\n{\"nope\":1}";

        Exchange failed =
                send("twenty:companies/createMany", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(failed.getMessage().getBody(String.class)).isEqualTo(text);
    }

    @Test
    void withThrowExceptionOnFailureFalseTheDocumentTellsWhatIsDone() {
        Exchange done = sent("twenty:companies/createMany?batchSize=10&throwExceptionOnFailure=false", withBad(25, 13));

        assertThat(done.getMessage().getBody(Map.class))
                .containsEntry("statusCode", 400)
                .containsEntry("nextIndex", 10)
                .hasEntrySatisfying(
                        "created", created -> assertThat((List<?>) created).hasSize(10));
    }

    @Test
    void whatAnEarlierStepToldIsGone() {
        Exchange done = send(
                "twenty:companies/createMany",
                companies(1),
                Map.of(TwentyConstants.FAILURES, List.of("old"), TwentyConstants.UPSERT_RESULT, "old"));

        assertThat(done.getMessage().getHeaders())
                .doesNotContainKeys(TwentyConstants.FAILURES, TwentyConstants.UPSERT_RESULT);
    }

    @Test
    void withoutIdsALostAnswerIsNotRepeated() {
        twenty.misbehave(Misbehaviour.dropAfter());

        TwentyConnectionException failure =
                failure(TwentyConnectionException.class, "twenty:companies/createMany?clientIds=false", companies(3));

        assertThat(failure.isSent()).isTrue();
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aRealRefusalAfterALostAnswerIsStillARefusal() {
        sent(
                "twenty:companies/createOne",
                Map.of("name", "first", "domainName", Map.of("primaryLinkUrl", "https://a.example")));
        twenty.misbehave(Misbehaviour.dropBefore());

        TwentyBatchException stopped = failure(
                TwentyBatchException.class,
                "twenty:companies/createMany",
                List.of(Map.of("name", "second", "domainName", Map.of("primaryLinkUrl", "https://a.example"))));

        assertThat(stopped.getMessage().toLowerCase(Locale.ROOT)).contains("duplicate");
        assertThat(names()).containsExactly("first");
    }

    @Test
    void aStreamThatIsLeftEarlyIsClosed() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream source = new ByteArrayInputStream(Json.writeBytes(companies(200))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        TwentyRecords results = (TwentyRecords) sent("twenty:companies/createMany?streaming=true&batchSize=60", source)
                .getMessage()
                .getBody();
        results.next();

        results.close();

        assertThat(closed).isTrue();
        assertThat(twenty.records("companies")).hasSize(60);
    }
}
