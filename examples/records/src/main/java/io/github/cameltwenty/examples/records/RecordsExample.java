package io.github.cameltwenty.examples.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.main.Main;

/** Writes and reads a workspace's own object by records that the build generates. See the README beside. */
public final class RecordsExample {
    private static final List<String> VARIABLES = List.of("TWENTY_BASE_URL", "TWENTY_API_KEY");

    private final PrintStream out;

    RecordsExample(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            RecordsExample example = new RecordsExample(out);
            if (VARIABLES.stream().anyMatch(System.getenv()::containsKey)) {
                example.runOnWorkspace();
            } else {
                example.runOnSandbox(Path.of(args[0]));
            }
        } catch (Exception e) {
            out.println("Failed: " + rootMessage(e));
            System.exit(1);
        }
    }

    private void runOnWorkspace() throws Exception {
        if (!VARIABLES.stream().allMatch(System.getenv()::containsKey)) {
            throw new IllegalStateException("Set both " + String.join(" and ", VARIABLES) + ", or neither");
        }
        out.println("Twenty: the workspace " + System.getenv("TWENTY_BASE_URL"));
        run(new Main());
    }

    /** The sandbox has the objects of the document that the records are generated from. */
    private void runOnSandbox(Path document) throws Exception {
        try (TwentySandbox sandbox = TwentySandbox.start(TwentySandbox.options().catalog(catalog(document)))) {
            runOn(sandbox);
        }
    }

    static Catalog catalog(Path document) throws IOException {
        return OpenApiCatalog.read(new JsonMapper().readTree(document.toFile()), "example");
    }

    void runOn(TwentySandbox sandbox) throws Exception {
        out.println("Twenty: a sandbox in memory; for a workspace set " + String.join(" and ", VARIABLES));
        Main main = new Main();
        main.addOverrideProperty("camel.component.twenty.base-url", sandbox.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", sandbox.apiKey());
        run(main);
    }

    private void run(Main main) throws Exception {
        main.bind("contracts", new Contracts());
        main.bind("report", new Report(out));
        main.configure().addRoutesBuilder(ContractRoutes.class);
        try {
            main.start();
            main.getCamelTemplate().sendBody("direct:example", null);
        } finally {
            main.stop();
        }
    }

    private static String rootMessage(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : rootMessage(failure.getCause());
    }
}
