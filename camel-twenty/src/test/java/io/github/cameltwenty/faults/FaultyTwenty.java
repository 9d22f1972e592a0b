package io.github.cameltwenty.faults;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A sandbox with companies, and a component that calls it. */
final class FaultyTwenty implements AutoCloseable {
    private final Set<Object> seeded = new HashSet<>();
    private final TwentySandbox twenty;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;

    FaultyTwenty(List<Map<String, Object>> companies, int maxRetries) {
        companies.forEach(company -> seeded.add(company.get("id")));
        twenty = TwentySandbox.start(TwentySandbox.options().seed(Map.of("companies", companies)));
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setMaxRetries(maxRetries);
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setMaxRetryDelay(20);
        context.start();
        template = context.createProducerTemplate();
    }

    void misbehaveWith(Function<SandboxRequest, Misbehaviour> plan) {
        twenty.misbehaveWith(plan);
    }

    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    Exchange send(String uri, Object body) {
        return template.send(uri, exchange -> exchange.getMessage().setBody(body));
    }

    /** All records, each time from where the walk before has failed. */
    List<String> read(String uri) {
        List<Object> read = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            String from = cursor;
            Exchange walk = template.send(uri, exchange -> exchange.getMessage()
                    .setHeader(TwentyConstants.STARTING_AFTER, from.isEmpty() ? null : from));
            try {
                if (walk.getException() instanceof TwentyException failed) {
                    throw failed;
                }
                walk.getMessage().getBody(TwentyRecords.class).forEachRemaining(read::add);
                cursor = null;
            } catch (TwentyException e) {
                cursor = e.getEndCursor() == null ? "" : e.getEndCursor();
            }
        }
        return Outcome.results(read);
    }

    /**
     * By id, or by name where the id was made in the run; without what no two runs have alike. The place of what is new depends on
     * which call came first.
     */
    Map<String, Object> stored() {
        Map<String, Object> stored = new TreeMap<>();
        for (Map<String, Object> company : twenty.records("companies")) {
            Object id = company.get("id");
            Map<String, Object> kept = new TreeMap<>(company);
            kept.remove("updatedAt");
            if (!seeded.contains(id)) {
                kept.keySet().removeAll(List.of("createdAt", "position"));
            }
            if (!Companies.isOurs(id)) {
                kept.remove("id");
                id = company.get("name");
            }
            if (stored.put(String.valueOf(id), kept) != null) {
                throw new AssertionError("there twice: " + company);
            }
        }
        return stored;
    }

    /** The ids; only where the server shows them. */
    List<Object> softlyDeleted() {
        List<Object> ids = new ArrayList<>();
        Exchange found = send("twenty:companies/findAll?depth=0&filter=deletedAt[is]:NOT_NULL", null);
        found.getMessage().getBody(TwentyRecords.class).forEachRemaining(company -> ids.add(company.get("id")));
        return List.copyOf(new TreeSet<>(ids));
    }

    @Override
    public void close() {
        context.stop();
        twenty.close();
    }
}
