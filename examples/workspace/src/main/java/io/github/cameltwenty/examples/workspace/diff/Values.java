package io.github.cameltwenty.examples.workspace.diff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two values are the same to people, however a version of Twenty writes them: an amount as a text or a number, an empty
 * text, list or link or none at all, an instant with or without milliseconds.
 *
 * @param members the ids that workspace members of the one side have on the other, by their e-mails
 */
record Values(Map<String, String> members) {
    boolean equal(Object a, Object b) {
        if (isEmpty(a) || isEmpty(b)) {
            return isEmpty(a) && isEmpty(b);
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return equalMaps(one, other);
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            return equalLists(one, other);
        }
        if (a instanceof Number || b instanceof Number) {
            return equalNumbers(a, b);
        }
        return a.equals(b) || b.equals(members.get(a.toString())) || equalInstants(a.toString(), b.toString());
    }

    static boolean isEmpty(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Values::isEmpty);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty();
        }
        return value == null || value.equals("");
    }

    private boolean equalMaps(Map<?, ?> one, Map<?, ?> other) {
        Set<Object> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream().allMatch(name -> equal(one.get(name), other.get(name)));
    }

    private boolean equalLists(List<?> one, List<?> other) {
        Iterator<?> others = other.iterator();
        return one.size() == other.size() && one.stream().allMatch(value -> equal(value, others.next()));
    }

    private static boolean equalNumbers(Object a, Object b) {
        try {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean equalInstants(String a, String b) {
        return instant(a).isPresent() && Objects.equals(instant(a), instant(b));
    }

    private static Optional<Instant> instant(String text) {
        boolean maybe = text.length() >= "2026-01-01T00:00Z".length() && text.indexOf('T') == "2026-01-01".length();
        try {
            return maybe ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
