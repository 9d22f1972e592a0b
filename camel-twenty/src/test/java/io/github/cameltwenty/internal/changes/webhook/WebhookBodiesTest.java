package io.github.cameltwenty.internal.changes.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookBodiesTest {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final WebhookBodies bodies = new WebhookBodies(100, Duration.ofMillis(200), timer);

    @AfterEach
    void close() {
        timer.shutdownNow();
    }

    @Test
    void aBodyIsReadAsItCame() throws IOException {
        assertThat(bodies.read(new ByteArrayInputStream(new byte[] {1, 2, 3}))).containsExactly(1, 2, 3);
    }

    @Test
    void oneWithoutEndIsReadToOneByteMoreThanThereMayBe() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThat(bodies.read(endless)).hasSize(101);
    }

    @Test
    void oneThatDoesNotComeIsGivenUpAndTheThreadGoesOn() throws IOException {
        PipedInputStream silent = new PipedInputStream(new PipedOutputStream());

        assertThatThrownBy(() -> bodies.read(silent)).isInstanceOf(WebhookBodies.TooSlowException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void oneThatTricklesIsGivenUp() {
        InputStream trickling = new InputStream() {
            private final long start = System.nanoTime();

            @Override
            public int read() {
                while (System.nanoTime() - start < Duration.ofMillis(250).toNanos()) {
                    Thread.onSpinWait();
                }
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> bodies.read(trickling)).isInstanceOf(WebhookBodies.TooSlowException.class);
    }

    @Test
    void aStopWaitsForNone() throws IOException {
        WebhookBodies patient = new WebhookBodies(100, Duration.ofMinutes(1), timer);
        PipedInputStream silent = new PipedInputStream(new PipedOutputStream());
        timer.schedule(patient::stop, 50, TimeUnit.MILLISECONDS);

        assertThatThrownBy(() -> patient.read(silent)).isInstanceOf(WebhookBodies.TooSlowException.class);
        assertThatThrownBy(() -> patient.read(new ByteArrayInputStream(new byte[] {1})))
                .isInstanceOf(WebhookBodies.TooSlowException.class);
    }
}
