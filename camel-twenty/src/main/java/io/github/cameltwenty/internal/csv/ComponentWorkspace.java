package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.catalog.Catalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;

/** Asks a workspace by the component's own operations. What it says of its objects is kept for a minute. */
public final class ComponentWorkspace implements CsvWorkspace {
    private static final long FRESH = Duration.ofMinutes(1).toNanos();
    /** What is set here is not to come from the component: as a failure that is to be the body, which would be no answer. */
    private static final String OWN = "outputFormat=object&throwExceptionOnFailure=true";

    private static final String ISOLATED = "depth=0&streaming=false&onRecordError=isolate&" + OWN;

    private final ProducerTemplate template;
    private final String component;
    private WorkspaceModel model;
    private long readAt;

    /** @param component the name of the component that has the workspace's address */
    public ComponentWorkspace(ProducerTemplate template, String component) {
        this.template = template;
        this.component = component;
    }

    @Override
    public synchronized WorkspaceModel model() {
        return model == null || System.nanoTime() - readAt > FRESH ? readAnew() : model;
    }

    @Override
    public synchronized WorkspaceModel readAnew() {
        Exchange done = send("general/getObjects?" + OWN, null);
        model = new WorkspaceModel((List<?>) done.getMessage().getBody());
        readAt = System.nanoTime();
        return model;
    }

    @Override
    public List<Object> findOrCreate(String resource, String key, List<Map<String, Object>> records) {
        return upsert(resource, key + "&createMissing=true", records);
    }

    @Override
    public List<Object> find(String resource, String key, List<Map<String, Object>> records) {
        return upsert(resource, key + "&createMissing=false", records);
    }

    private List<Object> upsert(String resource, String by, List<Map<String, Object>> records) {
        Exchange done = send(resource + "/upsertMany?" + ISOLATED + custom(resource) + "&upsertBy=" + by, records);
        Map<Integer, TwentyException> failures = failures(done);
        Iterator<?> stored = ((List<?>) done.getMessage().getBody()).iterator();
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            results.add(failures.containsKey(i) ? failures.get(i) : stored.next());
        }
        return results;
    }

    @Override
    public List<TwentyException> update(String resource, List<Map<String, Object>> changes) {
        Map<Integer, TwentyException> failures =
                failures(send(resource + "/updateMany?" + ISOLATED + custom(resource), changes));
        List<TwentyException> results = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            results.add(failures.get(i));
        }
        return results;
    }

    private static String custom(String resource) {
        return Catalog.twenty().resource(resource).isPresent() ? "" : "&customObject=true";
    }

    private static Map<Integer, TwentyException> failures(Exchange done) {
        Map<Integer, TwentyException> failures = new TreeMap<>();
        for (Object failure : done.getMessage().getHeader(TwentyConstants.FAILURES, List.class)) {
            TwentyFailure one = (TwentyFailure) failure;
            failures.put(one.index(), one.exception());
        }
        return failures;
    }

    private Exchange send(String path, Object body) {
        Exchange done = template.send(
                component + ":" + path, exchange -> exchange.getMessage().setBody(body));
        if (done.getException() != null) {
            throw done.getException() instanceof RuntimeException e
                    ? e
                    : new RuntimeCamelException(done.getException());
        }
        return done;
    }
}
