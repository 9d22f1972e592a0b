package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Keeps people the same in Twenty and in a SQL database. See the README beside. */
public final class SyncExample {
    private static final List<String> VARIABLES = List.of("TWENTY_BASE_URL", "TWENTY_API_KEY");
    private static final int PEOPLE = 500;

    private SyncExample() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            if (VARIABLES.stream().anyMatch(System.getenv()::containsKey)) {
                runOnWorkspace(out);
            } else {
                runOnSandbox(out);
            }
        } catch (Exception e) {
            out.println("Failed: " + rootMessage(e));
            System.exit(1);
        }
    }

    private static void runOnWorkspace(PrintStream out) throws Exception {
        if (!VARIABLES.stream().allMatch(System.getenv()::containsKey)) {
            throw new IllegalStateException("Set both " + String.join(" and ", VARIABLES) + ", or neither");
        }
        out.println("Twenty: the workspace " + System.getenv("TWENTY_BASE_URL") + ", until Ctrl+C");
        try (Sync sync = new Sync(out, Map.of())) {
            sync.run();
        }
    }

    private static void runOnSandbox(PrintStream out) throws Exception {
        TwentySandboxOptions seeded = TwentySandbox.options().seed(Map.of("people", InventedPeople.of(PEOPLE)));
        Path state = Files.createTempDirectory("twenty-sync");
        try (TwentySandbox twenty = TwentySandbox.start(seeded);
                Sync sync = new Sync(out, onSandbox(twenty, state))) {
            out.println("Twenty: a sandbox in memory with " + PEOPLE + " people; for a workspace set "
                    + String.join(" and ", VARIABLES));
            sync.start();
            new Demonstration(sync).run();
        } finally {
            delete(state);
        }
    }

    private static Map<String, String> onSandbox(TwentySandbox twenty, Path state) {
        return Map.of(
                "camel.component.twenty.base-url",
                twenty.baseUrl(),
                "camel.component.twenty.api-key",
                twenty.apiKey(),
                "database.url",
                "jdbc:h2:mem:people",
                "sync.state-directory",
                state.toString(),
                "sync.delay",
                "200",
                "sync.sweep-delay",
                "500");
    }

    private static void delete(Path directory) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    private static String rootMessage(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : rootMessage(failure.getCause());
    }
}
