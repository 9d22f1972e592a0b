package io.github.cameltwenty.internal.changes.feed;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A program with a feed, which writes a line for each change that it is given, and ends when it is killed. */
final class FeedProcess {
    /** Not buffered, so that a kill loses none of it. */
    private final FileOutputStream lines;

    private FeedProcess(Path lines) throws IOException {
        this.lines = new FileOutputStream(lines.toFile(), true);
    }

    /** @param arguments base URL, API key, the URI of the feed, its state directory, where to write the lines */
    public static void main(String[] arguments) throws Exception {
        FeedProcess process = new FeedProcess(Path.of(arguments[4]));
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(arguments[0]);
        component.setApiKey(arguments[1]);
        component.getChanges().setStateDirectory(arguments[3]);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(arguments[2]).process(process::write);
            }
        });
        context.start();
        Thread.currentThread().join();
    }

    private void write(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        String line = message.getHeader(TwentyConstants.ID) + "\t"
                + message.getBody(Map.class).get("name") + "\n";
        lines.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
