package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process of Camel Main that is told to end ({@code SIGTERM}), as a container is, amid an import. */
class SigtermTest {
    private static final int RECORDS = 10_000;

    private final TwentySandbox twenty = TwentySandbox.start();
    private Process process;

    @AfterEach
    void stop() {
        process.destroyForcibly();
        twenty.close();
    }

    /** What it prints until it has ended. */
    private String endAmidTheImport(Duration answer, int shutdownTimeout) throws IOException, InterruptedException {
        twenty.misbehaveWith(request -> Misbehaviour.delay(answer));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProgram.class.getName(),
                        twenty.baseUrl(),
                        twenty.apiKey(),
                        String.valueOf(RECORDS),
                        String.valueOf(shutdownTimeout))
                .redirectErrorStream(true)
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> twenty.requests().size() > 2 || !process.isAlive());
        // by its handle, which leaves its output open
        process.toHandle().destroy();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(printed).isTrue();
        return printed;
    }

    @Test
    void itIsDoneToTheEndWhereThatFitsIntoCamelsTimeOut() throws Exception {
        String printed = endAmidTheImport(Duration.ofMillis(20), 45);

        assertThat(printed).contains("done " + RECORDS);
        assertThat(twenty.records("companies")).hasSize(RECORDS);
    }

    @Test
    void elseItStopsBetweenTwoCallsAndSaysWhere() throws Exception {
        String printed = endAmidTheImport(Duration.ofMillis(200), 2);

        int done = twenty.records("companies").size();
        assertThat(done).isPositive().isLessThan(RECORDS);
        assertThat(printed).contains("stopped before record " + done + ", 0 failed");
    }
}
