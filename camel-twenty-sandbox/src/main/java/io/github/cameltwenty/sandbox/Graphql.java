package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of {@code /graphql} as Twenty's public sources tell of {@code search} and {@code uploadFile}. No answer of it was
 * recorded. It reads no GraphQL but these two and the question for the schema's mutations; all else it refuses as a server refuses
 * an unknown field. A search is answered with a list in 1.0, and with pages, of which there is but one, after it.
 */
final class Graphql {
    static final String PATH = "/graphql";

    private static final Pattern OPERATIONS =
            Pattern.compile("name=\"operations\"[^{]*(\\{.*?})\\s*\r\n--", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("'([^']*)':");

    private final Keys keys;
    private final Api api;
    private final boolean hasPages;

    Graphql(Keys keys, Api api) {
        this.keys = keys;
        this.api = api;
        this.hasPages = api instanceof CurrentApi;
    }

    /**
     * @param body of a JSON request; empty for others
     */
    Reply answer(SandboxRequest request, Object body) {
        if (!keys.open(request)) {
            boolean none = !request.headers().containsKey("authorization");
            return none ? errors("Forbidden resource", "FORBIDDEN") : errors("Token invalid.", "UNAUTHENTICATED");
        }
        Matcher file = FILE_NAME.matcher(request.body());
        Matcher operations = OPERATIONS.matcher(request.body());
        Object call = operations.find() ? Json.readOrNull(operations.group(1)) : body;
        String query = call instanceof Map<?, ?> fields ? String.valueOf(fields.get("query")) : "";
        Map<?, ?> variables = call instanceof Map<?, ?> fields && fields.get("variables") instanceof Map<?, ?> given
                ? given
                : Map.of();
        if (query.contains("__type(name: \"Mutation\")")) {
            return data("__type", Map.of("fields", List.of(uploadFileField())));
        }
        if (query.contains(" search(")) {
            return search(query, variables);
        }
        if (query.contains(" uploadFile(") && file.find()) {
            return data("uploadFile", stored(file.group(1)));
        }
        return unknownField(firstField(query), "Query");
    }

    private Reply search(String query, Map<?, ?> variables) {
        if (query.contains("edges") != hasPages) {
            return hasPages
                    ? unknownField("recordId", "SearchResultConnection")
                    : unknownField("edges", "SearchRecord");
        }
        List<Map<String, Object>> hits = hits(variables);
        if (!hasPages) {
            return data("search", hits);
        }
        List<Map<String, Object>> edges =
                hits.stream().map(hit -> Map.<String, Object>of("node", hit)).toList();
        return data("search", Map.of("edges", edges, "pageInfo", Map.of("hasNextPage", false)));
    }

    private static Map<String, Object> uploadFileField() {
        return Map.of("name", "uploadFile", "type", Map.of("kind", "NON_NULL", "ofType", Map.of("kind", "OBJECT")));
    }

    private static String firstField(String query) {
        Matcher field = Pattern.compile("\\{\\s*(\\w+)").matcher(query);
        return field.find() ? field.group(1) : "";
    }

    /** Records all of whose words, or the beginnings of them, are asked for. */
    private List<Map<String, Object>> hits(Map<?, ?> variables) {
        List<String> words = Arrays.stream(String.valueOf(variables.get("searchInput"))
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("\\s+"))
                .toList();
        List<Map<String, Object>> hits = new ArrayList<>();
        for (Resource resource : Catalog.twenty().resources().values()) {
            if (SearchVector.has(resource) && isSearched(resource, variables)) {
                api.records(resource.plural()).stream()
                        .filter(record -> holds(record, words))
                        .forEach(record -> hits.add(hit(resource, record)));
            }
        }
        int limit = variables.get("limit") instanceof Number number ? number.intValue() : hits.size();
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private static boolean isSearched(Resource resource, Map<?, ?> variables) {
        boolean included = !(variables.get("includedObjectNameSingulars") instanceof List<?> names)
                || names.contains(resource.singular());
        boolean excluded = variables.get("excludedObjectNameSingulars") instanceof List<?> names
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

    /** Under a name of the server's own, with the ending of the file's. */
    private static Map<String, Object> stored(String fileName) {
        String ending = fileName.contains(".") ? fileName.substring(fileName.lastIndexOf('.')) : "";
        UUID id = UUID.nameUUIDFromBytes(fileName.getBytes(StandardCharsets.UTF_8));
        return Map.of("path", "attachment/" + id + ending, "token", "sandbox-token-" + id);
    }

    private static Reply data(String name, Object value) {
        return Reply.json(200, Map.of("data", Map.of(name, value)));
    }

    private static Reply unknownField(String field, String type) {
        return errors("Cannot query field \"" + field + "\" on type \"" + type + "\".", "GRAPHQL_VALIDATION_FAILED");
    }

    /** With status 200, as Twenty says it. */
    private static Reply errors(String message, String code) {
        return Reply.json(
                200, Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code)))));
    }
}
