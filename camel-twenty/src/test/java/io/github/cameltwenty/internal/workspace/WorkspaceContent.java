package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.math.BigDecimal;
import java.util.Map;
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

    /** By id. A record that is softly deleted has {@code deleted}. */
    static Map<String, Map<String, Object>> of(TwentySandbox twenty, String plural) {
        Map<String, Map<String, Object>> content = new TreeMap<>();
        for (Map<String, Object> record : twenty.records(plural)) {
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
            content.put(record.get("id").toString(), fields);
        }
        return content;
    }

    /** Only the fields that both sides may have. */
    static Map<String, Map<String, Object>> with(Map<String, Map<String, Object>> content, Set<String> fields) {
        Map<String, Map<String, Object>> kept = new TreeMap<>();
        content.forEach((id, record) -> {
            Map<String, Object> some = new TreeMap<>(record);
            some.keySet().retainAll(fields);
            kept.put(id, some);
        });
        return kept;
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
