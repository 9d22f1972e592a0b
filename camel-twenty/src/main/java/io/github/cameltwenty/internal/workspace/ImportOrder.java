package io.github.cameltwenty.internal.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which order objects are imported, so that a record finds those that it links to. Where objects link in a circle, or to
 * themselves, some links are put off until all records are there.
 *
 * @param objects their plural names
 * @param putOff the fields whose links are put off, by object
 */
record ImportOrder(List<String> objects, Map<String, Set<String>> putOff) {
    /**
     * @param links by object the fields that hold the id of another record, each with the object of that
     */
    static ImportOrder of(Collection<String> objects, Map<String, Map<String, String>> links) {
        Map<String, Set<String>> waitsFor = new TreeMap<>();
        for (String object : objects) {
            Set<String> others =
                    new TreeSet<>(links.getOrDefault(object, Map.of()).values());
            others.retainAll(objects);
            others.remove(object);
            waitsFor.put(object, others);
        }
        List<String> order = new ArrayList<>();
        Map<String, Set<String>> putOff = new LinkedHashMap<>();
        while (!waitsFor.isEmpty()) {
            String next = waitsFor.entrySet().stream()
                    .min(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .orElseThrow()
                    .getKey();
            Set<String> missing = new TreeSet<>(waitsFor.remove(next));
            missing.add(next);
            Set<String> fields = new LinkedHashSet<>();
            links.getOrDefault(next, Map.of()).forEach((field, object) -> {
                if (missing.contains(object)) {
                    fields.add(field);
                }
            });
            if (!fields.isEmpty()) {
                putOff.put(next, fields);
            }
            order.add(next);
            waitsFor.values().forEach(others -> others.remove(next));
        }
        return new ImportOrder(order, putOff);
    }

    Set<String> putOff(String object) {
        return putOff.getOrDefault(object, Set.of());
    }
}
