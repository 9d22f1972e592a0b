package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The workspace's objects, or its fields: read only, and in an envelope, as no other settings are. */
final class ObjectMetadataResource implements MetadataResource {
    private final String singular;
    private final Supplier<List<Map<String, Object>>> all;
    private final Function<String, Map<String, Object>> byId;

    ObjectMetadataResource(
            String singular, Supplier<List<Map<String, Object>>> all, Function<String, Map<String, Object>> byId) {
        this.singular = singular;
        this.all = all;
        this.byId = byId;
    }

    @Override
    public boolean takesParameters() {
        return false;
    }

    @Override
    public Reply list(Query query) {
        return Reply.data(200, singular + "s", all.get());
    }

    @Override
    public Reply find(String id) {
        Map<String, Object> found = byId.apply(id);
        if (found == null) {
            // not recorded
            throw MetadataReplies.notFound(Names.capitalized(singular) + " not found");
        }
        return Reply.data(200, singular, found);
    }

    @Override
    public void seed(Map<String, Object> record) {
        throw new IllegalArgumentException("The " + singular + "s are those of the catalog");
    }

    @Override
    public List<Map<String, Object>> records() {
        return all.get().stream().map(Json::copy).toList();
    }
}
