package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a resource, as far as they are known.
 *
 * @param found null where nothing is known: of an object of the workspace's own, or of settings, which later versions take
 *     otherwise
 * @param isAll whether there are no others, as the workspace itself says
 */
record ResourceFields(String name, Resource found, boolean isAll) {
    /** Every object of later versions has these (2.21). */
    private static final Set<String> LATER = Set.of("createdBy", "updatedBy", "position");

    /** 2.21 does not ask for it. */
    private static final Set<String> NOT_REQUIRED_LATER = Set.of("workflowAutomatedTriggers.type");

    /** Of the catalog: a workspace may have more. */
    static ResourceFields ofTwenty(String resource) {
        Resource known = ApiChanges.MOVED.contains(resource)
                ? null
                : Catalog.twenty().resource(resource).orElse(null);
        return new ResourceFields(resource, known, false);
    }

    /** Of the workspace, where its document has the resource. */
    static ResourceFields of(String resource, ServerInfo server) {
        Resource own = server.isRead() ? server.workspace().resource(resource).orElse(null) : null;
        return own == null ? ofTwenty(resource) : new ResourceFields(resource, own, true);
    }

    boolean isKnown() {
        return found != null;
    }

    boolean has(String field) {
        return found.fields().containsKey(field)
                || isRelation(field)
                || !isAll && (LATER.contains(field) || earlier(field) != null);
    }

    boolean isRelation(String field) {
        return found.relations().containsKey(field);
    }

    /** Without the choices of the catalog, which a workspace often changes. */
    Optional<Field> field(String field) {
        if (isAll) {
            return Optional.ofNullable(found.fields().get(field));
        }
        Field known = found.fields().get(field);
        return Optional.ofNullable(known == null ? earlier(field) : known).map(ResourceFields::withoutChoices);
    }

    private static Field withoutChoices(Field field) {
        return field.values().isEmpty()
                ? field
                : new Field(field.type(), field.required(), field.readOnly(), List.of(), field.description());
    }

    private Field earlier(String field) {
        return ApiChanges.earlierName(name, field).map(found.fields()::get).orElse(null);
    }

    /** Fields without which every version of Twenty refuses to create a record. */
    static List<String> required(String resource) {
        return Catalog.twenty().resource(resource).map(Resource::fields).orElse(Map.of()).entrySet().stream()
                .filter(field -> field.getValue().required())
                .map(Map.Entry::getKey)
                .filter(field -> !NOT_REQUIRED_LATER.contains(resource + "." + field))
                .toList();
    }

    /** That there is no such field, and which is the nearest. */
    String unknown(String field) {
        Optional<String> other = ApiChanges.laterName(name, field)
                .or(() -> ApiChanges.earlierName(name, field))
                .filter(this::has);
        if (other.isPresent()) {
            return field + " is " + other.get() + " on this server";
        }
        List<String> places = partsNamed(field);
        if (places.isEmpty()) {
            List<String> known = new ArrayList<>(found.fields().keySet());
            known.addAll(found.relations().keySet());
            places = Catalog.nearest(field, known);
        }
        String whose = isAll ? "The workspace's " : "Twenty's ";
        return whose + name + " have no field " + field + OptionChecks.suggestion(places);
    }

    /** As {@link #unknown}, with its end, for more to follow. */
    String unknownSentence(String field) {
        String sentence = unknown(field);
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    /** {@code emails.primaryEmail} for {@code primaryEmail}. */
    private List<String> partsNamed(String part) {
        List<String> places = new ArrayList<>();
        found.fields().forEach((field, known) -> {
            if (parts(known.type()).containsKey(part)) {
                places.add(field + "." + part);
            }
        });
        return places;
    }

    /** Of a composite type; none of another. */
    static Map<String, FieldType> parts(FieldType type) {
        Map<String, FieldType> parts =
                new LinkedHashMap<>(Catalog.twenty().composites().getOrDefault(type, Map.of()));
        if (type == FieldType.ACTOR) {
            parts.put("context", FieldType.RAW_JSON);
        }
        return parts;
    }
}
