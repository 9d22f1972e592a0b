package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that is deleted after it was looked up and before it is changed is not made anew by the change. */
class GoneMeanwhileTest extends SandboxedTest {
    private static final String UPDATE = "twenty:companies/updateMany?depth=0&onRecordError=isolate";

    private final List<String> ids = new ArrayList<>();
    private final AtomicBoolean deleted = new AtomicBoolean();

    @BeforeEach
    void fill() {
        sent("twenty:companies/createMany?depth=0", companies(5))
                .getMessage()
                .getBody(List.class)
                .forEach(record -> ids.add((String) ((Map<?, ?>) record).get("id")));
    }

    private List<Map<String, Object>> changes() {
        List<Map<String, Object>> changes = new ArrayList<>();
        ids.forEach(id -> changes.add(Map.of("id", id, "employees", 100 + changes.size())));
        return changes;
    }

    /** Before the first write of several. */
    private Misbehaviour deleting(SandboxRequest request, Misbehaviour then) {
        boolean isWrite = request.path().contains("/batch/") || request.body().contains("mutation UpdateEach");
        if (!isWrite || !deleted.compareAndSet(false, true)) {
            return Misbehaviour.none();
        }
        sent("twenty:companies/deleteOne", ids.get(2));
        return then;
    }

    private void assertThatTheThirdIsGoneAndTold(Exchange done) {
        assertThat(deleted).isTrue();
        assertThat(twenty.records("companies"))
                .extracting(record -> record.get("id"))
                .containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(3), ids.get(4));
        assertThat(done.getMessage().getHeader(TwentyConstants.FAILURES, List.class))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(((TwentyFailure) failure).index()).isEqualTo(2);
                    assertThat(((TwentyFailure) failure).exception()).isInstanceOf(TwentyNotFoundException.class);
                });
        assertThat(done.getMessage().getBody(List.class)).hasSize(4);
    }

    @Test
    void itStaysGone() {
        twenty.misbehaveWith(request -> deleting(request, Misbehaviour.none()));

        assertThatTheThirdIsGoneAndTold(sent(UPDATE, changes()));
    }

    @Test
    void alsoWhereTheAnswerOfThatIsLost() {
        twenty.misbehaveWith(request -> deleting(request, Misbehaviour.dropAfter()));

        assertThatTheThirdIsGoneAndTold(sent(UPDATE, changes()));
    }
}
