package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Test;

/** {@code batchSize=auto}: as many records in a call as the server at hand takes, and the fewest calls. */
class BatchSizeTest extends SandboxedTest {
    private static final String CREATE = "twenty:companies/createMany";

    private final boolean takesAnyNumber = "V1_0".equals(System.getProperty("sandbox.dialect", "V1_0"));

    private static int records(SandboxRequest request) {
        return request.body().split("\"name\":", -1).length - 1;
    }

    private List<Integer> sizes() {
        return calls().stream().map(BatchSizeTest::records).toList();
    }

    private static Misbehaviour refusal(int status, String message) {
        return Misbehaviour.status(
                status, "{\"statusCode\":" + status + ",\"error\":\"x\",\"messages\":[\"" + message + "\"]}");
    }

    private void assertCreated(int count, Exchange done) {
        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(count)));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(companies(count)));
    }

    @Test
    void tenThousandRecordsTakeFiftyCallsAndFewerWhereMoreIsTakenAndFaster() {
        // the time of a call that no record takes
        twenty.misbehaveWith(request -> Misbehaviour.delay(Duration.ofMillis(60)));

        Exchange done = sent(CREATE, companies(10_000));

        if (takesAnyNumber) {
            assertThat(calls()).hasSizeLessThan(40);
            assertThat(sizes()).startsWith(200, 200, 200).contains(400);
        } else {
            assertThat(calls()).hasSize(50);
        }
        assertCreated(10_000, done);
    }

    @Test
    void aFewRecordsNeedNoLookAtTheServer() {
        sent(CREATE, companies(600));

        assertThat(twenty.requests()).hasSize(3);
    }

    @Test
    void aServerThatDoesNotTellWhatItIsGetsWhatEveryVersionTakes() {
        twenty.misbehaveWith(request ->
                request.path().contains("/open-api/") ? refusal(403, "Forbidden resource") : Misbehaviour.none());

        Exchange done = sent(CREATE, companies(1_000));

        assertThat(sizes()).containsExactly(200, 200, 200, 200, 200);
        assertCreated(1_000, done);
    }

    @Test
    void whatTheServerSaysItTakesIsLearnedAndRemembered() {
        twenty.misbehaveWith(request -> records(request) > 70
                ? refusal(400, "Maximum number of records to upsert is 70.")
                : Misbehaviour.none());

        Exchange done = sent(CREATE, companies(300));
        twenty.clearRequests();
        sent(CREATE, companies(140));

        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(300)));
        assertThat(sizes()).containsExactly(70, 70);
    }

    @Test
    void whatIsLearnedOfOneResourceSaysNothingOfAnother() {
        twenty.misbehaveWith(request -> request.path().contains("companies") && records(request) > 70
                ? refusal(400, "Maximum number of records to upsert is 70.")
                : Misbehaviour.none());
        sent(CREATE, companies(200));
        twenty.clearRequests();

        sent(
                "twenty:opportunities/createMany",
                companies(200).stream()
                        .map(one -> Map.of("name", one.get("name")))
                        .toList());

        assertThat(sizes()).containsExactly(200);
    }

    @Test
    void bodiesThatAreTooLargeForAProxyAreHalvedAndTheSizeIsRemembered() {
        twenty.misbehaveWith(
                request -> request.body().length() > 12_000 ? Misbehaviour.html(413) : Misbehaviour.none());

        Exchange done = sent(CREATE, companies(1_000));

        assertCreated(1_000, done);
        assertThat(calls().stream().filter(request -> request.body().length() > 12_000))
                .hasSizeLessThan(6);
    }

    @Test
    void bodiesOfTenMegabytesAreNotSent() {
        String text = "x".repeat(100_000);
        List<Map<String, Object>> records = new ArrayList<>();
        companies(200)
                .forEach(company ->
                        records.add(Map.of("name", company.get("name"), "address", Map.of("addressStreet1", text))));

        Exchange done = sent(CREATE, records);

        assertThat(calls())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.body().length()).isLessThan(10_000_000));
        assertThat(done.getMessage().getBody(List.class)).hasSize(200);
    }

    @Test
    void aRecordThatIsTooLargeByItselfIsTheBadOne() {
        twenty.misbehaveWith(
                request -> request.body().length() > 50_000 ? Misbehaviour.html(413) : Misbehaviour.none());
        List<Map<String, Object>> records = new ArrayList<>(companies(20));
        records.set(7, Map.of("name", "x".repeat(60_000)));

        Exchange done = sent(CREATE + "?onRecordError=isolate", records);

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(7));
        assertThat(names()).hasSize(19);
    }

    @Test
    void aNumberIsObeyed() {
        sent(CREATE + "?batchSize=7", companies(20));

        assertThat(sizes()).containsExactly(7, 7, 6);
    }

    @Test
    void whatIsRefusedOfAGivenNumberIsNotSentInOtherSizes() {
        twenty.misbehaveWith(request -> Misbehaviour.html(413));

        failure(TwentyValidationException.class, CREATE + "?batchSize=20", companies(20));

        assertThat(sizes()).containsExactly(20);
    }

    @Test
    void whatAProxyGivesUpWaitingForIsSentInHalves() {
        twenty.misbehave(refusal(504, "Gateway Timeout"));

        Exchange done = sent(CREATE, companies(200));

        assertThat(sizes()).containsExactly(200, 100, 100);
        assertCreated(200, done);
    }

    @Test
    void whatMayNotBeRepeatedIsNotSentInHalvesEither() {
        configuration().setMaxRetries(0);
        twenty.misbehave(refusal(504, "Gateway Timeout"));

        failure(TwentyServerException.class, CREATE, companies(200));

        assertThat(sizes()).containsExactly(200);
    }

    @Test
    void whatIsDoneAfterTheTimeoutIsNotDoneTwice() {
        context.getComponent("http", HttpComponent.class).setResponseTimeout(300);
        twenty.misbehave(Misbehaviour.delay(Duration.ofMillis(600)));

        Exchange done = sent(CREATE, companies(200));

        assertThat(sizes()).startsWith(200, 100);
        assertCreated(200, done);
    }

    @Test
    void oneBadRecordAmong200CostsAtMostNineCallsMore() {
        for (int position : List.of(0, 1, 24, 37, 99, 100, 149, 174, 198, 199)) {
            List<Map<String, Object>> records = new ArrayList<>(companies(200));
            records.set(position, Map.of("name", "bad", "nope", 1));
            twenty.clearRequests();

            Exchange done = sent(CREATE + "?onRecordError=isolate", records);

            assertThat(calls()).as("position " + position).hasSizeLessThanOrEqualTo(10);
            assertThat(done.getMessage().getBody(List.class)).hasSize(199);
            assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(((TwentyFailure) failure).index()).isEqualTo(position));
        }
    }

    @Test
    void aLostAnswerOfAFullBatchIsLookedUpInShortLines() {
        twenty.misbehave(Misbehaviour.dropAfter());

        Exchange done = sent(CREATE, companies(200));

        assertCreated(200, done);
        assertThat(calls()).hasSizeLessThanOrEqualTo(4);
    }
}
