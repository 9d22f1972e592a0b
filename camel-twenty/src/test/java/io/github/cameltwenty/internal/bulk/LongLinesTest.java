package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names many records in its address stays short enough for a usual server, and tells what is known where it fails. */
class LongLinesTest extends SandboxedTest {
    private static final String CREATE = "twenty:companies/createMany?batchSize=200";
    private static final String PLAIN_ERROR = "{\"statusCode\":500,\"error\":\"x\",\"messages\":[\"broken\"]}";

    private final AtomicBoolean lost = new AtomicBoolean();

    private static Misbehaviour front(SandboxRequest request) {
        int line = request.method().length()
                + request.path().length()
                + (request.rawQuery() == null ? 0 : request.rawQuery().length())
                + 11;
        return line > 8_192 ? Misbehaviour.html(414) : Misbehaviour.none();
    }

    private boolean isFirstCreate(SandboxRequest request) {
        return request.path().contains("/batch/") && lost.compareAndSet(false, true);
    }

    @Test
    void createsWhoseAnswerIsLostAreLookedUpInPieces() {
        twenty.misbehaveWith(request -> isFirstCreate(request) ? Misbehaviour.dropAfter() : front(request));

        Exchange done = sent(CREATE, companies(200));

        assertThat(namesOf(done.getMessage().getBody(List.class))).isEqualTo(namesOf(companies(200)));
        assertThat(names()).hasSize(200);
    }

    @Test
    void aLookUpThatTakesTooLongIsRepeated() {
        AtomicBoolean slow = new AtomicBoolean();
        twenty.misbehaveWith(request -> {
            if (isFirstCreate(request)) {
                return Misbehaviour.dropAfter();
            }
            boolean isFirstLookUp = request.method().equals("GET") && slow.compareAndSet(false, true);
            return isFirstLookUp ? Misbehaviour.html(504) : Misbehaviour.none();
        });

        sent("twenty:companies/createMany", companies(20));

        assertThat(names()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 414, 500})
    void aLookUpThatFailsTellsThatTheRecordsMayBeThere(int status) {
        twenty.misbehaveWith(request -> {
            if (isFirstCreate(request)) {
                return Misbehaviour.dropAfter();
            }
            boolean lookUp = request.method().equals("GET");
            return lookUp ? Misbehaviour.status(status, PLAIN_ERROR) : Misbehaviour.none();
        });

        TwentyConnectionException failure = failure(TwentyConnectionException.class, CREATE, companies(200));

        assertThat(failure.isSent()).isTrue();
        assertThat(failure)
                .hasMessageContaining("broken")
                .hasMessageContaining("it cannot be seen what an earlier attempt did, which may have arrived");
        assertThat(names()).hasSize(200);
    }

    @Test
    void aSingleCreateWhoseLookUpFailsTellsItToo() {
        twenty.misbehaveWith(request -> {
            if (request.method().equals("POST")) {
                return lost.compareAndSet(false, true) ? Misbehaviour.dropAfter() : Misbehaviour.none();
            }
            return Misbehaviour.status(400, PLAIN_ERROR);
        });

        TwentyConnectionException failure = failure(
                TwentyConnectionException.class,
                "twenty:companies/createOne",
                companies(1).get(0));

        assertThat(failure.isSent()).isTrue();
        assertThat(names()).hasSize(1);
    }

    @Test
    void updatesByFilterGoInPieces() {
        sent(CREATE, companies(200));
        twenty.misbehaveWith(LongLinesTest::front);

        sent("twenty:companies/updateMany?batchSize=200&filter=employees[gte]:0", Map.of("employees", 7));

        assertThat(twenty.records("companies"))
                .allSatisfy(record -> assertThat(record.get("employees")).isEqualTo(7));
    }

    @Test
    void deletesByFilterGoInPieces() {
        sent(CREATE, companies(200));
        twenty.misbehaveWith(LongLinesTest::front);

        sent("twenty:companies/deleteMany?batchSize=200&filter=employees[gte]:0", null);

        assertThat(twenty.records("companies")).isEmpty();
    }
}
