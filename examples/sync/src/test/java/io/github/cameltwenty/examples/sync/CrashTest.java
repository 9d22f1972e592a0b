package io.github.cameltwenty.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The sync ends where it should not: what was half done is done once. */
class CrashTest extends SyncedTest {
    private static final int PEOPLE = 150;

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options().seed(Map.of("people", InventedPeople.of(PEOPLE)));
    }

    private static String email(int i) {
        return InventedPeople.of(PEOPLE).get(i).get("emails").toString().replaceAll(".*=|}", "");
    }

    private String id(int i) {
        return sql.sql("SELECT twenty_id FROM person_sync WHERE email = ?")
                .param(email(i))
                .query(String.class)
                .single();
    }

    private String idInTwenty(String email) {
        return twenty.records("people").stream()
                .filter(person -> email.equals(Person.ofTwenty(person).get(Field.EMAIL)))
                .map(person -> (String) person.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private void assertBothSidesAreTheSame() {
        assertThat(peopleInSql()).containsExactlyInAnyOrderElementsOf(peopleInTwenty());
    }

    /** As after a kill before it was kept how far the sync had come. */
    @Test
    void whatIsInSqlAlreadyIsNotWrittenAgain() throws Exception {
        startAndAwaitQuiet();
        stop();
        Path kept = folder.resolve("kept");
        FileSystemUtils.copyRecursively(state(), kept);
        updateInTwenty(id(0), Map.of("city", "Cork"));
        deleteInTwenty(id(1));
        createInTwenty(named("Noor", "noor@people.example"));
        startAndAwaitQuiet();
        stop();
        FileSystemUtils.deleteRecursively(state());
        FileSystemUtils.copyRecursively(kept, state());
        Writes before = writes();

        startAndAwaitQuiet();

        assertThat(writes()).isEqualTo(before);
        assertBothSidesAreTheSame();
    }

    /** As after a kill when Twenty had answered, and before the transaction has ended. */
    @Test
    void whatIsInTwentyAlreadyIsNotSentAgain() throws Exception {
        startAndAwaitQuiet();
        stop();
        updateInSql(email(0), "city", "Cork");
        insertInSql("Noor", "noor@people.example");
        Path database = folder.resolve("people.mv.db");
        Path kept = folder.resolve("kept");
        Files.copy(database, kept);
        startAndAwaitQuiet();
        stop();
        Files.move(kept, database, StandardCopyOption.REPLACE_EXISTING);
        Writes before = writes();

        startAndAwaitQuiet();

        assertThat(writes().twenty()).isEqualTo(before.twenty());
        assertThat(twenty.records("people")).hasSize(PEOPLE + 1);
        assertBothSidesAreTheSame();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void killsAtAnyTimeLoseNothingAndDoubleNothing(int seed) throws Exception {
        Random random = new Random(seed);
        int changedInSql = 0;
        for (int round = 0; round < 3; round++) {
            int first = 10 * round;
            insertInSql("New in SQL", "sql" + round + "@people.example");
            createInTwenty(named("New in Twenty", "twenty" + round + "@people.example"));
            changedInSql += updateInSql(email(first), "city", "Cork " + round);
            updateInTwenty(idInTwenty(email(first + 1)), Map.of("jobTitle", "Chief " + round));
            killAfter(1 + random.nextInt(8), random.nextInt(400));
        }

        startAndAwaitQuiet();

        assertThat(twenty.records("people")).hasSize(PEOPLE + 6);
        assertThat(peopleInTwenty())
                .extracting(person -> person.get(Field.JOB_TITLE))
                .contains("Chief 0", "Chief 1", "Chief 2");
        assertThat(peopleInTwenty())
                .filteredOn(person -> String.valueOf(person.get(Field.CITY)).startsWith("Cork "))
                .hasSize(changedInSql);
        assertBothSidesAreTheSame();
        Writes before = writes();
        awaitQuiet();
        assertThat(writes()).isEqualTo(before);
    }

    /** Runs the example as a process of its own, and kills it some time after one of its calls. */
    private void killAfter(int calls, int milliseconds) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SyncExample.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TWENTY_"));
        builder.environment()
                .putAll(Map.of(
                        "TWENTY_BASE_URL", twenty.baseUrl(),
                        "TWENTY_API_KEY", twenty.apiKey(),
                        "DATABASE_URL", url(),
                        "SYNC_STATE_DIRECTORY", state().toString(),
                        "SYNC_DELAY", "50",
                        "SYNC_SWEEP_DELAY", "150"));
        File log = folder.resolve("process.log").toFile();
        AtomicInteger left = new AtomicInteger(calls);
        CompletableFuture<Process> started = new CompletableFuture<>();
        Executor later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        twenty.misbehaveWith(request -> {
            if (left.decrementAndGet() == 0) {
                started.thenAcceptAsync(Process::destroyForcibly, later);
            }
            return Misbehaviour.none();
        });
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        started.complete(process);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        twenty.misbehaveWith(request -> Misbehaviour.none());
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isEqualTo(137);
    }
}
