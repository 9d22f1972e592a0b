package io.github.cameltwenty.internal.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyCheckpointException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Where checkpoints are kept, and what happens where they cannot be. */
class CheckpointKeepingTest extends CheckpointedTest {
    private static final String OWN = CREATE + "&stateRepository=#states";

    private final AtomicInteger writes = new AtomicInteger();

    /** As a database whose disk is full after so many writes. */
    private MemoryStateRepository fullAfter(int count) {
        return new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (writes.incrementAndGet() > count) {
                    throw new IllegalStateException("no space left");
                }
                super.setState(key, value);
            }
        };
    }

    private Path file() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".state"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cutOff(String uri) {
        failAfter(3, Misbehaviour.dropBefore());
        failure(TwentyException.class, uri, companies(300));
        behave();
    }

    private void addRoute(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:import").to(uri);
            }
        });
    }

    @Test
    void aRepositoryOfYourOwnKeepsThem() {
        context.getRegistry().bind("states", new MemoryStateRepository());
        cutOff(OWN);

        assertThat(skipped(sent(OWN, companies(300)))).isEqualTo(150);
        assertThat(directory).isEmptyDirectory();
        assertEachIsThereOnce(300);
    }

    @Test
    void itIsNotedOncePerCall() {
        context.getRegistry().bind("states", fullAfter(Integer.MAX_VALUE));

        sent(OWN, companies(300));

        assertThat(writes)
                .as("at the beginning, before each of six calls, and at the end")
                .hasValue(8);
    }

    @Test
    void whatCannotBeNotedIsNotSent() {
        context.getRegistry().bind("states", fullAfter(3));

        TwentyBatchException stopped = failure(TwentyBatchException.class, OWN, companies(300));

        assertThat(stopped).hasMessageContaining("no space left");
        assertThat(stopped.getCause()).isInstanceOf(TwentyCheckpointException.class);
        assertThat(stopped.getNextIndex()).isEqualTo(100);
        assertThat(names()).hasSize(100);
    }

    @Test
    void whereNothingCanBeNotedNothingIsSent() {
        context.getRegistry().bind("states", fullAfter(0));

        failure(TwentyCheckpointException.class, OWN, companies(300));

        assertThat(calls()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeUsedFailsTheStart() throws Exception {
        Path taken = Files.createFile(directory.resolve("taken"));

        assertThatThrownBy(() -> addRoute(CREATE + "&stateDirectory=" + taken))
                .hasStackTraceContaining("The option stateDirectory is '" + taken + "', which cannot be used");
    }

    @Test
    void aDamagedFileFailsTheStart() throws Exception {
        cutOff(CREATE);
        Path file = file();
        Files.writeString(file, Files.readString(file).replace("done: 150", "done: 200"));

        assertThatThrownBy(() -> addRoute(CREATE))
                .hasStackTraceContaining("The file " + file + " cannot be used: it is damaged");
    }

    @Test
    void aFileOfAnotherVersionFailsTheStart() throws Exception {
        cutOff(CREATE);
        Path file = file();
        Files.writeString(file, Files.readString(file).replaceFirst("^camel-twenty \\d+", "camel-twenty 99"));

        assertThatThrownBy(() -> addRoute(CREATE))
                .hasStackTraceContaining(file.toString())
                .hasStackTraceContaining("another version of camel-twenty wrote it, in format 99");
    }

    @Test
    void aDamagedFileIsNoNewBeginning() throws Exception {
        cutOff(CREATE);
        Files.writeString(file(), "");

        failure(TwentyCheckpointException.class, CREATE, companies(300));

        assertThat(calls()).isEmpty();
    }

    @Test
    void aStateThatIsNoCheckpointIsNoNewBeginning() {
        MemoryStateRepository states = new MemoryStateRepository();
        context.getRegistry().bind("states", states);
        String key =
                "twenty/checkpoint/" + twenty.baseUrl().replace("http://", "").replace(':', '_') + "/import";
        states.setState(key, "2026-01-01T00:00:00.000Z;;;;");

        assertThatThrownBy(() -> send(OWN, companies(300)))
                .hasStackTraceContaining("'" + key + "' in ")
                .hasStackTraceContaining(" cannot be used: it is no checkpoint");
    }

    @Test
    void aSecondRunAtTheSameTimeIsRefused() {
        String uri = CREATE + "&streaming=true";
        TwentyRecords first = sent(uri, companies(300)).getMessage().getBody(TwentyRecords.class);
        first.next();

        assertThat(failure(TwentyCheckpointException.class, uri, companies(300)))
                .hasMessageContaining("both would write the same records");

        first.close();
        assertThat(send(uri, companies(300)).getException()).isNull();
    }

    @Test
    void resultsThatNobodyHasAnyMoreHoldNothing() {
        String uri = CREATE + "&streaming=true";
        sent(uri, companies(300)).getMessage().getBody(TwentyRecords.class).next();

        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(send(CREATE, companies(300)).getException()).isNull();
        });
    }

    @Test
    void resultsOfAMessageThatFailedHoldNothing() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:failing")
                        .to(CREATE + "&streaming=true")
                        .throwException(new IllegalStateException("before the results were taken"));
            }
        });
        send("direct:failing", companies(300));

        assertThat(send(CREATE, companies(300)).getException()).isNull();
    }

    @Test
    void aSecondRunInARepositoryIsRefused() {
        context.getRegistry().bind("states", new MemoryStateRepository());
        String uri = OWN + "&streaming=true";
        TwentyRecords first = sent(uri, companies(300)).getMessage().getBody(TwentyRecords.class);
        first.next();

        failure(TwentyCheckpointException.class, uri, companies(300));

        first.close();
        assertThat(send(uri, companies(300)).getException()).isNull();
    }

    @Test
    void aProcessThatWritesToTheSameRepositoryIsNoticed() {
        MemoryStateRepository states = new MemoryStateRepository();
        context.getRegistry().bind("states", states);
        String key =
                "twenty/checkpoint/" + twenty.baseUrl().replace("http://", "").replace(':', '_') + "/import";
        twenty.misbehaveWith(request -> {
            states.setState(key, "another's");
            return Misbehaviour.none();
        });

        assertThat(failure(TwentyBatchException.class, OWN, companies(300)))
                .hasMessageContaining("Another process has written to '" + key + "'");
        assertThat(names()).hasSize(50);
    }

    @Test
    void manyRefusedRecordsDoNotLengthenTheStateForEver() throws Exception {
        String uri = "twenty:companies/deleteMany?onRecordError=isolate&checkpoint=purge";
        List<String> missing =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(3_000).toList();

        sent(uri, missing);

        assertThat(Files.readString(file())).contains("refused: 0-999\nmore refused: 2000\n");
    }
}
