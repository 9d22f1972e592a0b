package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecords;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** A program that imports a file of JSON lines, and may be killed. */
final class ImportProcess {
    private ImportProcess() {}

    /** @param arguments base URL, API key, directory of the checkpoint, URI, file */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext();
                InputStream lines = Files.newInputStream(Path.of(arguments[4]))) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(arguments[0]);
            component.setApiKey(arguments[1]);
            component.getChanges().setStateDirectory(arguments[2]);
            context.start();
            Exchange done = context.createProducerTemplate()
                    .send(arguments[3], exchange -> exchange.getMessage().setBody(lines));
            if (done.getException() != null) {
                throw new IllegalStateException(done.getException());
            }
            done.getMessage().getBody(TwentyRecords.class).forEachRemaining(record -> {});
            System.out.println("skipped " + done.getMessage().getHeader(TwentyConstants.SKIPPED));
        }
    }
}
