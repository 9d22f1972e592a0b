package io.github.cameltwenty;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules that option values keep, wherever they come from. All throw {@link IllegalArgumentException}. */
final class OptionChecks {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern OBJECT_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> PAGE_OPTIONS =
            Set.of("limit", "orderBy", "filter", "startingAfter", "endingBefore");

    private OptionChecks() {}

    static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    static String uuid(String name, String value) {
        if (!isUuid(value)) {
            throw new IllegalArgumentException(
                    name + " is '" + value + "'; it must be a UUID, as 20202020-a000-4485-94de-70c2a98daef2");
        }
        return value;
    }

    static int depth(String name, Object value) {
        if (value instanceof Integer depth && depth >= 0 && depth <= 2) {
            return depth;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are 0, 1, 2");
    }

    static int limit(String name, Object value) {
        if (value instanceof Integer limit && limit >= 1) {
            return limit;
        }
        throw new IllegalArgumentException(name + " is '" + value + "'; allowed are whole numbers from 1");
    }

    /** Before Camel binds them, whose own words would not say what is allowed. */
    static void refuseMalformedNumbers(Map<String, Object> parameters) {
        if (isMalformedNumber(parameters.get("depth"))) {
            depth("The option depth", parameters.get("depth"));
        }
        if (isMalformedNumber(parameters.get("limit"))) {
            limit("The option limit", parameters.get("limit"));
        }
        if (parameters.get("outputFormat") instanceof String format && !isReference(format)) {
            oneOf("The option outputFormat", format, List.of("object", "json", "envelope"));
        }
    }

    private static boolean isMalformedNumber(Object value) {
        return value instanceof String text && !isReference(text) && !text.matches("-?\\d{1,9}");
    }

    private static boolean isReference(String text) {
        return text.startsWith("#");
    }

    private static void oneOf(String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException(name + " is '" + value + "'; allowed are " + String.join(", ", allowed));
        }
    }

    static void resource(String name, boolean customObject) {
        if (customObject) {
            if (!OBJECT_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("'" + name + "' cannot be the name of an object");
            }
        } else if (!Operation.GENERAL.equals(name)
                && Catalog.twenty().resource(name).isEmpty()) {
            List<String> nearest = Catalog.twenty().nearestResources(name);
            throw new IllegalArgumentException("Unknown resource '" + name + "'" + suggestion(nearest)
                    + ". For an object of the workspace's own set customObject=true");
        }
    }

    static Operation operation(String resource, String name) {
        return Operation.find(resource, name).orElseThrow(() -> {
            List<String> known = Operation.of(resource).stream()
                    .map(Operation::operationName)
                    .toList();
            return new IllegalArgumentException("Unknown operation '" + name + "' of " + resource
                    + suggestion(Catalog.nearest(name, known)) + ". There are " + String.join(", ", known));
        });
    }

    /** An option that the operation would ignore is a mistake: who deletes by filter means something else. */
    static void refuseUnused(Operation operation, Collection<String> given, boolean fields) {
        for (String option : given) {
            boolean unused = PAGE_OPTIONS.contains(option) && operation != Operation.FIND_MANY
                    || option.equals("id") && !operation.needsId();
            if (unused) {
                throw new IllegalArgumentException("The option " + option + " is not for " + operation.operationName());
            }
        }
        if (fields && !operation.takesFields()) {
            throw new IllegalArgumentException("The options field.* are not for " + operation.operationName());
        }
    }

    static String didYouMean(String name, Collection<String> known) {
        return suggestion(Catalog.nearest(name, known));
    }

    private static String suggestion(List<String> nearest) {
        return nearest.isEmpty() ? "" : ", did you mean " + String.join(", ", nearest) + "?";
    }
}
