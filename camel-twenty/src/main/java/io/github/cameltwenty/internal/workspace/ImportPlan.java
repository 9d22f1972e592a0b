package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of an export goes into a target, found out before anything is written.
 *
 * @param objects whose records are imported
 * @param schema what the target is to have, as {@code ensureSchema} takes it; without objects where nothing is custom
 * @param left what does not go
 * @param differs fields of Twenty's own that are of another type in the target, each as {@code ensureSchema} tells it
 * @param options choices that lack some values of the export
 */
record ImportPlan(
        List<Manifest.ObjectRecords> objects,
        Map<String, Object> schema,
        List<LeftRecords> left,
        List<Map<String, Object>> differs,
        List<LackingOptions> options) {
    private static final String FIELDS = "fields";
    private static final String PLURAL = "namePlural";
    private static final String RELATION = "relation";

    /**
     * @param what an object, or a field of one
     * @param object whose records all stay; null for a field
     */
    record LeftRecords(String what, String why, Manifest.ObjectRecords object) {}

    static ImportPlan of(
            Manifest manifest,
            WorkspaceModel model,
            ImportSettings settings,
            ServerInfo server,
            List<Map<?, ?>> there) {
        ImportPlan plan = new ImportPlan(
                new ArrayList<>(), new JsonMap(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Object> wanted = new JsonList();
        plan.schema.put("objects", wanted);
        for (Manifest.ObjectRecords object : manifest.objects()) {
            plan.choose(object, model, settings, server);
        }
        for (Manifest.ObjectRecords object : plan.objects) {
            model.object(object.namePlural()).ifPresent(known -> {
                plan.definition(known, server).ifPresent(wanted::add);
                plan.compare(known, server, there);
            });
        }
        return plan;
    }

    private void choose(
            Manifest.ObjectRecords object, WorkspaceModel model, ImportSettings settings, ServerInfo server) {
        String plural = object.namePlural();
        if (plural.equals(ImportedObjects.MEMBERS) || !settings.choice().takes(plural)) {
            return;
        }
        Optional<String> why = ImportedObjects.whyLeft(plural);
        boolean isCustom = model.object(plural).map(ModelObject::isCustom).orElse(false);
        if (why.isEmpty() && plural.equals(ImportedObjects.ATTACHMENTS) && !settings.withFiles()) {
            why = Optional.of("withFiles is false: an attachment without its file is none");
        }
        if (why.isEmpty() && server.workspace().resource(plural).isEmpty() && !isCustom) {
            why = Optional.of(ApiChanges.removedIn(plural)
                    .map(version -> "the target has no such object, gone in " + version + " at the latest")
                    .orElse("the target has no such object"));
        }
        if (why.isPresent()) {
            left.add(new LeftRecords(plural, why.get(), object));
        } else {
            objects.add(object);
        }
    }

    /** Empty where nothing of it is custom. */
    private Optional<Map<String, Object>> definition(ModelObject object, ServerInfo server) {
        Optional<Resource> there = server.workspace().resource(object.namePlural());
        return object.toSchema().map(schema -> {
            Map<String, Object> definition = new JsonMap();
            definition.putAll(schema);
            List<Object> fields = new JsonList();
            for (Object field : (List<?>) schema.get(FIELDS)) {
                if (isMade((Map<?, ?>) field, object, there, server)) {
                    fields.add(field);
                }
            }
            definition.put(FIELDS, fields);
            return there.isPresent() && fields.isEmpty() ? null : definition;
        });
    }

    private boolean isMade(Map<?, ?> field, ModelObject object, Optional<Resource> there, ServerInfo server) {
        String name = String.valueOf(field.get("name"));
        boolean isLink = field.get(RELATION) instanceof Map<?, ?>;
        // links to objects of the workspace's own come with these
        if (isLink && ApiChanges.TARGETED.contains(object.namePlural())) {
            return false;
        }
        String key = isLink ? name + "Id" : name;
        boolean isOtherwiseNamed = there.flatMap(resource -> new FieldNames(resource).of(key))
                .filter(known -> !known.equals(key))
                .isPresent();
        if (isOtherwiseNamed) {
            return false;
        }
        if (isLink) {
            String other = String.valueOf(((Map<?, ?>) field.get(RELATION)).get("object"));
            boolean isThere = server.workspace().resource(other).isPresent()
                    || objects.stream().anyMatch(one -> one.namePlural().equals(other));
            if (!isThere) {
                leave(object, name, "it links to " + other + ", which the target does not have");
            }
            return isThere;
        }
        return true;
    }

    private void leave(ModelObject object, String field, String why) {
        left.add(new LeftRecords(object.namePlural() + "." + field, why, null));
    }

    /** Twenty's own fields: what the target lacks of them is told, and what is of another type is refused. */
    private void compare(ModelObject object, ServerInfo server, List<Map<?, ?>> there) {
        Optional<Resource> resource = server.workspace().resource(object.namePlural());
        if (resource.isEmpty()) {
            return;
        }
        FieldNames names = new FieldNames(resource.get());
        Map<String, Map<?, ?>> known = fields(object.namePlural(), there);
        for (ModelField field : object.fields()) {
            LackingOptions.of(object.namePlural(), field, known.get(field.name()))
                    .ifPresent(options::add);
            boolean isOtherEnd = !field.relations().isEmpty() && !field.isLink();
            if (field.isCustom() || isOtherEnd || !field.isActive()) {
                continue;
            }
            Optional<String> name = names.of(field.isLink() ? field.name() + "Id" : field.name());
            if (name.isEmpty() && field.relations().isEmpty() && !FieldTypes.isServers(field.type())) {
                leave(object, field.name(), "the target has no such field");
            }
            Object type = known.getOrDefault(field.name(), Map.of()).get("type");
            if (type != null && !FieldTypes.areAlike(field.type(), type.toString())) {
                Map<String, Object> difference = new JsonMap();
                difference.put("object", object.namePlural());
                difference.put("field", field.name());
                difference.put("what", "type");
                difference.put("wanted", field.type());
                difference.put("found", type);
                differs.add(difference);
            }
        }
    }

    private static Map<String, Map<?, ?>> fields(String plural, List<Map<?, ?>> there) {
        Map<String, Map<?, ?>> its = new LinkedHashMap<>();
        for (Map<?, ?> object : there) {
            if (plural.equals(object.get(PLURAL)) && object.get(FIELDS) instanceof List<?> fields) {
                fields.forEach(field -> its.put(String.valueOf(((Map<?, ?>) field).get("name")), (Map<?, ?>) field));
            }
        }
        return its;
    }

    /** Whether a difference that {@code ensureSchema} tells is one of options, which are added before. */
    boolean isMended(Object difference) {
        Map<?, ?> one = (Map<?, ?>) difference;
        return "options".equals(one.get("what"))
                && options.stream()
                        .anyMatch(lacking -> lacking.object().equals(one.get("object"))
                                && lacking.field().equals(one.get("field")));
    }

    boolean hasSchema() {
        return !((List<?>) schema.get("objects")).isEmpty();
    }
}
