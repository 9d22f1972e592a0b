package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The types of what is given, by name: those of records, as {@code CompanyFilterInput}, and the simple ones. */
final class GraphqlInputs {
    private static final List<String> SCALARS = List.of(
            "String",
            "Int",
            "Float",
            "Boolean",
            "ID",
            "UUID",
            "BigFloat",
            "DateTime",
            "Date",
            "JSON",
            "RawJSONScalar",
            "Position",
            "Upload",
            "FileFolder");
    private static final GraphqlInput NULLS = new GraphqlInput.Choice("FilterIs", List.of("NULL", "NOT_NULL"));
    private static final GraphqlInput DIRECTION = new GraphqlInput.Choice("OrderByDirection", TypedOrder.DIRECTIONS);

    private final Catalog catalog;
    private final Map<String, GraphqlInput> types = new HashMap<>();

    GraphqlInputs(Catalog catalog) {
        this.catalog = catalog;
        SCALARS.forEach(name -> types.put(name, new GraphqlInput.Scalar(name)));
        catalog.resources().values().forEach(this::name);
    }

    /** As {@link #named}, of the simple ones only. */
    static GraphqlInput scalar(String text) {
        String name = text.replace("!", "");
        return SCALARS.contains(name) ? new GraphqlInput.Scalar(name) : null;
    }

    private void name(Resource resource) {
        String name = Names.capitalized(resource.singular());
        add(name + "CreateInput", resource, this::value);
        add(name + "UpdateInput", resource, this::value);
        add(name + "OrderByInput", resource, (field, type) -> ordered(type));
        String filter = name + "FilterInput";
        types.put(filter, new GraphqlInput.Fields(filter, () -> {
            Map<String, GraphqlInput> fields = fields(resource, this::filtered);
            GraphqlInput self = types.get(filter);
            fields.put("and", new GraphqlInput.ListOf(self));
            fields.put("or", new GraphqlInput.ListOf(self));
            fields.put("not", self);
            return fields;
        }));
    }

    private void add(String name, Resource resource, BiFunction<Choice, FieldType, GraphqlInput> type) {
        types.put(name, new GraphqlInput.Fields(name, () -> fields(resource, type)));
    }

    /** What a field allows, under the name of its type. */
    private record Choice(String name, List<String> values) {}

    private static Map<String, GraphqlInput> fields(
            Resource resource, BiFunction<Choice, FieldType, GraphqlInput> type) {
        Map<String, GraphqlInput> fields = new LinkedHashMap<>();
        resource.fields()
                .forEach((name, field) -> fields.put(name, type.apply(choice(resource, name, field), field.type())));
        resource.relations().forEach((name, relation) -> {
            if (!relation.many()) {
                fields.put(name, new GraphqlInput.Scalar("JSON"));
            }
        });
        return fields;
    }

    private static Choice choice(Resource resource, String name, Field field) {
        return new Choice(Names.capitalized(resource.singular()) + Names.capitalized(name) + "Enum", field.values());
    }

    /** The type of this name, with its brackets and exclamation marks; null where there is none. */
    GraphqlInput named(String text) {
        if (text.endsWith("!")) {
            return named(text.substring(0, text.length() - 1));
        }
        if (text.startsWith("[")) {
            GraphqlInput item = named(text.substring(1, text.length() - 1));
            return item == null ? null : new GraphqlInput.ListOf(item);
        }
        return types.get(text);
    }

    private GraphqlInput value(Choice choice, FieldType type) {
        if (type == FieldType.MULTI_SELECT) {
            return new GraphqlInput.ListOf(value(choice, FieldType.SELECT));
        }
        if (type == FieldType.SELECT && !choice.values().isEmpty()) {
            return new GraphqlInput.Choice(choice.name(), choice.values());
        }
        return catalog.composites().containsKey(type)
                ? parts(type, "CreateInput", part -> part(type, part))
                : scalar(type);
    }

    private GraphqlInput ordered(FieldType type) {
        return catalog.composites().containsKey(type) ? parts(type, "OrderByInput", part -> DIRECTION) : DIRECTION;
    }

    private GraphqlInput filtered(Choice choice, FieldType type) {
        if (catalog.composites().containsKey(type)) {
            return parts(
                    type, "FilterInput", part -> comparisons(part(type, part).name(), part(type, part)));
        }
        GraphqlInput value = value(choice, type == FieldType.MULTI_SELECT ? FieldType.SELECT : type);
        String name = value instanceof GraphqlInput.Choice ? choice.name() : value.name();
        return comparisons(name, value);
    }

    private static GraphqlInput comparisons(String name, GraphqlInput value) {
        return new GraphqlInput.Fields(name + "Filter", () -> {
            Map<String, GraphqlInput> comparisons = new LinkedHashMap<>();
            for (Comparison comparison : LenientConditions.COMPARISONS) {
                GraphqlInput operand = comparison.takesList() ? new GraphqlInput.ListOf(value) : value;
                if (comparison.takesPattern()) {
                    operand = new GraphqlInput.Scalar("String");
                }
                comparisons.put(comparison.name(), comparison == Comparison.is ? NULLS : operand);
            }
            return comparisons;
        });
    }

    private GraphqlInput parts(FieldType type, String ending, Function<FieldType, GraphqlInput> part) {
        return new GraphqlInput.Fields(GraphqlTypes.name(type) + ending, () -> {
            Map<String, GraphqlInput> parts = new LinkedHashMap<>();
            catalog.composites().get(type).forEach((name, kind) -> parts.put(name, part.apply(kind)));
            return parts;
        });
    }

    /** Amounts of money are too large for a float. */
    private static GraphqlInput part(FieldType composite, FieldType part) {
        boolean amount = composite == FieldType.CURRENCY && part == FieldType.NUMBER;
        return amount ? new GraphqlInput.Scalar("BigFloat") : scalar(part);
    }

    private static GraphqlInput scalar(FieldType type) {
        return new GraphqlInput.Scalar(
                switch (type) {
                    case TEXT -> "String";
                    case UUID -> "UUID";
                    case BOOLEAN -> "Boolean";
                    case INTEGER, NUMBER -> "Float";
                    case DATE_TIME -> "DateTime";
                    case DATE -> "Date";
                    default -> "JSON";
                });
    }
}
