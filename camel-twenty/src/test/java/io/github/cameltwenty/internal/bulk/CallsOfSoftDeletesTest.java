package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.internal.operation.LaterServerTest;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many calls soft deletes and restores of 400 records cost, on a server of November 2025. */
class CallsOfSoftDeletesTest extends LaterServerTest {
    private static final String SOFTLY = "twenty:companies/deleteMany?softDelete=true";

    private final List<Object> ids = new ArrayList<>();

    @BeforeEach
    void fill() {
        sent("twenty:companies/createMany?depth=0&batchSize=200", companies(400))
                .getMessage()
                .getBody(List.class)
                .forEach(record -> ids.add(((Map<?, ?>) record).get("id")));
        twenty.clearRequests();
    }

    @Test
    void softDeletesCostOneCallForEach200() {
        sent(SOFTLY, ids);

        assertThat(calls()).hasSize(2);
        assertThat(names()).isEmpty();
    }

    @Test
    void restoresCostOneCallForEach200() {
        sent(SOFTLY, ids);
        twenty.clearRequests();

        sent("twenty:companies/restoreMany?depth=0", ids);

        assertThat(calls()).hasSize(2);
        assertThat(names()).hasSize(400);
    }

    @Test
    void destroyingWhatIsSoftlyDeletedCostsNoMore() {
        sent(SOFTLY, ids);
        twenty.clearRequests();

        sent("twenty:companies/destroyMany", ids);

        assertThat(calls()).hasSize(2);
        assertThat((List<?>) sent("twenty:companies/findMany?depth=0&filter=deletedAt[is]:NOT_NULL", null)
                        .getMessage()
                        .getBody())
                .isEmpty();
    }

    @Test
    void whatIsSoftlyDeletedAlreadyIsDone() {
        sent(SOFTLY, ids);

        assertThat(sent(SOFTLY, ids).getMessage().getBody(List.class)).hasSize(400);
    }

    @Test
    void aLostAnswerMakesNoDeletedRecordOfOneThatIsNotThere() {
        ids.set(1, StubbedTest.ID);
        AtomicBoolean lost = new AtomicBoolean();
        twenty.misbehaveWith(request -> request.method().equals("DELETE") && lost.compareAndSet(false, true)
                ? Misbehaviour.dropAfter()
                : Misbehaviour.none());

        Exchange done = sent(SOFTLY + "&onRecordError=isolate", ids);

        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(
                        failure -> assertThat(((TwentyFailure) failure).index()).isEqualTo(1));
    }
}
