package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllOperationsTest {
    private static final String ID = "/[0-9a-f-]{36}";

    @Test
    void everyOperationIsDoneAndNothingIsLeftBehind(@TempDir Path folder) {
        try (TwentySandbox twenty = TwentySandbox.start();
                YamlExample example =
                        new YamlExample(twenty, folder, "classpath:reference/all-operations.camel.yaml").start()) {
            await().until(() -> calls(twenty).anyMatch(call -> call.contains("/open-api/")));

            assertThat(calls(twenty).map(call -> call.replaceAll(ID, "/ID")))
                    .containsExactly(
                            "POST /rest/companies",
                            "POST /rest/batch/companies",
                            "GET /rest/companies/ID",
                            "GET /rest/companies",
                            "PATCH /rest/companies/ID",
                            "POST /rest/companies/duplicates",
                            "DELETE /rest/companies/ID",
                            "DELETE /rest/companies/ID",
                            "DELETE /rest/companies/ID",
                            "GET /open-api/core");
            assertThat(twenty.records("companies")).isEmpty();
        }
    }

    private static Stream<String> calls(TwentySandbox twenty) {
        return twenty.requests().stream().map(AllOperationsTest::call);
    }

    private static String call(SandboxRequest request) {
        return request.method() + " " + request.path();
    }
}
