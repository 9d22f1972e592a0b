package io.github.cameltwenty.internal.changes.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.internal.changes.poll.PolledTest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start makes of what the last one has left, also where that is damaged or cannot be kept any more. */
class RestartTest extends PolledTest {
    private static final String CHANGES = "twenty:companies/changes?" + FAST;
    private static final String OVERLAPPING = "twenty:companies/changes?initialDelay=0&delay=20&overlap=60000";
    private static final Path FULL = Path.of("/dev/full");

    private Path file(String suffix) {
        String host = twenty.baseUrl().replaceFirst("http://", "").replace(':', '_');
        return directory.resolve("twenty_" + host + "_companies" + suffix);
    }

    /** A first run that has delivered one change. */
    private void runOnce(String uri) throws Exception {
        CamelContext first = start(uri);
        create("A");
        awaitReceived(1);
        first.stop();
    }

    @Test
    void aRestartWithinTheOverlapRepeatsNothing() throws Exception {
        runOnce(OVERLAPPING);

        start(OVERLAPPING);
        create("B");
        awaitReceived(2);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A", "B");
    }

    @Test
    void whatWasThereBeforeTheFirstStartIsNoNewsAfterARestartEither() throws Exception {
        create("Before");
        runOnce(OVERLAPPING);

        start(OVERLAPPING);
        awaitIdle();

        assertThat(namesReceived()).containsExactly("A");
    }

    @Test
    void withRepositoriesOfTheUsersOwnARestartWithinTheOverlapRepeatsUnlessTheyRemember() throws Exception {
        MemoryStateRepository states = new MemoryStateRepository();
        File seen = directory.resolve("seen").toFile();
        start(remembering(states, seen));
        create("A");
        awaitReceived(1);
        contexts.get(0).stop();

        CamelContext second = start(remembering(states, seen));
        awaitIdle();
        assertThat(received).hasSize(1);
        second.stop();

        start(remembering(states, null));
        awaitReceived(2);
        awaitIdle();
        assertThat(namesReceived()).containsExactly("A", "A");
        assertThat(file(".told")).doesNotExist();
    }

    /** @param seen null to remember nothing */
    private RouteBuilder remembering(MemoryStateRepository states, File seen) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", states);
                String uri = OVERLAPPING + "&stateRepository=#states";
                if (seen != null) {
                    getContext().getRegistry().bind("seen", FileIdempotentRepository.fileIdempotentRepository(seen));
                    uri += "&idempotentRepository=#seen";
                }
                from(uri).process(RestartTest.this::receive);
            }
        };
    }

    @Test
    void aMessageThatFailedBeforeTheStopComesAgain() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        CamelContext first = start(OVERLAPPING, exchange -> {
            failures.incrementAndGet();
            throw new IllegalStateException("killed");
        });
        create("A");
        await().until(() -> failures.get() > 0);
        first.stop();

        start(OVERLAPPING);
        awaitReceived(1);

        assertThat(namesReceived()).containsExactly("A");
    }

    @Test
    void aFeedThatIsToBeginAnewDoes() throws Exception {
        runOnce(OVERLAPPING + "&initialSync=all");
        Files.delete(file(".state"));

        start(OVERLAPPING + "&initialSync=all");
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "A");
    }

    @Test
    void aStateOfAnOlderVersionIsGoneOnWith() throws Exception {
        runOnce(CHANGES + "&initialSync=all");
        String kept = Files.readString(file(".state"));
        Files.writeString(file(".state"), kept.substring(kept.indexOf('\n') + 1));

        start(CHANGES + "&initialSync=all");
        create("B");
        awaitReceived(2);

        assertThat(namesReceived()).containsExactly("A", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-01T00:00:00.0", "camel-twenty 1 00000000\nx", "camel-twenty 7\nx"})
    void aStateThatCannotBeReadFailsTheStart(String left) throws Exception {
        runOnce(CHANGES);
        Files.writeString(file(".state"), left);

        assertThatThrownBy(() -> start(CHANGES))
                .hasStackTraceContaining("cannot be read")
                .hasStackTraceContaining("Take it away, and the route begins as initialSync says");
        assertThat(Files.readString(file(".state"))).isEqualTo(left);
    }

    @Test
    void deliveredStatesThatCannotBeReadFailTheStart() throws Exception {
        runOnce(CHANGES);
        Files.writeString(file(".told"), "nothing that was ever written here");

        assertThatThrownBy(() -> start(CHANGES))
                .hasStackTraceContaining("The file " + file(".told") + " cannot be used: it is damaged");
    }

    @Test
    void idsThatCannotBeReadFailTheStart() throws Exception {
        CamelContext first = start(CHANGES + "&sweepDelay=100");
        create("A");
        await().until(() -> Files.exists(file(".ids")));
        first.stop();
        Files.write(file(".ids"), new byte[5]);

        assertThatThrownBy(() -> start(CHANGES + "&sweepDelay=100"))
                .hasStackTraceContaining("The file " + file(".ids") + " cannot be used: it is damaged");
    }

    @Test
    void aFullDiskFailsTheStart() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(FULL), "there is no " + FULL + " here");
        Files.createSymbolicLink(file(".lock"), FULL);

        assertThatThrownBy(() -> start(CHANGES))
                .hasStackTraceContaining("The option stateDirectory is '" + directory + "', which cannot be used: "
                        + file(".lock") + " cannot be written")
                .hasStackTraceContaining("No space left on device");
    }

    @Test
    void aDirectoryThatIsNoneFailsTheStart() throws IOException {
        Path none = Files.write(directory.resolve("none"), "x".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> start(CHANGES + "&stateDirectory=" + none))
                .hasStackTraceContaining("The option stateDirectory is '" + none + "', which cannot be used");
    }

    @Test
    void idsAreKeptByOneProcessThoughTheStateIsElsewhere() throws Exception {
        String uri = CHANGES + "&sweepDelay=100&stateRepository=#states";
        start(ofOwnState(uri));

        assertThatThrownBy(() -> start(ofOwnState(uri)))
                .hasStackTraceContaining("Give this one another stateDirectory or stateKey");
    }

    private RouteBuilder ofOwnState(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("states", new MemoryStateRepository());
                from(uri).process(RestartTest.this::receive);
            }
        };
    }
}
