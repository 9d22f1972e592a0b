package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a workspace holds, in a form that is the same on all versions: under the names of 1.0, nothing as nothing, numbers by their
 * value.
 */
final class WorkspaceContent {
    /** What each server sets by itself, or keeps under an address of its own. */
    private static final Set<String> SERVERS = Set.of(
            "updatedAt",
            "deletedAt",
            "searchVector",
            "updatedBy",
            "createdBy",
            "fullPath",
            "file",
            "type",
            "fileCategory",
            "position");

    private WorkspaceContent() {}

    /** The records of an export by their ids, as they are written there. */
    static Map<String, Map<String, Object>> records(Path export, String plural) {
        Map<String, Map<String, Object>> records = new TreeMap<>();
        try (FolderStore store = FolderStore.reading(export);
                RecordsFile file = RecordsFile.open(store, Layout.records(plural, false))) {
            while (file.hasNext()) {
                Map<String, Object> record = new LinkedHashMap<>();
                ((Map<?, ?>) file.next()).forEach((name, value) -> record.put(name.toString(), value));
                records.put(record.get("id").toString(), record);
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By id. A record that is softly deleted has {@code deleted}. */
    static Map<String, Map<String, Object>> of(Path export, String plural) {
        Map<String, Map<String, Object>> content = new TreeMap<>();
        records(export, plural).forEach((id, record) -> {
            Map<String, Object> fields = new TreeMap<>();
            record.forEach((name, value) -> {
                Object plain = plain(value);
                if (plain != null && !SERVERS.contains(name)) {
                    fields.put(ApiChanges.earlierName(plural, name).orElse(name), plain);
                }
            });
            if (record.get("deletedAt") != null) {
                fields.put("deleted", true);
            }
            content.put(id, fields);
        });
        return content;
    }

    /** Those that the records of an object have, empty ones too. */
    static Set<String> known(Path export, String plural) {
        Set<String> known = new TreeSet<>(Set.of("deleted"));
        records(export, plural).values().forEach(record -> record.keySet()
                .forEach(name -> known.add(ApiChanges.earlierName(plural, name).orElse(name))));
        return known;
    }

    /**
     * Each as {@code id.field: one | other}.
     *
     * @param fields those that both sides may have
     */
    static List<String> differences(
            Map<String, Map<String, Object>> one, Map<String, Map<String, Object>> other, Set<String> fields) {
        List<String> differences = new ArrayList<>();
        Set<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        for (String id : ids) {
            for (String field : fields) {
                Object here = one.getOrDefault(id, Map.of()).get(field);
                Object there = other.getOrDefault(id, Map.of()).get(field);
                if (!Objects.equals(here, there)) {
                    differences.add(id + "." + field + ": " + here + " | " + there);
                }
            }
        }
        return differences;
    }

    static Set<String> fields(Map<String, Map<String, Object>> content) {
        Set<String> fields = new TreeSet<>();
        content.values().forEach(record -> fields.addAll(record.keySet()));
        return fields;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> parts) {
            Map<String, Object> plain = new TreeMap<>();
            parts.forEach((name, part) -> {
                if (plain(part) != null) {
                    plain.put(name.toString(), plain(part));
                }
            });
            return plain.isEmpty() ? null : plain;
        }
        if (value instanceof Iterable<?> list) {
            StringBuilder plain = new StringBuilder();
            list.forEach(one -> plain.append(plain(one)).append(';'));
            return plain.length() == 0 ? null : plain.toString();
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
