package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A Twenty in memory that counts what it is asked, and the component with its defaults. */
final class CountedTwenty implements AutoCloseable {
    private final TwentySandbox sandbox;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;
    private final List<Map<String, Object>> stored;

    /**
     * @param stored companies to begin with
     */
    CountedTwenty(Dialect dialect, int stored) {
        this.stored = companies(stored).stream().map(CountedTwenty::withId).toList();
        sandbox = TwentySandbox.start(TwentySandbox.options().dialect(dialect).seed(Map.of("companies", this.stored)));
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(sandbox.baseUrl());
        twenty.setApiKey(sandbox.apiKey());
        context.start();
        template = context.createProducerTemplate();
    }

    static List<Map<String, Object>> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "name",
                        "Company " + i,
                        "employees",
                        i,
                        "domainName",
                        Map.of("primaryLinkUrl", "https://company" + i + ".example")))
                .toList();
    }

    private static Map<String, Object> withId(Map<String, Object> record) {
        Map<String, Object> identified = new HashMap<>(record);
        identified.put("id", UUID.randomUUID().toString());
        return identified;
    }

    List<Map<String, Object>> stored() {
        return stored;
    }

    List<Object> ids() {
        return stored.stream().map(company -> company.get("id")).toList();
    }

    /** Does it uncounted. */
    void prepare(String uri, Object body) {
        calls(uri, body);
    }

    /**
     * How many calls a step takes, without those for the server's own documents, which no server counts.
     *
     * @return empty where this Twenty cannot do it
     */
    OptionalLong calls(String uri, Object body) {
        sandbox.clearRequests();
        Exchange done = template.request(uri, exchange -> exchange.getMessage().setBody(body));
        if (done.getException() instanceof TwentyUnsupportedException) {
            return OptionalLong.empty();
        }
        if (done.getException() != null) {
            throw new IllegalStateException(done.getException());
        }
        if (done.getMessage().getBody() instanceof Iterator<?> lazy) {
            lazy.forEachRemaining(record -> {});
        }
        return OptionalLong.of(sandbox.requests().stream()
                .filter(request -> !request.path().contains("/open-api/"))
                .count());
    }

    @Override
    public void close() {
        context.stop();
        sandbox.close();
    }
}
