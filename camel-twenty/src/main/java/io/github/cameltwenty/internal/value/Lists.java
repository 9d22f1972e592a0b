package io.github.cameltwenty.internal.value;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lists of texts, and JSON of any shape. No value of these types was recorded; what is said of them is from Twenty's sources. */
final class Lists {
    private Lists() {}

    static StoredForm texts(Object value) {
        if (!(value instanceof List<?> list)) {
            return StoredForm.unsure(Texts.shown(value) + " is no list: write the texts in one");
        }
        for (Object element : list) {
            if (!(element instanceof String)) {
                return StoredForm.unsure(Texts.shown(element) + " is no text, and the list is of texts");
            }
            StoredForm text = Texts.store(element, Storage.V2_21);
            if (text.problem() != null) {
                return text;
            }
        }
        return StoredForm.stored(list);
    }

    static StoredForm json(Object value, Storage storage) {
        if (!(value instanceof Map<?, ?>) && !(value instanceof List<?>)) {
            return StoredForm.unsure(Texts.shown(value) + " is neither an object nor a list");
        }
        Problem problem = problem(value);
        if (problem != null) {
            return StoredForm.unsure(problem.message()).with(problem);
        }
        boolean isEmpty = value instanceof Map<?, ?> map ? map.isEmpty() : ((List<?>) value).isEmpty();
        return isEmpty && storage.isStrict()
                ? StoredForm.unknown("whether Twenty 2.21 stores null for it")
                : StoredForm.stored(value);
    }

    /** The first that is found within; null for none. */
    private static Problem problem(Object value) {
        if (value instanceof Map<?, ?> map) {
            return first(map.entrySet().stream()
                    .map(entry -> in(problem(entry.getValue()), entry.getKey().toString())));
        }
        if (value instanceof List<?> list) {
            return first(Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                    .map(i -> in(problem(list.get(i)), "[" + i + "]")));
        }
        if (value instanceof String) {
            return Texts.store(value, Storage.V2_21).problem();
        }
        return value instanceof Number number ? Numbers.number(number).problem() : null;
    }

    private static Problem in(Problem problem, String outer) {
        return problem == null ? null : problem.in(outer);
    }

    private static Problem first(Stream<Problem> problems) {
        return problems.filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Numbers as Twenty keeps them, so that equal ones are equal. */
    static Object normal(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new HashMap<>();
            map.forEach((name, member) -> members.put(name.toString(), normal(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Lists::normal).toList();
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).doubleValue() + 0.0 : value;
    }
}
