package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.internal.value.ValueRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of records: for each field of {@code upsertBy} its parts in one spelling, one after the other. A record has several
 * where a field holds several addresses, or where the server's version leaves open how it stores a value; two records are one where
 * they share a key.
 */
final class UpsertKeys {
    private final List<KeyField> fields;
    private final List<ValueRules> rules;

    UpsertKeys(List<String> paths, KnownFields known) {
        this.fields = paths.stream().map(path -> KeyField.of(path, known)).toList();
        this.rules = known.rules();
    }

    /** As in {@code upsertBy}. */
    List<String> paths() {
        return fields.stream().map(KeyField::path).toList();
    }

    /** The fields in the words of GraphQL, of composites the parts that are compared. */
    String selection() {
        return fields.stream().map(KeyField::selection).collect(Collectors.joining(" "));
    }

    /** Whether a record as the server gave it has the fields, empty or not. */
    boolean areIn(Map<?, ?> record) {
        return fields.stream().allMatch(field -> record.containsKey(field.name()));
    }

    /** The value at a path of a record; null where there is none. */
    static Object at(Map<?, ?> record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return value;
    }

    static boolean isBlank(Object value) {
        return value == null
                || value instanceof Map<?, ?> parts && parts.isEmpty()
                || value.toString().isBlank();
    }

    /**
     * The keys of a record that is to be sent.
     *
     * @return none where it has nothing to be known by
     * @throws IllegalArgumentException where no server would store a value of it, or nobody knows how; the message begins with the
     *     field
     */
    Set<List<String>> given(Map<?, ?> record) {
        Set<List<String>> keys = Set.of(List.of());
        for (KeyField field : fields) {
            try {
                keys = joined(keys, field.given(record.get(field.name()), rules));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(field.path() + ": " + e.getMessage(), e);
            }
        }
        return keys;
    }

    /** The keys of a record that is stored. */
    Set<List<String>> stored(Map<?, ?> record) {
        Set<List<String>> keys = Set.of(List.of());
        for (KeyField field : fields) {
            keys = joined(keys, field.stored(record.get(field.name())));
        }
        return keys;
    }

    /** The record to store, which keeps its own primary address where it was known by a further one. */
    Map<String, Object> besidePrimary(Map<String, Object> given, Map<?, ?> stored) {
        Map<String, Object> record = new LinkedHashMap<>(given);
        for (KeyField field : fields) {
            record.computeIfPresent(field.name(), (name, value) -> field.besidePrimary(value, stored.get(name), rules));
        }
        return record;
    }

    private static Set<List<String>> joined(Set<List<String>> beginnings, Set<List<String>> endings) {
        Set<List<String>> joined = new LinkedHashSet<>();
        for (List<String> beginning : beginnings) {
            for (List<String> ending : endings) {
                List<String> both = new ArrayList<>(beginning);
                both.addAll(ending);
                joined.add(both);
            }
        }
        return joined;
    }

    /** Finds all records with one of the keys, and perhaps others. */
    KeyFilter filter(Collection<List<String>> keys) {
        boolean isOnePart = fields.size() == 1 && fields.get(0).parts().size() == 1;
        if (isOnePart && fields.get(0).list() == null) {
            KeyField field = fields.get(0);
            String part = field.parts().get(0);
            return KeyFilter.oneOf(
                    field.name(),
                    part,
                    field.typeOf(part),
                    keys.stream().map(key -> key.get(0)).distinct().toList());
        }
        return new KeyFilter.Any(keys.stream().map(this::filter).toList());
    }

    private KeyFilter filter(List<String> key) {
        List<KeyFilter> conditions = new ArrayList<>();
        int from = 0;
        for (KeyField field : fields) {
            int to = from + field.parts().size();
            conditions.add(filter(field, key.subList(from, to)));
            from = to;
        }
        return new KeyFilter.All(conditions);
    }

    private static KeyFilter filter(KeyField field, List<String> values) {
        List<KeyFilter> conditions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String part = field.parts().get(i);
            // an empty part may be stored as null, which equals nothing
            if (!values.get(i).isEmpty()) {
                conditions.add(KeyFilter.equal(field.name(), part, field.typeOf(part), values.get(i)));
            }
        }
        KeyFilter primary = new KeyFilter.All(conditions);
        ListPart list = field.list();
        if (list == null) {
            return primary;
        }
        // the last part of a key is what an element holds as a text: the address itself, the number
        String text = values.get(values.size() - 1);
        return new KeyFilter.Any(List.of(primary, KeyFilter.holding(field.name(), list.name(), text)));
    }
}
