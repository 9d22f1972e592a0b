package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code onRecordError=isolate} one bad record costs itself, whatever the words in which it is refused. */
class IsolatedRefusalsTest extends SandboxedTest {
    private static final String ISOLATE = "twenty:companies/createMany?onRecordError=isolate";
    private static final String BAD = "This one is bad";

    private static List<Map<String, Object>> eightOfWhichTheSixthIsBad() {
        List<Map<String, Object>> records = new ArrayList<>(companies(8));
        records.set(5, Map.of("name", BAD));
        return records;
    }

    private static Misbehaviour error(int status, String message) {
        return Misbehaviour.status(
                status, "{\"statusCode\":" + status + ",\"error\":\"x\",\"messages\":[\"" + message + "\"]}");
    }

    /** The server refuses what holds the bad record. */
    private void refuse(Misbehaviour refusal) {
        twenty.misbehaveWith(request -> request.body().contains(BAD) ? refusal : Misbehaviour.none());
    }

    private void assertOnlyTheBadOneIsRefused() {
        Exchange done = sent(ISOLATE, eightOfWhichTheSixthIsBad());

        assertThat(names()).hasSize(7).doesNotContain(BAD);
        List<?> failures = done.getMessage().getHeader(TwentyConstants.FAILURES, List.class);
        assertThat(failures).singleElement().satisfies(failure -> {
            assertThat(((TwentyFailure) failure).index()).isEqualTo(5);
            assertThat(((TwentyFailure) failure).exception()).isInstanceOf(TwentyValidationException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid input syntax for type uuid: abc",
                "insert or update on table company violates foreign key constraint FK",
                "date/time field value out of range: 2026-02-30",
                "malformed array literal: ON_SITE",
                "invalid byte sequence for encoding UTF8: 0x00",
                "null value in column name of relation company",
                "invalid input value for enum stage: NOPE",
                "Data validation error.",
                "request entity too large"
            })
    void a500WithAWordOnTheInput(String message) {
        refuse(error(500, message));

        assertOnlyTheBadOneIsRefused();
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 414, 431})
    void aPageOfAProxyThatItIsTooLarge(int status) {
        refuse(Misbehaviour.html(status));

        assertOnlyTheBadOneIsRefused();
    }

    @Test
    void aTextAloneThatItIsTooLarge() {
        refuse(Misbehaviour.status(500, "\"request entity too large\""));

        assertOnlyTheBadOneIsRefused();
    }

    @Test
    void theServersOwnRefusalOfACharacterThatNoDatabaseHolds() {
        List<Map<String, Object>> records = new ArrayList<>(companies(8));
        records.set(5, Map.of("name", "a\u0000b"));

        Exchange done = sent(ISOLATE, records);

        assertThat(names()).hasSize(7);
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .hasSize(1);
    }

    @Test
    void aBatchOf14MegabytesIsHalved() {
        String text = "x".repeat(1024 * 1024);
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            records.add(Map.of("name", text));
        }

        Exchange done = sent(ISOLATE + "&depth=0", records);

        assertThat(twenty.records("companies")).hasSize(14);
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .isNullOrEmpty();
    }

    @Test
    void aPlain500StopsIt() {
        refuse(error(500, "Something broke"));

        failure(TwentyException.class, ISOLATE, eightOfWhichTheSixthIsBad());

        assertThat(names()).isEmpty();
    }

    @Test
    void whatWasTooSlowStopsItAsItMayBeDone() {
        refuse(error(400, "Query read timeout"));

        TwentyException failure =
                failure(TwentyException.class, ISOLATE + "&maxRetries=0", eightOfWhichTheSixthIsBad());

        assertThat(failure).hasMessageContaining("what was asked for may be done");
    }
}
