package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a resource is called in the GraphQL of its server.
 *
 * @param singular as {@code Company}
 * @param plural as {@code Companies}
 * @param fields all of a record without its relations, as a selection asks for them
 */
record GraphqlNames(String singular, String plural, String fields) {
    /** Empty where the resource is not known, so that nobody knows its singular. */
    static Optional<GraphqlNames> of(KnownFields known, ServerInfo server) {
        return Optional.ofNullable(known.resource())
                .map(resource -> new GraphqlNames(
                        capitalized(resource.singular()),
                        capitalized(resource.plural()),
                        selection(resource, server.workspace())));
    }

    private static String selection(Resource resource, Catalog workspace) {
        return resource.fields().entrySet().stream()
                .map(field -> field.getKey()
                        + parts(workspace.composites().get(field.getValue().type())))
                .collect(Collectors.joining(" "));
    }

    private static String parts(Map<String, FieldType> parts) {
        return parts == null ? "" : "{" + String.join(" ", parts.keySet()) + "}";
    }

    /** As types and mutations are called: {@code Company} for {@code company}. */
    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
