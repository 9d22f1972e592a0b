package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.walk.WalkOrder;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the order of a findAll, by the catalog and, where that does not know a field, by the workspace's own. */
final class FindAllOrder {
    private FindAllOrder() {}

    /**
     * What can be known before the first message.
     *
     * @throws IllegalArgumentException where it cannot be walked
     */
    static void check(EndpointOptions options) {
        String order = options.reading().getOrderBy();
        WalkOrder read = WalkOrder.of("The option orderBy", order, types(options.resource(), Catalog.twenty()));
        refuseBesideParallelism("The option orderBy", order, read, options);
        boolean cursor = options.message().getStartingAfter() != null;
        refuseCursor("The option orderBy", order, read, cursor);
    }

    /**
     * @param server asked where a field is not known
     * @throws IllegalArgumentException where it cannot be walked
     */
    static WalkOrder read(String order, boolean hasCursor, EndpointOptions options, Supplier<ServerInfo> server) {
        WalkOrder read = WalkOrder.of("The order", order, types(options.resource(), Catalog.twenty()));
        if (read.hasUnknown()) {
            read = ofWorkspace(order, options.resource(), server.get().workspace());
        }
        refuseBesideParallelism("The order", order, read, options);
        refuseCursor("The order", order, read, hasCursor);
        return read;
    }

    private static WalkOrder ofWorkspace(String order, String resource, Catalog workspace) {
        WalkOrder read = WalkOrder.of("The order", order, types(resource, workspace));
        if (!read.hasUnknown()) {
            return read;
        }
        String unknown = read.unknown().get(0);
        Collection<String> fields = workspace
                .resource(resource)
                .map(known -> known.fields().keySet())
                .orElse(Set.of());
        throw new IllegalArgumentException(
                "The order is '" + order + "', but " + unknown + " is no field of " + resource
                        + " that is known" + OptionChecks.suggestedSentence(Catalog.nearest(unknown, fields))
                        + " Allowed are fields of the record itself, and parts of them");
    }

    private static Function<String, FieldType> types(String resource, Catalog catalog) {
        return path -> catalog.fieldType(resource, path).orElse(null);
    }

    private static void refuseBesideParallelism(String name, String order, WalkOrder read, EndpointOptions options) {
        if (!read.isById() && options.writing().getParallelism() > 1) {
            throw new IllegalArgumentException(name + " is '" + order
                    + "', but parallelism reads ranges of ids at once: leave" + " one of them out, or order by id");
        }
    }

    private static void refuseCursor(String name, String order, WalkOrder read, boolean hasCursor) {
        if (!read.isById() && hasCursor) {
            throw new IllegalArgumentException(name + " is '" + order
                    + "', but startingAfter names a place in the order of the ids: leave one of them out");
        }
    }
}
