package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The root field {@code search}. It finds what the real one finds; how good a hit is, it does not tell, and there is but
 * one page.
 */
final class GraphqlSearch {
    static final String NAME = "search";

    private static final int MOST = 100;
    private static final Pattern WORD = Pattern.compile("'([^']*)':");

    private final Workspace workspace;

    GraphqlSearch(Workspace workspace) {
        this.workspace = workspace;
    }

    Object answer(GraphqlField field) {
        if (field.arguments().get("limit") instanceof Number limit && limit.intValue() > MOST) {
            throw GraphqlErrors.badInput("Limit cannot exceed " + MOST + " items", null);
        }
        List<Map<String, Object>> edges = hits(field.arguments()).stream()
                .map(hit -> Json.object("node", hit, "cursor", Cursor.encode(Map.of("id", hit.get("recordId")))))
                .toList();
        Map<String, Object> pageInfo = Json.object(
                "hasNextPage",
                false,
                "endCursor",
                edges.isEmpty() ? null : edges.get(edges.size() - 1).get("cursor"));
        return GraphqlProjection.value(Map.of("edges", edges, "pageInfo", pageInfo), field);
    }

    /** Records all of whose words, or the beginnings of them, are asked for. */
    private List<Map<String, Object>> hits(Map<String, Object> arguments) {
        List<String> words = Arrays.stream(String.valueOf(arguments.get("searchInput"))
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .toList();
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Resource resource : workspace.catalog().resources().values()) {
            if (SearchVector.has(resource) && isSearched(resource, arguments)) {
                workspace.records(resource.plural()).stream()
                        .filter(record -> holds(record, words))
                        .forEach(record -> hits.add(hit(resource, record)));
            }
        }
        int limit = arguments.get("limit") instanceof Number number ? number.intValue() : hits.size();
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private static boolean isSearched(Resource resource, Map<String, Object> arguments) {
        boolean included = !(arguments.get("includedObjectNameSingulars") instanceof List<?> names)
                || names.contains(resource.singular());
        boolean excluded = arguments.get("excludedObjectNameSingulars") instanceof List<?> names
                && names.contains(resource.singular());
        return included && !excluded;
    }

    private static boolean holds(Map<String, Object> record, List<String> words) {
        List<String> known = WORD.matcher(String.valueOf(record.get(SearchVector.FIELD)))
                .results()
                .map(found -> found.group(1))
                .toList();
        return words.stream().allMatch(word -> known.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static Map<String, Object> hit(Resource resource, Map<String, Object> record) {
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("recordId", record.get("id"));
        hit.put("objectNameSingular", resource.singular());
        hit.put("label", label(record));
        hit.put("imageUrl", null);
        hit.put("tsRankCD", 0.1);
        hit.put("tsRank", 0.1);
        return hit;
    }

    private static String label(Map<String, Object> record) {
        Object name = record.containsKey("name") ? record.get("name") : record.get("title");
        return name instanceof Map<?, ?> parts
                ? parts.get("firstName") + " " + parts.get("lastName")
                : String.valueOf(name);
    }
}
