package io.github.cameltwenty.internal.workspace;

import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** A program that exports a workspace into a folder, and prints how many companies went out. */
final class ExportProgram {
    private ExportProgram() {}

    /** @param arguments base URL, API key, folder */
    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.twenty.base-url", arguments[0]);
        main.addInitialProperty("camel.component.twenty.api-key", arguments[1]);
        main.start();
        try {
            ProducerTemplate template = main.getCamelContext().createProducerTemplate();
            Map<?, ?> manifest = template.requestBody(
                    "twenty:general/exportWorkspace?objects=companies&exportTo=RAW(" + arguments[2] + ")",
                    null,
                    Map.class);
            System.out.println(manifest.get("objects"));
        } finally {
            main.stop();
        }
    }
}
