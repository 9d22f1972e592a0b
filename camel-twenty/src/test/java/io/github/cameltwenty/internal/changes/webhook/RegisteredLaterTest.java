package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A webhook whose Twenty is away when the route starts. */
class RegisteredLaterTest extends PushedTest {
    private static final String CHANGES = "twenty:companies/changes?maxRetries=0";

    @Test
    void isRegisteredWhenTwentyIsBack() throws Exception {
        twenty.misbehaveWith(request -> Misbehaviour.html(503));
        push(CHANGES);

        twenty.misbehaveWith(request -> Misbehaviour.none());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !twenty.records("webhooks").isEmpty());
        create("Acme");
        awaitReceived(1);

        assertThat(namesReceived()).containsExactly("Acme");
    }

    @Test
    void aKeyThatIsRefusedFailsTheStart() {
        assertThatThrownBy(() -> push(CHANGES + "&apiKey=wrong"))
                .hasStackTraceContaining(TwentyAuthenticationException.class.getName());
    }
}
