package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An import in a process of its own, which the system kills ({@code kill -9}) at any moment and which is then started again.
 * {@code -Dkill9.kills} says how often for each kind of import, {@code -Dkill9.records} how many records a file has.
 */
@Tag("sandbox")
class KilledImportTest {
    private static final int KILLS = Integer.getInteger("kill9.kills", 2);
    private static final int RECORDS = Integer.getInteger("kill9.records", 2_000);
    private static final int BATCH = 50;

    @TempDir
    Path folder;

    private final Random random = new Random();
    private volatile Process process;
    private int callsLeft;

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "UPDATE", "UPSERT"})
    void eachRecordIsThereOnce(ImportWorkload workload, TestReporter reporter) throws Exception {
        long seed = random.nextLong();
        random.setSeed(seed);
        Path file = folder.resolve("companies.jsonl");
        Files.writeString(
                file, workload.input(RECORDS).stream().map(Json::write).collect(Collectors.joining("\n")));

        try (TwentySandbox twenty =
                TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", workload.seed(RECORDS))))) {
            String printed = "";
            for (int kills = 0; kills <= KILLS; kills++) {
                twenty.misbehaveWith(kills < KILLS ? this::killed : request -> Misbehaviour.none());
                // what is left of the calls, over the kills that are left
                callsLeft = 1 + random.nextInt(Math.max(1, 2 * RECORDS / BATCH / (KILLS + 1)));
                printed = run(twenty, workload, file);
            }
            reporter.publishEntry(workload + " with " + KILLS + " kills", calls(twenty) + " calls, at last " + printed);

            assertThat(process.exitValue()).as("seed " + seed + ": " + printed).isZero();
            assertThat(ImportWorkload.stored(twenty.records("companies")))
                    .as("seed " + seed)
                    .isEqualTo(workload.expected(RECORDS));
            assertThat(calls(twenty))
                    .as("of the batches, and some more for each kill; seed " + seed)
                    .isLessThanOrEqualTo((long) workload.mostCalls() * RECORDS / BATCH + 10L * KILLS);
        }
    }

    private static long calls(TwentySandbox twenty) {
        return twenty.requests().stream()
                .filter(request -> !request.path().contains("/open-api/"))
                .count();
    }

    private String run(TwentySandbox twenty, ImportWorkload workload, Path file) throws Exception {
        process = start(twenty, workload, file);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(printed).isTrue();
        return printed.strip();
    }

    private Process start(TwentySandbox twenty, ImportWorkload workload, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        twenty.baseUrl(),
                        twenty.apiKey(),
                        folder.resolve("state").toString(),
                        workload.uri() + "&streaming=true&checkpoint=import&batchSize=" + BATCH,
                        file.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Before Twenty does what is asked, after it, or a moment later. */
    private synchronized Misbehaviour killed(SandboxRequest request) {
        if (request.path().contains("/open-api/") || --callsLeft != 0) {
            return Misbehaviour.none();
        }
        Process victim = process;
        switch (random.nextInt(3)) {
            case 0 -> victim.destroyForcibly();
            case 1 -> {
                victim.destroyForcibly();
                return Misbehaviour.delay(Duration.ofMillis(random.nextInt(2_000)));
            }
            default ->
                CompletableFuture.delayedExecutor(random.nextInt(20_000), TimeUnit.MICROSECONDS)
                        .execute(victim::destroyForcibly);
        }
        return Misbehaviour.none();
    }
}
