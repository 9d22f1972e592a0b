package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects and fields of a workspace, Twenty's own and those that people made: {@link Layout#MODEL}. It is not what
 * {@code ensureSchema} takes, which refuses members that it does not know, and would make Twenty's own fields anew where another
 * version has none: that is {@link #toSchema()}, and lies beside it as {@link Layout#SCHEMA}.
 */
public record WorkspaceModel(List<ModelObject> objects) {
    private static final String OBJECTS = "objects";

    /** @param name its plural or its singular */
    public Optional<ModelObject> object(String name) {
        return objects.stream()
                .filter(object -> object.namePlural().equals(name))
                .findFirst()
                .or(() -> objects.stream()
                        .filter(object -> object.nameSingular().equals(name))
                        .findFirst());
    }

    /** {@code {"objects": […]}} as {@code ensureSchema} takes it: what is custom, and active. */
    public Map<String, Object> toSchema() {
        List<Object> own = new JsonList();
        for (ModelObject object : objects) {
            object.toSchema().ifPresent(own::add);
        }
        return document(own);
    }

    /** As it is written. */
    public Map<String, Object> toMap() {
        List<Object> all = new JsonList();
        objects.forEach(object -> all.add(object.toMap()));
        return document(all);
    }

    private static Map<String, Object> document(List<Object> objects) {
        Map<String, Object> document = new JsonMap();
        document.put(OBJECTS, objects);
        return document;
    }

    public StoredFile write(WorkspaceStore store) throws IOException {
        store.write(Layout.SCHEMA, out -> out.write(Json.writeBytes(toSchema())));
        return store.write(Layout.MODEL, out -> out.write(Json.writeBytes(toMap())));
    }

    /**
     * @throws IllegalArgumentException where it is none
     */
    public static WorkspaceModel read(WorkspaceStore store) throws IOException {
        return new WorkspaceModel(Members.read(store, Layout.MODEL).objects(OBJECTS).stream()
                .map(ModelObject::of)
                .toList());
    }
}
