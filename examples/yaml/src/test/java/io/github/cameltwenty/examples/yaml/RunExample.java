package io.github.cameltwenty.examples.yaml;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.main.Main;

/**
 * Runs the YAML routes with Camel Main. On the workspace that {@code TWENTY_BASE_URL} names they watch their folders until
 * they are stopped; on the sandbox they work through the files that come with the example.
 */
public final class RunExample {
    private static final Map<String, List<Map<String, Object>>> SEED = Map.of(
            "people",
            List.of(
                    Map.of("name", Map.of("firstName", "Alan", "lastName", "Turing")),
                    Map.of("name", Map.of("firstName", "Emmy", "lastName", "Noether"))));

    private RunExample() {}

    /**
     * @param args the folder of the example
     */
    public static void main(String[] args) throws Exception {
        Path example = Path.of(args[0]);
        if (System.getenv("TWENTY_BASE_URL") != null) {
            run(
                    new Main(),
                    Path.of(System.getProperty(
                            "example.folder",
                            example.resolve("target/workspace").toString())));
        } else {
            runOnSandbox(new Main(), example.resolve("data"), example.resolve("target/run"));
        }
    }

    static void runOnSandbox(Main main, Path data, Path folder) throws Exception {
        delete(folder);
        copy(data, folder);
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().seed(SEED))) {
            twenty.misbehaveWith(oneCallTooMany());
            main.addOverrideProperty("camel.component.twenty.base-url", twenty.baseUrl());
            main.addOverrideProperty("camel.component.twenty.api-key", twenty.apiKey());
            main.addInitialProperty("camel.main.duration-max-idle-seconds", "3");
            run(main, folder);
        }
    }

    private static void run(Main main, Path folder) throws Exception {
        System.out.println("The routes find their files in " + folder);
        main.addOverrideProperty("example.folder", folder.toString());
        main.run();
        if (main.getExitCode() != 0) {
            throw new IllegalStateException("Camel ended with " + main.getExitCode());
        }
    }

    /** The first person is refused once because of the limit, for the routes to wait and try again. */
    private static Function<SandboxRequest, Misbehaviour> oneCallTooMany() {
        AtomicBoolean refused = new AtomicBoolean();
        return request -> request.path().equals("/rest/people")
                        && request.method().equals("POST")
                        && refused.compareAndSet(false, true)
                ? Misbehaviour.status(
                        429, "{\"statusCode\":429,\"error\":\"Error\",\"messages\":[\"Too many requests\"]}")
                : Misbehaviour.none();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
