package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records of one resource, found by id, by unique value and by the records they link to. Not safe for threads. */
final class Table {
    private static final Map<String, FieldPath> UNIQUE = Map.of(
            "companies", FieldPath.text("domainName", "primaryLinkUrl"),
            "people", FieldPath.text("emails", "primaryEmail"));

    private final Resource resource;
    private final NavigableMap<String, Map<String, Object>> records = new TreeMap<>();
    private final List<FieldPath> uniques;
    private final boolean deletedHold;
    private final Map<FieldPath, Map<Object, String>> idsByUniqueValue = new HashMap<>();
    private final Map<String, Map<Object, Set<String>>> idsByLink = new HashMap<>();

    /** Read by several threads at once, each of which would make the same of it. */
    private volatile List<Map<String, Object>> shown;

    /** @param deletedHold whether a record that is deleted softly still holds its unique value */
    Table(Resource resource, boolean deletedHold) {
        this(resource, Stream.ofNullable(UNIQUE.get(resource.plural())).toList(), deletedHold);
    }

    /** @param uniques the fields of which no two records hold the same */
    private Table(Resource resource, List<FieldPath> uniques, boolean deletedHold) {
        this.resource = resource;
        this.deletedHold = deletedHold;
        this.uniques = uniques;
        uniques.forEach(unique -> idsByUniqueValue.put(unique, new HashMap<>()));
        for (Relation relation : resource.relations().values()) {
            if (!relation.many()) {
                idsByLink.put(relation.key(), new HashMap<>());
            }
        }
    }

    /**
     * The same records with what the resource has now.
     *
     * @param more a field that is unique from now on; null for none
     */
    Table changed(Resource other, FieldPath more, Map<String, Object> defaults) {
        List<FieldPath> left = Stream.concat(uniques.stream(), Stream.ofNullable(more))
                .filter(unique -> other.fields().containsKey(unique.field()))
                .distinct()
                .toList();
        Table table = new Table(other, left, deletedHold);
        records.values().forEach(record -> {
            Map<String, Object> all = new LinkedHashMap<>(defaults);
            all.putAll(record);
            all.keySet()
                    .removeIf(name -> resource.fields().containsKey(name)
                            && !other.fields().containsKey(name));
            table.put(Collections.unmodifiableMap(all));
        });
        return table;
    }

    /** Whether no two records may hold the same in it. */
    boolean isUnique(String field) {
        return uniques.stream().anyMatch(unique -> unique.field().equals(field));
    }

    /** Whether it is so in every workspace. */
    static boolean isUniqueEverywhere(String plural, String field) {
        FieldPath unique = UNIQUE.get(plural);
        return unique != null && unique.field().equals(field);
    }

    boolean contains(Object id) {
        return records.containsKey(id);
    }

    /** Deleted softly or not; null where there is none. */
    Map<String, Object> findAny(Object id) {
        return id == null ? null : records.get(id);
    }

