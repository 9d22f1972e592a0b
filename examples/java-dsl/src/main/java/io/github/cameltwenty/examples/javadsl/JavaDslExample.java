package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.main.Main;

/** Imports two CSV files into Twenty, and shows what can be done with them there. See the README beside. */
public final class JavaDslExample {
    private static final List<String> VARIABLES = List.of("TWENTY_BASE_URL", "TWENTY_API_KEY");

    private final Report report;

    JavaDslExample(PrintStream out) {
        report = new Report(out);
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        JavaDslExample example = new JavaDslExample(out);
        try {
            if (VARIABLES.stream().anyMatch(System.getenv()::containsKey)) {
                example.runOnWorkspace();
            } else {
                example.runOnSandbox();
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
        report.line("Twenty: the workspace " + System.getenv("TWENTY_BASE_URL"));
        run(new Main());
    }

    private void runOnSandbox() throws Exception {
        try (TwentySandbox sandbox = TwentySandbox.start()) {
            runOn(sandbox);
        }
    }

    void runOn(TwentySandbox sandbox) throws Exception {
        report.line("Twenty: a sandbox in memory; for a workspace set " + String.join(" and ", VARIABLES));
        Main main = new Main();
        main.addOverrideProperty("camel.component.twenty.base-url", sandbox.baseUrl());
        main.addOverrideProperty("camel.component.twenty.api-key", sandbox.apiKey());
        run(main);
    }

    private void run(Main main) throws Exception {
        main.bind("report", report);
        main.configure().addRoutesBuilder(ExampleRoutes.class);
        main.configure().addRoutesBuilder(CompanyRoutes.class);
        main.configure().addRoutesBuilder(PeopleRoutes.class);
        main.configure().addRoutesBuilder(CreateRoutes.class);
        try {
            main.init();
            report.credentials(CredentialTest.problems(main.getCamelContext()));
            main.start();
            main.getCamelTemplate().sendBody("direct:example", null);
        } finally {
            main.stop();
        }
        report.failIfRefused();
    }

    private static String rootMessage(Throwable failure) {
        return failure.getCause() == null ? failure.getMessage() : rootMessage(failure.getCause());
    }
}
