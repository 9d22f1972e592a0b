package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process with a feed is killed again and again, as by {@code kill -9}: no change is lost, and few come twice, whatever the number
 * of kills. {@code -Dkills.count=30 -Dkills.records=20000} for many, {@code -Dkills.seed} for others.
 */
@Tag("sandbox")
class KilledFeedTest {
    private static final int KILLS = Integer.getInteger("kills.count", 5);
    private static final int RECORDS = Integer.getInteger("kills.records", 2_000);
    private static final long SEED = Long.getLong("kills.seed", 15);
    private static final int PAGE = 200;
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final String FEED = "twenty:companies/changes?initialSync=all&initialDelay=0&delay=50";

    private final TwentySandbox twenty = TwentySandbox.start();
    private final Random random = new Random(SEED);
    private final CamelContext writer = new DefaultCamelContext();
    private final Map<String, String> names = new HashMap<>();
    private ProducerTemplate template;
    private Process process;

    @TempDir
    Path directory;

    @BeforeEach
    void connect() {
        TwentyComponent component = writer.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        writer.start();
        template = writer.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        if (process != null) {
            kill();
        }
        writer.stop();
        twenty.close();
    }

    private void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FeedProcess.class.getName(),
                        twenty.baseUrl(),
                        twenty.apiKey(),
                        FEED,
                        state().toString(),
                        lines().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    /** SIGKILL: nothing of it runs any more. */
    private void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private Path lines() {
        return directory.resolve("lines");
    }

    private Path state() {
        return directory.resolve("state");
    }

    /** Id and name of each message so far, without a line that is just being written. */
    private List<List<String>> told() throws IOException {
        String text = Files.exists(lines()) ? Files.readString(lines()) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> List.of(line.split("\t")))
                .toList();
    }

    private String key() {
        return "twenty/" + twenty.baseUrl().replaceFirst("http://", "").replace(':', '_') + "/companies";
    }

    /** Before everything where there is none. */
    private Instant position() {
        String text = new StateFiles(state()).getState(key());
        return text == null ? Instant.MIN : FeedPosition.parse(text).from();
    }

    private void create(int from, int to) {
        for (int i = from; i < to; i += PAGE) {
            List<Map<String, Object>> records = IntStream.range(i, Math.min(to, i + PAGE))
                    .mapToObj(number ->
                            Map.<String, Object>of("id", UUID.randomUUID().toString(), "name", "Company " + number))
                    .toList();
            write("createMany", records);
        }
    }

    private void write(String operation, List<Map<String, Object>> records) {
        template.sendBody("twenty:companies/" + operation + "?depth=0&checkRecords=off&batchSize=" + PAGE, records);
        records.forEach(record -> names.put((String) record.get("id"), (String) record.get("name")));
    }

    private void rename(int count) {
        List<String> ids = new ArrayList<>(names.keySet());
        List<Map<String, Object>> records = random.ints(count, 0, ids.size())
                .distinct()
                .mapToObj(i -> Map.<String, Object>of(
                        "id",
                        ids.get(i),
                        "name",
                        names.get(ids.get(i)).replaceFirst(" again.*", "") + " again " + random.nextInt(1_000_000)))
                .toList();
        write("updateMany", records);
    }

    @Test
    void nothingIsLostAndFewComeTwice(TestReporter reporter) throws Exception {
        create(0, RECORDS / 2);
        Instant furthest = Instant.MIN;
        for (int i = 0; i < KILLS; i++) {
            start();
            int more = told().size() + random.nextInt(RECORDS / KILLS);
            create(RECORDS / 2 + RECORDS / 2 / KILLS * i, RECORDS / 2 + RECORDS / 2 / KILLS * (i + 1));
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> told().size() >= more || allAreTold());
            rename(20);
            kill();

            Instant position = position();
            assertThat(position).isAfterOrEqualTo(furthest.equals(Instant.MIN) ? furthest : furthest.minus(OVERLAP));
            furthest = position.isAfter(furthest) ? position : furthest;
        }
        start();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(untold()).isEmpty());
        kill();

        long twice = told().size() - new HashSet<>(told()).size();
        reporter.publishEntry(
                "killed " + KILLS + " times",
                told().size() + " messages of " + names.size() + " records, twice " + twice);
        assertThat(twice).isLessThanOrEqualTo(PAGE);
    }

    /** Whether the last line of each record has its last name. */
    private boolean allAreTold() throws IOException {
        return untold().isEmpty();
    }

    private Map<String, String> untold() throws IOException {
        Map<String, String> last = new HashMap<>();
        told().forEach(line -> last.put(line.get(0), line.get(1)));
        Map<String, String> untold = new HashMap<>(names);
        untold.entrySet().removeAll(last.entrySet());
        return untold;
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
        create(0, 1);
        start();
        await().atMost(Duration.ofMinutes(5)).until(this::allAreTold);

        assertThatThrownBy(() -> StateLock.take(state(), key(), "take another"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(process " + process.pid());
        kill();

        StateLock.take(state(), key(), "take another").release();
    }
}
