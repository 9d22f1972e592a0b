package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Several JVMs on a workspace that allows 100 calls in a time, with nothing set and nothing shared. {@code -Djvms.count}, {@code
 * -Djvms.calls} (of each) and {@code -Djvms.window} (in milliseconds) say how many.
 */
class SeveralJvmsTest {
    private static final int JVMS = Integer.getInteger("jvms.count", 2);
    private static final int CALLS = Integer.getInteger("jvms.calls", 80);
    private static final int WINDOW = Integer.getInteger("jvms.window", 3_000);

    private final TwentySandbox twenty = TwentySandbox.start(
            TwentySandbox.options().dialect(Dialect.V2_21).rateLimit(100, Duration.ofMillis(WINDOW)));

    @AfterEach
    void stop() {
        twenty.close();
    }

    @Test
    void eachGetsItsCallsThroughAndFewAreRefused(TestReporter reporter) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < JVMS; i++) {
            processes.add(start());
        }
        for (Process process : processes) {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(printed).isTrue();
            assertThat(process.exitValue()).as(printed).isZero();
            reporter.publishEntry("one of " + JVMS, printed.strip());
        }
        long creates = twenty.requests().stream()
                .filter(request -> request.path().contains("/batch/"))
                .count();
        long refused = creates - (long) JVMS * CALLS;
        reporter.publishEntry("refused", refused + " of " + creates + " calls");

        assertThat(twenty.records("companies")).hasSize(JVMS * CALLS);
        assertThat(refused).isLessThan(creates / 4);
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneOfSeveralJvms.class.getName(),
                        twenty.baseUrl(),
                        twenty.apiKey(),
                        String.valueOf(CALLS))
                .redirectErrorStream(true)
                .start();
    }
}
