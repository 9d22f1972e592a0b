package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that does not come in time is a lost answer: what was asked for is done once, or told. */
class AnswersThatComeTooLateTest extends SandboxedTest {
    private static final String BRIEFLY = "responseTimeout=150&callTimeout=2000";
    private static final Misbehaviour LATE = Misbehaviour.delay(Duration.ofMillis(600));

    @ParameterizedTest
    @ValueSource(strings = {"batchSize=10", "batchSize=auto", "batchSize=10&parallelism=3"})
    void bulkWorkGoesOn(String options) {
        twenty.misbehave(LATE, Misbehaviour.none(), LATE);

        sent("twenty:companies/createMany?" + BRIEFLY + "&" + options, companies(40));

        assertThat(names()).containsExactlyInAnyOrderElementsOf(namesOf(companies(40)));
    }

    @Test
    void aCreateWithoutAnIdIsToldAndNotRepeated() {
        twenty.misbehave(LATE);

        TwentyTimeoutException failure = failure(
                TwentyTimeoutException.class,
                "twenty:companies/createOne?clientIds=false&" + BRIEFLY,
                Map.of("name", "Acme"));

        assertThat(failure.isSent()).isTrue();
        assertThat(failure.getStatusCode()).isZero();
        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void aWalkGoesOn() {
        sent("twenty:companies/createMany", companies(30));
        twenty.misbehave(Misbehaviour.none(), LATE);

        List<Object> found = new ArrayList<>();
        sent("twenty:companies/findAll?limit=10&" + BRIEFLY, null)
                .getMessage()
                .getBody(TwentyRecords.class)
                .forEachRemaining(found::add);

        assertThat(namesOf(found)).containsExactlyInAnyOrderElementsOf(namesOf(companies(30)));
    }

    @Test
    void anAnswerToACreateThatIsTooLargeIsToldAsOneThatMayBeDone() {
        TwentyConnectionException failure = failure(
                TwentyConnectionException.class,
                "twenty:companies/createOne?maxResponseSize=100",
                Map.of("name", "x".repeat(200)));

        assertThat(failure).hasMessageContaining("the answer is larger than maxResponseSize, 100 bytes");
        assertThat(failure.isSent()).isTrue();
        assertThat(failure.getStatusCode()).isEqualTo(201);
        assertThat(twenty.records("companies")).hasSize(1);
    }
}
