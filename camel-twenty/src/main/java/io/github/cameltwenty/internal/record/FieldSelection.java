package io.github.cameltwenty.internal.record;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fields of a record that come back.
 *
 * @param paths names, nested with dots
 */
public record FieldSelection(Set<String> paths) {
    private static final Logger LOG = LoggerFactory.getLogger(FieldSelection.class);

    /** Of the option {@code fields}; all where it is not set. */
    public static FieldSelection of(String option) {
        return new FieldSelection(OptionChecks.names(option).stream()
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** For servers that know it, with the id, by which pages are told apart; others ignore it. */
    public String toQuery() {
        Set<String> names = new LinkedHashSet<>(Set.of(RecordWithId.ID));
        paths.forEach(path -> names.add(path.split("\\.")[0]));
        return String.join(",", names);
    }

    /**
     * Says so where a record lacks a field that is wanted: Twenty sends all that there are, the empty ones too.
     *
     * @param value a record, or a list whose first one is looked at
     * @param action in whose name it is said
     */
    public void warnOfMissing(Object value, String action) {
        Object first = value instanceof List<?> several && !several.isEmpty() ? several.get(0) : value;
        if (first instanceof Map<?, ?> record) {
            List<String> missing =
                    paths.stream().filter(path -> isMissing(record, path)).toList();
            if (!missing.isEmpty()) {
                LOG.warn(
                        "{}: the option fields names {}, which the answer does not hold: misspelt, or a relation beyond"
                                + " the depth",
                        action,
                        String.join(", ", missing));
            }
        }
    }

    private static boolean isMissing(Map<?, ?> record, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (!record.containsKey(name)) {
            return true;
        }
        return dot >= 0 && record.get(name) instanceof Map<?, ?> inner && isMissing(inner, path.substring(dot + 1));
    }

    /** A record, or a list of them, with these fields only. */
    public Object cut(Object value) {
        if (paths.isEmpty()) {
            return value;
        }
        if (value instanceof List<?> several) {
            return several.stream().map(this::cut).collect(Collectors.toCollection(JsonList::new));
        }
        return value instanceof Map<?, ?> record ? cut(record, paths) : value;
    }

    private static Map<String, Object> cut(Map<?, ?> record, Set<String> paths) {
        Map<String, Object> cut = new JsonMap();
        record.forEach((name, value) -> {
            String prefix = name + ".";
            if (paths.contains(name.toString())) {
                cut.put(name.toString(), value);
            } else if (paths.stream().anyMatch(path -> path.startsWith(prefix)) && value instanceof Map<?, ?> inner) {
                Set<String> within = paths.stream()
                        .filter(path -> path.startsWith(prefix))
                        .map(path -> path.substring(prefix.length()))
                        .collect(Collectors.toSet());
                cut.put(name.toString(), cut(inner, within));
            }
        });
        return cut;
    }
}
