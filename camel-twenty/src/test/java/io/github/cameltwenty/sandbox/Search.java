package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.sandbox.Json.object;

import io.github.cameltwenty.catalog.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the records of all objects that have a word for each word asked for, or one that begins so. */
final class Search {
    private final Workspace workspace;

    Search(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, Object> find(Map<String, Object> arguments) {
        String[] words = words(String.valueOf(arguments.get("searchInput")));
        Object included = arguments.get("includedObjectNameSingulars");
        Object excluded = arguments.get("excludedObjectNameSingulars");
        List<Map<String, Object>> found = workspace.reading(() -> {
            List<Map<String, Object>> nodes = new ArrayList<>();
            for (Resource resource : workspace.catalog().resources().values()) {
                boolean wanted = !(included instanceof List<?> some) || some.contains(resource.singular());
                boolean unwanted = excluded instanceof List<?> some && some.contains(resource.singular());
                if (wanted && !unwanted) {
                    addFound(resource, words, nodes);
                }
            }
            return nodes;
        });
        int start = arguments.get("after") == null ? 0 : place(String.valueOf(arguments.get("after")));
        int end = Math.min(found.size(), start + ((Number) arguments.get("limit")).intValue());
        List<Map<String, Object>> edges = new ArrayList<>();
        for (int i = start; i < end; i++) {
            edges.add(object("node", found.get(i), "cursor", cursor(i + 1)));
        }
        return object(
                "edges",
                edges,
                "pageInfo",
                object("hasNextPage", end < found.size(), "endCursor", edges.isEmpty() ? null : cursor(end)));
    }

    private void addFound(Resource resource, String[] words, List<Map<String, Object>> nodes) {
        for (Map<String, Object> record : workspace.table(resource).all()) {
            String label = label(record);
            Object vector = record.get(SearchVector.FIELD);
            String[] own =
                    words(label + " " + (vector == null ? "" : vector.toString().replaceAll("'(:[\\d,]+)?", " ")));
            boolean all =
                    Arrays.stream(words).allMatch(word -> Arrays.stream(own).anyMatch(other -> other.startsWith(word)));
            if (label != null && all) {
                nodes.add(object(
                        "recordId", record.get("id"),
                        "objectNameSingular", resource.singular(),
                        "objectLabelSingular", Names.label(resource.singular()),
                        "label", label,
                        "imageUrl", record.get("avatarUrl"),
                        "tsRankCD", 1,
                        "tsRank", 1));
            }
        }
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).strip().split("\\s+");
    }

    /** What people know a record by; null where the kind has nothing of it, and is not searched. */
    private static String label(Map<String, Object> record) {
        Object name = record.containsKey("name") ? record.get("name") : record.get("title");
        if (name instanceof Map<?, ?> parts) {
            return (parts.get("firstName") + " " + parts.get("lastName")).strip();
        }
        return name == null ? null : name.toString();
    }

    private static String cursor(int place) {
        return Base64.getEncoder().encodeToString(String.valueOf(place).getBytes(StandardCharsets.UTF_8));
    }

    private static int place(String cursor) {
        try {
            return Integer.parseInt(new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Invalid cursor: " + cursor);
        }
    }
}
