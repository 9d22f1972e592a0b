package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes on and what is cut off while Camel is stopping. */
class CallsUnderWayTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CallsUnderWay calls = new CallsUnderWay();
    private final CallsUnderWay.Call call = begun();

    private CallsUnderWay.Call begun() {
        try {
            return calls.begin(() -> true, LONG);
        } catch (Waits.Ended e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        call.close();
    }

    private void assertItGoesOn() {
        await().during(1500, TimeUnit.MILLISECONDS).atMost(LONG).untilAsserted(() -> assertThat(call.cut())
                .isNull());
        begun().close();
    }

    @Test
    void aFileThatMovesGoesOnAndSoDoOthers() {
        AtomicLong moved = new AtomicLong();
        call.withoutEnd(moved::incrementAndGet, () -> true);

        calls.stop(LONG);

        assertItGoesOn();
    }

    @Test
    void anUploadThatMovesGoesOnAndSoDoOthers() {
        AtomicLong moved = new AtomicLong();
        call.endWithout(LONG, moved::incrementAndGet);

        calls.stop(LONG);

        assertItGoesOn();
    }

    @Test
    void aFileThatNobodyReadsGoesOnAndSoDoOthers() {
        call.withoutEnd(() -> 0, () -> false);

        calls.stop(LONG);

        assertItGoesOn();
    }

    @Test
    void aFileEndsWithCamelsTimeOut() {
        call.withoutEnd(() -> 0, () -> false);

        calls.stop(Duration.ZERO);

        await().atMost(LONG).untilAsserted(() -> assertThat(call.isStopped()).isTrue());
    }

    @Test
    void anAnswerThatHasBegunAndFallsSilentEndsThatCallAlone() {
        call.answerBegins();

        calls.stop(LONG);

        await().atMost(LONG).untilAsserted(() -> assertThat(call.isStopped()).isTrue());
        begun().close();
    }

    @Test
    void afterACallWithoutAnyAnswerNoOtherBegins() {
        calls.stop(LONG);

        await().atMost(LONG).untilAsserted(() -> assertThat(call.isStopped()).isTrue());
        assertThatThrownBy(() -> calls.begin(() -> true, LONG))
                .isInstanceOf(Waits.Ended.class)
                .hasMessage("Camel is stopping");
    }
}
