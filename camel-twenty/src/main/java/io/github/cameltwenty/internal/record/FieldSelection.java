package io.github.cameltwenty.internal.record;

import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of a record that come back.
 *
 * @param paths names, nested with dots
 */
public record FieldSelection(Set<String> paths) {
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
