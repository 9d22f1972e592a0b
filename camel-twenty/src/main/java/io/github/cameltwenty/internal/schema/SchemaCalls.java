package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.bulk.PageWalk;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.GraphqlCall;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The calls by which objects and fields are read and written, in the name of one operation. */
public final class SchemaCalls {
    private static final String ID = "id";

    /** Twenty's screens ask so in all versions that were looked at (sources, 1.0 to 2.21). */
    private static final String UNIQUE = "{ objects(paging: {first: 1000}) { edges { node { " + ObjectDefinition.PLURAL
            + " fields(paging: {first: 1000}) { edges { node { name isUnique } } } } } } }";

    private final TwentyRequest purpose;
    private final TwentyClient client;
    private final Attempts attempts;

    public SchemaCalls(Operation operation, TwentyClient client, Attempts attempts) {
        this.purpose = TwentyRequest.of(Operation.GENERAL, operation, null, Map.of(), null);
        this.client = client;
        this.attempts = attempts;
    }

    /** What was refused before a call. */
    public TwentyValidationException refused(List<String> why, Throwable cause) {
        return new TwentyValidationException(
                purpose.action() + ": " + String.join("; ", why), purpose.refusal(0, null, why), cause);
    }

    TwentyValidationException refused(String why) {
        return refused(List.of(why), null);
    }

    TwentyNotFoundException notFound(String why) {
        return new TwentyNotFoundException(purpose.action() + ": " + why, purpose.refusal(0, null, List.of(why)));
    }

    TwentyUnsupportedException unsupported(String why) {
        return new TwentyUnsupportedException(purpose.action() + ": " + why, purpose.refusal(0, null, List.of(why)));
    }

    /** All objects with their fields, as the server tells of them. */
    public List<Map<?, ?>> objects() {
        TwentyRequest request = request(Operation.GET_OBJECTS, null, null);
        List<Map<?, ?>> objects = new ArrayList<>();
        new PageWalk(
                        request,
                        page -> client.send(page, TwentyResult.reader(page), attempts),
                        new PageWalk.Settings(null, null, false))
                .forEachRemaining(object -> objects.add((Map<?, ?>) object));
        return objects;
    }

    /**
     * Makes an object or a field, once: a repeat whose first attempt did it is refused, since names are taken once.
     *
     * @param made looks for what such an attempt made
     */
    Map<?, ?> create(Operation operation, Map<String, Object> body, Supplier<Optional<Map<?, ?>>> made) {
        return written(request(operation, null, body), refusal -> made.get());
    }

    Map<?, ?> update(Operation operation, String id, Map<String, Object> changes) {
        return written(request(operation, id, changes), refusal -> Optional.empty());
    }

    /** Gone after a lost answer is gone. */
    Map<?, ?> delete(Operation operation, String id) {
        return written(request(operation, id, null), refusal -> {
            Map<String, Object> gone = new JsonMap();
            gone.put(ID, id);
            return refusal instanceof TwentyNotFoundException ? Optional.of(gone) : Optional.empty();
        });
    }

    @FunctionalInterface
    private interface Found {
        Optional<Map<?, ?>> after(TwentyException refusal);
    }

    private Map<?, ?> written(TwentyRequest request, Found found) {
        try {
            TwentyResult result =
                    client.send(request, TwentyResult.reader(request), attempts, refusal -> found.after(refusal)
                            .map(value -> new TwentyResult(200, value, null)));
            return (Map<?, ?>) result.value();
        } finally {
            // whatever came of it, what was known of the workspace may have changed
            client.forgetServer();
        }
    }

    /**
     * The unique fields of each object, by its plural name: asked of GraphQL, since REST does not tell up to November 2025.
     *
     * @return empty where the server does not tell
     */
    public Optional<List<UniqueField>> uniqueFields() {
        TwentyRequest request = request(Operation.GRAPHQL, null, GraphqlCall.query(UNIQUE, Map.of()))
                .withPath("/metadata");
        try {
            Object data =
                    client.send(request, TwentyResult.reader(request), attempts).value();
            List<UniqueField> unique = new ArrayList<>();
            for (Map<?, ?> object : nodes(data, "objects")) {
                for (Map<?, ?> field : nodes(object, "fields")) {
                    if (Boolean.TRUE.equals(field.get(FieldDefinition.IS_UNIQUE))) {
                        unique.add(
                                new UniqueField(object.get(ObjectDefinition.PLURAL), field.get(FieldDefinition.NAME)));
                    }
                }
            }
            return Optional.of(unique);
        } catch (TwentyValidationException | TwentyAuthenticationException e) {
            return Optional.empty();
        }
    }

    /** One of which no two records of its object hold the same value. */
    public record UniqueField(Object object, Object field) {}

    private static List<Map<?, ?>> nodes(Object parent, String connection) {
        List<Map<?, ?>> nodes = new ArrayList<>();
        if (parent instanceof Map<?, ?> members
                && members.get(connection) instanceof Map<?, ?> connected
                && connected.get("edges") instanceof List<?> edges) {
            for (Object edge : edges) {
                if (edge instanceof Map<?, ?> one && one.get("node") instanceof Map<?, ?> node) {
                    nodes.add(node);
                }
            }
        }
        return nodes;
    }

    private TwentyRequest request(Operation operation, String id, Object body) {
        return TwentyRequest.of(Operation.GENERAL, operation, id, Map.of(), body)
                .as(purpose.operation());
    }
}
