package io.github.cameltwenty.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The options of a choice, as Twenty takes them: {@code value}, {@code label}, {@code color}, {@code position}. */
final class Choices {
    static final String VALUE = "value";

    private static final Pattern VALUES = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Set<String> MEMBERS = Set.of("id", VALUE, "label", "color", "position");

    /** Twenty wants one of each (2.21, recorded); these are of its own palette. */
    private static final List<String> COLORS =
            List.of("sky", "green", "orange", "purple", "red", "turquoise", "yellow", "pink", "blue", "gray");

    private Choices() {}

    /**
     * @param given a list of objects with at least {@code value}, a list of values, or a text as {@code NEW|WON=Won it}
     * @throws IllegalArgumentException where there are none, or a value is none
     */
    static List<Map<String, Object>> of(String what, Object given) {
        return of(what, given, List.of());
    }

    /**
     * As {@link #of(String, Object)}, for a field that is there.
     *
     * @param there its options, which keep what is not given anew: their ids, labels and colours
     */
    static List<Map<String, Object>> of(String what, Object given, List<?> there) {
        List<?> several = given instanceof List<?> list
                ? list
                : given == null || given.toString().isBlank()
                        ? List.of()
                        : Arrays.asList(given.toString().split("\\|"));
        if (several.isEmpty()) {
            throw new IllegalArgumentException(
                    what + " are missing: name the values that may be chosen, as [\"NEW\", \"WON\"]");
        }
        List<Map<String, Object>> options = new ArrayList<>();
        Set<Object> different = new HashSet<>();
        for (Object one : several) {
            Map<String, Object> option = one instanceof Map<?, ?> map ? copied(what, map) : parsed(String.valueOf(one));
            String value = String.valueOf(option.get(VALUE));
            if (!VALUES.matcher(value).matches()) {
                throw new IllegalArgumentException(what + " hold the value '" + option.get(VALUE)
                        + "'; values are capitals, digits and underscores, as IN_PROGRESS");
            }
            if (!different.add(value)) {
                throw new IllegalArgumentException(what + " hold the value '" + value + "' twice");
            }
            kept(value, there).forEach((member, known) -> {
                if (!member.equals("position") && MEMBERS.contains(member) && known != null) {
                    option.putIfAbsent(member.toString(), known);
                }
            });
            option.putIfAbsent(
                    "label", SchemaNames.label(value.toLowerCase(Locale.ROOT).replace('_', ' ')));
            option.putIfAbsent("color", COLORS.get(options.size() % COLORS.size()));
            option.putIfAbsent("position", options.size());
            options.add(option);
        }
        return options;
    }

    private static Map<?, ?> kept(String value, List<?> there) {
        return there.stream()
                .map(option -> (Map<?, ?>) option)
                .filter(option -> value.equals(option.get(VALUE)))
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, Object> copied(String what, Map<?, ?> given) {
        SchemaNames.refuseUnknown("One of " + what, given.keySet(), MEMBERS);
        Map<String, Object> option = new LinkedHashMap<>();
        given.forEach((name, value) -> option.put(name.toString(), value));
        return option;
    }

    private static Map<String, Object> parsed(String text) {
        int equals = text.indexOf('=');
        Map<String, Object> option = new LinkedHashMap<>();
        option.put(VALUE, (equals < 0 ? text : text.substring(0, equals)).strip());
        if (equals >= 0) {
            option.put("label", text.substring(equals + 1).strip());
        }
        return option;
    }
}
