package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllOperationsTest {
    private static final String FILE = "reference/all-operations.camel.yaml";

    @Test
    void everyOperationIsDoneAndNothingIsLeftBehind(@TempDir Path folder) {
        TwentySandboxOptions later = TwentySandbox.options().dialect(Dialect.V1_10);
        try (TwentySandbox twenty = TwentySandbox.start(later);
                YamlExample ignored = new YamlExample(twenty, folder, "classpath:" + FILE).start()) {
            await().until(() -> isDone(calls(twenty).toList()));

            assertThat(twenty.records("companies")).isEmpty();
            assertThat(twenty.records("attachments")).isEmpty();
        }
    }

    /** By the last steps: the document, and two that ask for the objects. */
    private static boolean isDone(List<String> calls) {
        int document = calls.indexOf("GET /open-api/core");
        return document >= 0
                && calls.stream()
                                .skip(document)
                                .filter(call -> call.equals("GET /rest/metadata/objects"))
                                .count()
                        == 2;
    }

    @Test
    void itHasThemAll() throws IOException {
        Set<String> used = Pattern.compile("twenty:\\w+/(\\w+)")
                .matcher(resource("/" + FILE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> offered = new TreeSet<>();
        new ObjectMapper()
                .readTree(resource("/META-INF/io/github/cameltwenty/twenty.json"))
                .at("/properties/operation/enum")
                .forEach(operation -> offered.add(operation.asText()));

        // it begins a route: see changes.camel.yaml
        offered.remove("changes");
        assertThat(used).isEqualTo(offered);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = AllOperationsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> calls(TwentySandbox twenty) {
        return twenty.requests().stream().map(AllOperationsTest::call);
    }

    private static String call(SandboxRequest request) {
        return request.method() + " " + request.path();
    }
}
