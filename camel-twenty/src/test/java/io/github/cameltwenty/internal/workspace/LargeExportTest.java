package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dworkspace.records=1000000} for a large one. */
class LargeExportTest {
    private static final int RECORDS = Integer.getInteger("workspace.records", 2_000);

    @TempDir
    Path folder;

    private static List<Map<String, Object>> companies() {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i + " " + "x".repeat(500)))
                .toList();
    }

    @Test
    void anyNumberOfRecordsGoesOutInAHeapOf64Megabytes() throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(
                TwentySandbox.options().dialect(Dialect.V1_10).seed(Map.of("companies", companies())))) {
            Process program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ExportProgram.class.getName(),
                            twenty.baseUrl(),
                            twenty.apiKey(),
                            folder.resolve("out").toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(program.waitFor()).as(said).isZero();
            try (Stream<String> lines = Files.lines(folder.resolve("out/records/companies.ndjson"))) {
                assertThat(lines.count()).isEqualTo(RECORDS);
            }
        }
    }
}
