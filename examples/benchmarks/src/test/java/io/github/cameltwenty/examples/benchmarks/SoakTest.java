package io.github.cameltwenty.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A few calls and a few contexts leave nothing behind; a million is for the program itself. */
class SoakTest {
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    private static ChildJvm server;
    private static List<SoakState> states;

    @BeforeAll
    static void soak() {
        server = ChildJvm.start(List.of(), CannedServer.class);
        states = new SoakRuns("http://127.0.0.1:" + server.line(), Effort.QUICK)
                .run(new ResultTable(new PrintStream(PRINTED, true, StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void noThreadIsLeft() {
        assertThat(states)
                .extracting(SoakState::threads)
                .containsOnly(states.get(0).threads());
    }

    @Test
    void noSocketIsLeft() {
        assertThat(states)
                .extracting(SoakState::sockets)
                .containsOnly(states.get(0).sockets());
    }

    @Test
    void noFileIsLeft() {
        assertThat(states)
                .extracting(SoakState::files)
                .containsOnly(states.get(0).files());
    }

    @Test
    void theStatesAreATable() {
        assertThat(PRINTED.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll("\\s+", " ")))
                .anyMatch(line -> line.startsWith("| | threads | sockets | open files |"))
                .anyMatch(line -> line.startsWith("| after 500 calls |"))
                .anyMatch(line -> line.startsWith("| and 10 contexts |"));
    }
}
