package io.github.cameltwenty.examples.sync;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of a person that are kept the same. Null stands for none. */
record Person(Map<Field, String> values) {
    static final Person EMPTY = of(field -> null);

    Person {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static Person of(Function<Field, String> value) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, value.apply(field));
        }
        return new Person(values);
    }

    static Person ofTwenty(Map<?, ?> record) {
        return of(field -> {
                    Object value = record.get(field.field);
                    if (field.part != null) {
                        value = value instanceof Map<?, ?> parts ? parts.get(field.part) : null;
                    }
                    return value == null ? null : value.toString();
                })
                .normal();
    }

    /** As both sides can have it: Twenty has no null texts, and e-mail addresses in lower case only. */
    Person normal() {
        return of(field -> {
            String value = get(field);
            if (value == null || value.isEmpty()) {
                return null;
            }
            return field == Field.EMAIL ? value.toLowerCase(Locale.ROOT) : value;
        });
    }

    /** The given fields as Twenty takes them. */
    Map<String, Object> toTwenty(Collection<Field> fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = Objects.requireNonNullElse(get(field), "");
            if (field.part == null) {
                record.put(field.field, value);
            } else {
                parts(record, field.field).put(field.part, value);
            }
        }
        return record;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> parts(Map<String, Object> record, String field) {
        return (Map<String, Object>) record.computeIfAbsent(field, name -> new LinkedHashMap<>());
    }

    String get(Field field) {
        return values.get(field);
    }

    List<Field> differences(Person other) {
        return Stream.of(Field.values())
                .filter(field -> !Objects.equals(get(field), other.get(field)))
                .toList();
    }

    String name() {
        String name = Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                .map(this::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Objects.requireNonNullElse(get(Field.EMAIL), "(no name)") : name;
    }
}
