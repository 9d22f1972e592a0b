package io.github.cameltwenty;

import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/**
 * A Camel context whose {@code twenty} component calls a sandbox. The build runs these tests twice, on a Twenty 1.0 and on one of
 * November 2025.
 */
@Tag("sandbox")
public abstract class SandboxedTest extends CamelTestSupport {
    protected final TwentySandbox twenty = TwentySandbox.start(options());

    protected TwentySandboxOptions options() {
        return TwentySandbox.options();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setRetryDelay(1);
        return context;
    }

    @AfterEach
    protected void closeSandbox() {
        twenty.close();
    }

    protected TwentyConfiguration configuration() {
        return context.getComponent("twenty", TwentyComponent.class).getConfiguration();
    }

    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** As {@link #send}, for what is to succeed. */
    protected Exchange sent(String uri, Object body) {
        Exchange done = send(uri, body);
        if (done.getException() != null) {
            throw new AssertionError(done.getException());
        }
        return done;
    }

    protected <E extends TwentyException> E failure(Class<E> type, String uri, Object body) {
        Exchange failed = send(uri, body);
        org.assertj.core.api.Assertions.assertThat(failed.getException()).isInstanceOf(type);
        return type.cast(failed.getException());
    }

    protected static List<Map<String, Object>> companies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("name", "Company " + i, "employees", i))
                .toList();
    }

    /** What was asked besides the server's documents. */
    protected List<SandboxRequest> calls() {
        return twenty.requests().stream()
                .filter(request -> !request.path().contains("/open-api/"))
                .toList();
    }

    protected List<Object> names() {
        List<Object> names = new ArrayList<>();
        twenty.records("companies").forEach(record -> names.add(record.get("name")));
        return names;
    }

    protected static List<Object> namesOf(List<?> records) {
        List<Object> names = new ArrayList<>();
        records.forEach(record -> names.add(((Map<?, ?>) record).get("name")));
        return names;
    }
}
