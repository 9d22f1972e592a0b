package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyException;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A program for a JVM with a heap of 64 MB: the large ones of the malicious answers, one after the other. */
final class MaliciousAnswersInASmallHeap {
    private MaliciousAnswersInASmallHeap() {}

    public static void main(String[] arguments) throws Exception {
        try (MaliciousServer server = new MaliciousServer();
                CamelContext context = new DefaultCamelContext()) {
            TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
            twenty.setBaseUrl(server.baseUrl());
            twenty.setApiKey("key-e3b0c442");
            TwentyConfiguration configuration = twenty.getConfiguration();
            configuration.setMaxRetries(0);
            configuration.setCallTimeout(3000);
            configuration.setMaxResponseSize(4 * 1024 * 1024);
            context.start();
            Stream.of(Malice.values()).filter(Malice::isLarge).forEach(malice -> {
                server.play(malice);
                Exception failure = find(context, 0).getException();
                boolean goesOn = find(context, 2).getMessage().getBody() instanceof Map;
                System.out.println(malice + ": " + (failure instanceof TwentyException && goesOn ? "told" : failure));
            });
        }
    }

    private static Exchange find(CamelContext context, int maxRetries) {
        FluentProducerTemplate template = context.createFluentProducerTemplate();
        return template.to("twenty:companies/findOne?maxRetries=" + maxRetries)
                .withBody(StubbedTest.ID)
                .send();
    }
}