    /** The record that holds a same unique value, deleted softly or not; null where there is none. */
    Map<String, Object> findSame(Map<String, Object> record) {
        return uniques.stream()
                .map(unique -> findAny(holder(unique, uniqueValue(unique, record))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The id of the record with the value; null where there is none. */
    private String holder(FieldPath unique, Object value) {
        return value == null ? null : idsByUniqueValue.get(unique).get(value);
    }

    /** Null where there is none, or where it is deleted softly. */
    Map<String, Object> find(Object id) {
        Map<String, Object> record = id == null ? null : records.get(id);
        return record == null || isHidden(record) ? null : record;
    }

    /** All that are not deleted softly, by id. */
    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = shown;
        if (all == null) {
            all = new ArrayList<>(records.size());
            for (Map<String, Object> record : records.values()) {
                if (!isHidden(record)) {
                    all.add(record);
                }
            }
            shown = all;
        }
        return all;
    }

    /** Those that link to the given id, by id. */
    List<Map<String, Object>> linkedTo(String key, Object id) {
        return present(idsByLink.getOrDefault(key, Map.of()).getOrDefault(id, Set.of()), false);
    }

    /**
     * Those that the filter takes, by id.
     *
     * @param filter null for none
     * @param deletedToo whether those that are deleted softly are looked at, too
     */
    List<Map<String, Object>> select(Filter filter, boolean deletedToo) {
        if (filter == null) {
            return deletedToo ? List.copyOf(records.values()) : all();
        }
        return candidates(filter, deletedToo).stream().filter(filter::matches).toList();
    }

    /** All, or the few that an index knows. */
    private Collection<Map<String, Object>> candidates(Filter filter, boolean deletedToo) {
        if (filter instanceof Filter.All all) {
            for (Filter part : all.filters()) {
                Set<String> ids = part instanceof Filter.Condition condition ? indexed(condition) : null;
                if (ids != null) {
                    return present(ids, deletedToo);
                }
            }
        }
        return deletedToo ? records.values() : all();
    }

    /** The ids that fulfil a condition, by id; null where no index can tell. */
    private Set<String> indexed(Filter.Condition condition) {
        Collection<?> values =
                switch (condition.comparison()) {
                    case eq -> List.of(condition.operand());
                    case in -> (Collection<?>) condition.operand();
                    default -> null;
                };
        FieldPath path = condition.path();
        if (values == null) {
            return null;
        }
        Set<String> ids = new TreeSet<>();
        if (path.isSame(FieldPath.ID)) {
            values.forEach(value -> ids.add(value.toString()));
        } else if (unique(path) != null && !values.contains("")) {
            values.stream()
                    .map(idsByUniqueValue.get(unique(path))::get)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        } else if (idsByLink.containsKey(path.field())) {
            values.forEach(value -> ids.addAll(idsByLink.get(path.field()).getOrDefault(value, Set.of())));
        } else {
            return null;
        }
        return ids;
    }

    /** Numbers are not looked up: a filter holds them as texts. */
    private FieldPath unique(FieldPath path) {
        return uniques.stream()
                .filter(unique -> path.isSame(unique) && !unique.isNumber())
                .findFirst()
                .orElse(null);
    }

    private List<Map<String, Object>> present(Set<String> ids, boolean deletedToo) {
        return ids.stream()
                .map(id -> deletedToo ? findAny(id) : find(id))
                .filter(record -> record != null)
                .toList();
    }

    /** Refused where the id or the unique value is taken. */
    void insert(Map<String, Object> record) {
        if (records.containsKey(record.get("id"))) {
            throw Refusal.idTaken();
        }
        put(record);
    }

    /** Puts it in the place of the one with the same id. */
    void put(Map<String, Object> record) {
        String id = (String) record.get("id");
        uniques.forEach(unique -> checkFree(unique, uniqueValue(unique, record), id));
        remove(id);
        records.put(id, record);
        uniques.forEach(unique -> {
            Object value = uniqueValue(unique, record);
            if (value != null) {
                idsByUniqueValue.get(unique).put(value, id);
            }
        });
        idsByLink.forEach((key, ids) -> {
            if (record.get(key) != null) {
                ids.computeIfAbsent(record.get(key), other -> new TreeSet<>()).add(id);
            }
        });
    }

    private void checkFree(FieldPath unique, Object value, String id) {
        String holder = holder(unique, value);
        if (holder == null || holder.equals(id)) {
            return;
        }
        Refusal taken = Refusal.valueTaken(
                Names.label(unique.field()), value, ConstraintNames.unique(resource.singular(), unique.field()));
        throw find(holder) == null ? taken : taken.heldBy(holder, resource.singular());
    }

    void remove(String id) {
        shown = null;
        Map<String, Object> record = records.remove(id);
        if (record == null) {
            return;
        }
        uniques.forEach(unique -> idsByUniqueValue.get(unique).remove(uniqueValue(unique, record), id));
        idsByLink.forEach((key, ids) -> {
            if (record.get(key) != null) {
                ids.computeIfPresent(record.get(key), (other, own) -> own.remove(id) && own.isEmpty() ? null : own);
            }
        });
    }

    private Object uniqueValue(FieldPath unique, Map<String, Object> record) {
        boolean holds = deletedHold || !isHidden(record);
        Object value = holds ? unique.value(record) : null;
        return "".equals(value) ? null : value;
    }

    private static boolean isHidden(Map<String, Object> record) {
        return record.get("deletedAt") != null;
    }
}
