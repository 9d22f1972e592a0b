package io.github.cameltwenty.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the benchmarks alive. It looks at no time: how fast anything is, only a benchmark can tell. */
class BenchTest {
    @Test
    void everyRowIsPrinted() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Bench.run(Effort.QUICK, Bench.PARTS, new PrintStream(printed, true, StandardCharsets.UTF_8));

        List<String> rows = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
        assertThat(String.join("\n", rows))
                .contains("| findOne, µs/call |", "| findOne, KB allocated/call |")
                .contains("| findMany of 60, µs/call |", "| findMany of 60, KB allocated/call |")
                .contains("| createMany of 60, µs/call |", "| createMany of 60, KB allocated/call |")
                .contains("| findAll of 600, µs/record |", "| findAll of 600, KB allocated/record |")
                .contains("| createMany of 600, µs/record |", "| createMany of 600, KB allocated/record |")
                .contains("| findAll of 10,000 in 64 MB | twenty: |", "| createMany of 10,000 in 64 MB | twenty: |")
                .contains(
                        "| updateMany of 10,000 in 64 MB | twenty: |",
                        "| deleteMany, permanent, of 10,000 in 64 MB | twenty: |")
                .contains(
                        "| upsertMany of 10,000 in 64 MB | twenty: |",
                        "| upsertMany (refuse) of 10,000 in 64 MB | twenty: |")
                .contains("| three routes without `twenty:` |", "| three routes that call it |")
                .contains(
                        "| requestsPerSecond=50 |",
                        "| requestsPerMinute=600 |",
                        "| requestsPerMinute=auto, 100 allowed |")
                .contains(
                        "| `synchronous=true`, the default | 20 |",
                        "| `synchronous=false` | 20 |",
                        "| Apache's async HttpClient, without Camel | 200 |");
    }
}
