package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.value.Storage;
import io.github.cameltwenty.internal.value.ValueRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a resource, with the ways in which its server may store them: one where the version is known, else all that it may
 * be.
 *
 * @param resource of the workspace, or of the catalog where the workspace is not known; null where neither knows it
 */
record KnownFields(Resource resource, List<ValueRules> rules) {
    private static final String UPDATED_BY = "updatedBy";

    static KnownFields of(String resource, ServerInfo server) {
        Resource known = server.workspace()
                .resource(resource)
                .or(() -> Catalog.twenty().resource(resource))
                .orElse(null);
        return new KnownFields(
                known, storages(server).stream().map(ValueRules::new).toList());
    }

    /** Records of 2.21 say who changed them, those of November 2025 do not (recorded documents). */
    private static List<Storage> storages(ServerInfo server) {
        if (server.isRead()) {
            boolean isLate = server.workspace().resources().values().stream()
                    .anyMatch(resource -> resource.fields().containsKey(UPDATED_BY)
                            && resource.fields().get(UPDATED_BY).type() == FieldType.ACTOR);
            Storage current = isLate ? Storage.V2_21 : Storage.V1_10;
            return List.of(server.version().equals(ServerInfo.V1_0) ? Storage.V1_0 : current);
        }
        return server.version().equals(ServerInfo.CURRENT)
                ? List.of(Storage.V1_10, Storage.V2_21)
                : Arrays.asList(Storage.values());
    }

    /**
     * A field of the resource, or one that fits the value where it is not known.
     *
     * @param sample a value of it, given or stored; may be null
     */
    Field field(String name, Object sample) {
        return find(name).orElseGet(() -> new Field(typeOf(sample), false, false, List.of(), null));
    }

    Optional<Field> find(String name) {
        return Optional.ofNullable(resource).map(found -> found.fields().get(name));
    }

    private static FieldType typeOf(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return compositeWith(parts).orElse(FieldType.RAW_JSON);
        }
        if (value instanceof Number) {
            return FieldType.NUMBER;
        }
        return value instanceof Boolean ? FieldType.BOOLEAN : FieldType.TEXT;
    }

    /** The composite type that has all these parts. */
    static Optional<FieldType> compositeWith(Map<?, ?> parts) {
        return Catalog.twenty().composites().entrySet().stream()
                .filter(type -> !parts.isEmpty() && type.getValue().keySet().containsAll(parts.keySet()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
