package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.options.OptionTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Checks the names of fields in options, when the route starts. */
public final class OptionNames {
    private static final String WORKSPACE = "workspace";

    private final EndpointOptions options;
    private final ResourceFields fields;
    private final TellOnce warnings = new TellOnce();

    private OptionNames(EndpointOptions options, ResourceFields fields) {
        this.options = options;
        this.fields = fields;
    }

    /**
     * By the catalog. A name that it lacks may be a field of the workspace's own, and is told at WARN.
     *
     * @throws IllegalArgumentException for what is wrong in any workspace
     */
    public static void check(EndpointOptions options) {
        new OptionNames(options, ResourceFields.ofTwenty(options.resource())).check();
    }

    /**
     * By the workspace's own fields.
     *
     * @throws IllegalArgumentException for a name that the workspace lacks, too
     */
    public static void check(EndpointOptions options, ServerInfo server) {
        new OptionNames(options, ResourceFields.of(options.resource(), server)).check();
    }

    private void check() {
        boolean isGrouped = options.operation() == Operation.GROUP_BY;
        String order = used("orderBy", options.reading().getOrderBy());
        boolean isTwentysOwn = order != null && isGrouped && order.strip().startsWith("[");
        if (order != null && !isTwentysOwn) {
            FieldPaths.checkDirections(order);
        }
        if (!fields.isKnown()) {
            return;
        }
        options.fieldValues().keySet().forEach(path -> check("field." + path, path, true));
        check("fields", OptionChecks.names(used("fields", options.reading().getFields())), true);
        check("upsertBy", OptionChecks.names(used("upsertBy", options.writing().getUpsertBy())), true);
        check("groupBy", terms(used("groupBy", options.reading().getGroupBy())), false);
        // groups may also be ordered by what is counted
        check("orderBy", isGrouped ? List.of() : terms(order), false);
        String filter = used("filter", options.message().getFilter());
        check("filter", filter == null ? List.of() : FieldPaths.ofFilter(filter), false);
    }

    private String used(String option, String value) {
        boolean isUsed = value != null && !value.isBlank() && OptionTable.isUsed(options.operation(), option);
        return isUsed ? value : null;
    }

    private static List<String> terms(String option) {
        return option == null ? List.of() : FieldPaths.ofTerms(option);
    }

    private void check(String option, Collection<String> paths, boolean takesWholes) {
        paths.stream().filter(path -> !path.isEmpty()).forEach(path -> check(option, path, takesWholes));
    }

    private void check(String option, String path, boolean takesWholes) {
        String[] names = path.split("\\.", 2);
        if (!fields.has(names[0])) {
            unknown(option, names[0]);
            return;
        }
        FieldType type = fields.field(names[0]).map(field -> field.type()).orElse(null);
        if (type == null || type == FieldType.RAW_JSON) {
            return;
        }
        Map<String, FieldType> parts = ResourceFields.parts(type);
        if (names.length == 1) {
            if (!parts.isEmpty() && !takesWholes) {
                throw refused(
                        option,
                        names[0] + " has parts, and one is to be named: "
                                + String.join(", ", prefixed(names[0], parts.keySet())));
            }
        } else if (parts.isEmpty()) {
            throw refused(option, names[0] + " of " + fields.name() + " has no parts: write " + names[0]);
        } else if (!parts.containsKey(names[1].split("\\.")[0])) {
            List<String> near = Catalog.nearest(names[1], parts.keySet());
            throw refused(
                    option,
                    names[0] + " has no part " + names[1]
                            + (near.isEmpty()
                                    ? ": it has " + String.join(", ", parts.keySet())
                                    : OptionChecks.suggestion(prefixed(names[0], near))));
        }
    }

    private static List<String> prefixed(String field, Collection<String> parts) {
        return parts.stream().map(part -> field + "." + part).toList();
    }

    private void unknown(String option, String field) {
        if (fields.isAll()) {
            throw refused(option, fields.unknown(field));
        }
        // with catalog=workspace the workspace is asked afterwards
        if (!options.connection().getCatalog().equals(WORKSPACE)) {
            warnings.tell(
                    option + " " + field,
                    () -> options.action() + ": the option " + option + ": " + fields.unknownSentence(field)
                            + " It may be one of the workspace's own; catalog=workspace knows those");
        }
    }

    private static TwentyConfigurationException refused(String option, String why) {
        return TwentyConfigurationException.value(option, "The option " + option + ": " + why);
    }
}
