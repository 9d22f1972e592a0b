package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The objects of a workspace of Twenty 2.21, or their fields: in pages, and to be added to. */
class V2ObjectsResource implements MetadataResource {
    private static final int PAGE = 60;
    private static final int LARGEST_PAGE = 200;
    private static final List<String> NAMES = List.of("nameSingular", "namePlural", "labelSingular", "labelPlural");

    private final String singular;
    private final Supplier<List<Map<String, Object>>> all;
    final V2ObjectMetadata objects;
    final SchemaChanges schema;

    V2ObjectsResource(V2ObjectMetadata objects, SchemaChanges schema) {
        this("object", objects::objects, objects, schema);
    }

    V2ObjectsResource(
            String singular, Supplier<List<Map<String, Object>>> all, V2ObjectMetadata objects, SchemaChanges schema) {
        this.singular = singular;
        this.all = all;
        this.objects = objects;
        this.schema = schema;
    }

    /** Those with large ids first. */
    @Override
    public Reply list(Query query) {
        int limit = limit(query.get("limit"));
        List<Map<String, Object>> found = new ArrayList<>(all.get());
        found.sort(Comparator.comparing((Map<String, Object> one) -> (String) one.get("id"))
                .reversed());
        int total = found.size();
        String after = query.get("starting_after");
        String before = query.get("ending_before");
        found.removeIf(one -> after != null && after.compareTo((String) one.get("id")) <= 0
                || before != null && before.compareTo((String) one.get("id")) >= 0);
        boolean more = found.size() > limit;
        List<Map<String, Object>> page = before == null
                ? found.subList(0, Math.min(limit, found.size()))
                : found.subList(Math.max(0, found.size() - limit), found.size());
        Map<String, Object> document = Json.object("data", Map.of(singular + "s", page));
        document.put(
                "pageInfo",
                Json.object(
                        "hasNextPage", more,
                        "startCursor", page.isEmpty() ? null : page.get(0).get("id"),
                        "endCursor",
                                page.isEmpty()
                                        ? null
                                        : page.get(page.size() - 1).get("id")));
        document.put("totalCount", total);
        return Reply.json(200, document);
    }

    private static int limit(String given) {
        if (given == null) {
            return PAGE;
        }
        if (!given.matches("\\d+")) {
            throw Refusal.of(Refusal.document(
                    400,
                    "Error",
                    "limit '" + given + "' is invalid. Should be an integer",
                    "INVALID_LIMIT_QUERY_PARAM"));
        }
        return Math.min(LARGEST_PAGE, Integer.parseInt(given));
    }

    @Override
    public Reply find(String id) {
        checkId(id);
        Map<String, Object> found = byId(id);
        if (found == null) {
            throw notFound(Names.capitalized(singular) + " metadata not found", code());
        }
        return Reply.data(200, singular, found);
    }

    Map<String, Object> byId(String id) {
        return objects.findObject(id);
    }

    private String code() {
        return singular.toUpperCase(Locale.ROOT) + "_METADATA_NOT_FOUND";
    }

    static void checkId(String id) {
        if (!RestPath.UUID.matcher(id).matches()) {
            throw Refusal.byFramework(400, "Validation failed (uuid is expected)", "Bad Request");
        }
    }

    static Refusal notFound(String message, String code) {
        return Refusal.of(Refusal.document(404, "Error", message, code));
    }

    @Override
    public Reply create(Map<String, Object> body, Caller caller) {
        List<String> missing = new ArrayList<>();
        for (String name : NAMES) {
            if (!(body.get(name) instanceof String)) {
                missing.add(name + " should not be empty");
                missing.add(name + " must be a string");
            }
        }
        if (!missing.isEmpty()) {
            throw MetadataReplies.badBody(missing);
        }
        List<Map<String, Object>> errors = new ArrayList<>();
        for (String name : NAMES.subList(0, 2)) {
            if (!ObjectMetadataResource.NAME.matcher((String) body.get(name)).matches()) {
                String complaint =
                        "Name is not valid: it must start with lowercase letter and contain only alphanumeric letters";
                Map<String, Object> error = MetadataReplies.error("INVALID_OBJECT_INPUT", complaint, complaint);
                error.put("value", body.get(name));
                errors.add(error);
            }
        }
        if (objects.catalog().resource((String) body.get("namePlural")).isPresent()) {
            errors.add(
                    MetadataReplies.error("OBJECT_ALREADY_EXISTS", "Object already exists", "Object already exists"));
        }
        if (!errors.isEmpty()) {
            throw MetadataReplies.refused(
                    "objectMetadata",
                    "creat",
                    "object",
                    errors,
                    Json.object("namePlural", body.get("namePlural"), "nameSingular", body.get("nameSingular")));
        }
        Map<String, Object> created = new LinkedHashMap<>(schema.addObject(body));
        created.put("imageIdentifierFieldMetadataId", null);
        return Reply.data(201, "createOneObject", created);
    }

    @Override
    public Reply update(String id, Map<String, Object> body, Caller caller) {
        checkId(id);
        if (byId(id) == null) {
            throw notFound("Object to update not found", code());
        }
        Map<String, Object> changed = new LinkedHashMap<>(schema.changeObject(id, body));
        changed.put("imageIdentifierFieldMetadataId", null);
        return Reply.data(200, "updateOneObject", changed);
    }

    @Override
    public Reply delete(String id, Caller caller) {
        checkId(id);
        Map<String, Object> found = byId(id);
        if (found == null) {
            throw notFound("Could not find flat entity in maps", "ENTITY_NOT_FOUND");
        }
        schema.removeObject(id);
        Map<String, Object> gone = new LinkedHashMap<>(found);
        gone.remove("fields");
        gone.put("imageIdentifierFieldMetadataId", null);
        return Reply.data(200, "deleteOneObject", gone);
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
