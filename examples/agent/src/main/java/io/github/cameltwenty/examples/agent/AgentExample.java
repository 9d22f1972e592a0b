package io.github.cameltwenty.examples.agent;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.camel.main.Main;

/** Has a model do something in Twenty, and prints each call of a tool and what the model was told. See the README beside. */
public final class AgentExample {
    private static final List<String> VARIABLES = List.of("TWENTY_BASE_URL", "TWENTY_API_KEY");

    private AgentExample() {}

    /**
     * @param args what the model is asked to do; the scripted one does the same whatever that is
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String question = args.length == 0 ? DemoScript.QUESTION : String.join(" ", args);
        int exitCode = 0;
        try {
            if (VARIABLES.stream().anyMatch(System.getenv()::containsKey)) {
                out.println("Twenty: the workspace " + System.getenv("TWENTY_BASE_URL"));
                ask(out, question, Map.of());
            } else {
                askOnSandbox(out, question);
            }
        } catch (Exception e) {
            out.println("Failed: " + rootMessage(e));
            exitCode = 1;
        }
        System.exit(exitCode);
    }

    private static void askOnSandbox(PrintStream out, String question) throws Exception {
        try (InputStream seed = AgentExample.class.getResourceAsStream("/sandbox.json");
                TwentySandbox twenty =
                        TwentySandbox.start(TwentySandbox.options().seed(seed))) {
            out.println("Twenty: a sandbox in memory; for a workspace set " + String.join(" and ", VARIABLES));
            ask(
                    out,
                    question,
                    Map.of(
                            "camel.component.twenty.base-url",
                            twenty.baseUrl(),
                            "camel.component.twenty.api-key",
                            twenty.apiKey()));
        }
    }

    private static void ask(PrintStream out, String question, Map<String, String> settings) throws Exception {
        try (Model model = Model.start(System.getenv(), new Conversation(out))) {
            out.println("Model: " + model.title());
            Main main = new Main();
            settings.forEach(main::addOverrideProperty);
            main.bind("chatModel", model.chatModel());
            main.configure().addRoutesBuilder(new AgentRoutes());
            main.start();
            try {
                out.println("\n> " + question + "\n");
                out.println("\n" + main.getCamelTemplate().requestBody("direct:ask", question, String.class));
            } finally {
                main.stop();
            }
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
