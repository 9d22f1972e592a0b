package io.github.cameltwenty.internal.workspace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Takes out of records the links to what the target does not have, for which it would refuse the whole record. */
final class LinkCheck {
    private static final int REMEMBERED = 10_000;

    private final ImportTarget target;
    /** By object and id, the ones that were asked about last. */
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    LinkCheck(ImportTarget target) {
        this.target = target;
    }

    /**
     * @param records changed in place
     * @param links the fields to look at, each with the object that it links to
     * @param lost told the field of each link that is taken out
     */
    void check(Collection<Map<String, Object>> records, Map<String, String> links, Consumer<String> lost) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (Map<String, Object> record : records) {
            links.forEach((field, object) -> {
                if (record.get(field) != null) {
                    wanted.computeIfAbsent(object, one -> new LinkedHashSet<>()).add(id(record, field));
                }
            });
        }
        wanted.forEach(this::ask);
        for (Map<String, Object> record : records) {
            links.forEach((field, object) -> {
                if (record.get(field) != null && !known.getOrDefault(object + "/" + id(record, field), true)) {
                    record.remove(field);
                    lost.accept(field);
                }
            });
        }
    }

    /** What was there once is there; what was not may have come meanwhile. */
    private void ask(String object, Set<String> ids) {
        List<String> unknown = ids.stream()
                .filter(id -> !known.getOrDefault(object + "/" + id, false))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> there = new LinkedHashSet<>(target.find(object, unknown, false));
        List<String> rest = unknown.stream().filter(id -> !there.contains(id)).toList();
        if (!rest.isEmpty()) {
            there.addAll(target.find(object, rest, true));
        }
        unknown.forEach(id -> known.put(object + "/" + id, there.contains(id)));
    }

    private static String id(Map<String, Object> record, String field) {
        return record.get(field).toString().toLowerCase(Locale.ROOT);
    }
}
