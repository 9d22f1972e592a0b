package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a rotation has come to when its process is killed, the key that is kept opens the workspace, and the next run ends it. A
 * kill is seen from the server: from some call on, none arrives any more.
 */
class RotationSurvivesKillsTest extends RotationTest {
    /** More than a rotation makes. */
    private static final int CALLS = 25;

    /** What became of the last call. */
    private enum LastCall {
        DONE(Misbehaviour.dropAfter()),
        LOST(Misbehaviour.dropBefore());

        private final Misbehaviour misbehaviour;

        LastCall(Misbehaviour misbehaviour) {
            this.misbehaviour = misbehaviour;
        }
    }

    private boolean killedBeforeKeeping;

    @BeforeEach
    void rotates() throws Exception {
        keyInUse("CI");
        configuration().setMaxRetries(0);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:rotate").to(ROTATE).process(exchange -> {
                    if (killedBeforeKeeping) {
                        throw new IllegalStateException("killed");
                    }
                    keep(exchange.getMessage().getBody(Map.class));
                });
            }
        });
    }

    /** From the call of this number on none arrives, but perhaps that one. */
    private AtomicInteger killAt(int last, LastCall lastCall) {
        AtomicInteger calls = new AtomicInteger();
        Function<SandboxRequest, Misbehaviour> plan = request -> {
            int call = calls.getAndIncrement();
            if (call < last) {
                return Misbehaviour.none();
            }
            return call == last ? lastCall.misbehaviour : Misbehaviour.dropBefore();
        };
        twenty.misbehaveWith(plan);
        return calls;
    }

    private void run() {
        rotate(null);
        killedBeforeKeeping = false;
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    /** What must hold at any time. A new key names the one that it is to replace, so that two alike would be two for one. */
    private void assertSafe(String when) throws Exception {
        assertThat(validKeys()).as(when).extracting(key -> key.get("name")).doesNotHaveDuplicates();
        assertThat(statusWith(kept())).as(when).isEqualTo(200);
    }

    private void assertEnded(String when) throws Exception {
        assertSafe(when);
        assertThat(validKeys()).as(when).extracting(key -> key.get("name")).containsExactly("CI");
    }

    @ParameterizedTest
    @EnumSource(LastCall.class)
    void atAnyCall(LastCall lastCall) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        for (int last = 0; last < CALLS; last++) {
            String when = "killed at call " + last;
            calls = killAt(last, lastCall);
            run();
            assertSafe(when);

            run();
            assertEnded(when);
        }
        assertThat(calls)
                .as("calls of a rotation that nobody killed")
                .hasValueGreaterThan(7)
                .hasValueLessThan(CALLS);
    }

    @ParameterizedTest
    @EnumSource(LastCall.class)
    void beforeTheTokenIsKept(LastCall lastCall) throws Exception {
        for (int last = 0; last < CALLS; last++) {
            String when = "killed before the token was kept, and at call " + last + " after it";
            killedBeforeKeeping = true;
            killAt(last, lastCall);
            run();
            assertSafe(when);

            run();
            assertEnded(when);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void severalTimesInARow(long seed) throws Exception {
        Random random = new Random(seed);
        for (int round = 0; round < 15; round++) {
            String when = "seed " + seed + ", round " + round;
            for (int kill = random.nextInt(4); kill >= 0; kill--) {
                killedBeforeKeeping = random.nextInt(4) == 0;
                killAt(random.nextInt(CALLS), LastCall.values()[random.nextInt(2)]);
                run();
                assertSafe(when);
            }

            run();
            assertEnded(when);
        }
    }
}
