package io.github.cameltwenty;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A recorded call, as the action that makes it.
 *
 * @param options of the endpoint's URI, besides {@code baseUrl}
 */
record RecordedAction(
        Operation operation,
        String resource,
        Map<String, String> options,
        Map<String, Object> headers,
        RecordedExchange recorded) {
    private static final Map<String, String> HEADERS = Map.of(
            "depth", TwentyConstants.DEPTH,
            "limit", TwentyConstants.LIMIT,
            "order_by", TwentyConstants.ORDER_BY,
            "filter", TwentyConstants.FILTER,
            "starting_after", TwentyConstants.STARTING_AFTER,
            "ending_before", TwentyConstants.ENDING_BEFORE);

    /**
     * @param apiVersion of the server of the recording
     * @return null for a call that no action makes: a bad path, a broken body, a value that is refused before the call
     */
    static RecordedAction of(RecordedExchange recorded, String apiVersion) {
        List<String> path = new ArrayList<>(List.of(recorded.path().split("/", -1)));
        path.remove(0);
        if (recorded.answer() == null || path.size() < 2 || !path.remove(0).equals("rest")) {
            return null;
        }
        boolean settings = path.get(0).equals("metadata");
        if (settings) {
            path.remove(0);
        }
        boolean prefixed = Set.of("batch", "restore").contains(path.get(0));
        String prefix = prefixed ? path.remove(0) : "";
        if (path.isEmpty()
                || path.size() > 2
                || path.contains("")
                || settings && !ApiChanges.MOVED.contains(path.get(0))) {
            return null;
        }
        String resource = path.get(0);
        String last = path.size() == 2 ? path.get(1) : null;
        Operation operation = operation(recorded, prefix, last);
        boolean isWithNull = operation == Operation.CREATE_ONE && hasNull(recorded.body());
        if (operation == null || isWithNull || !fits(operation, recorded.body()) || resource.equals("open-api")) {
            return null;
        }
        Map<String, Object> headers = new HashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        options.put("customObject", "true");
        boolean oldPath = ApiChanges.MOVED.contains(resource) && !settings;
        options.put("apiVersion", oldPath ? "1.0" : apiVersion);
        if (operation == Operation.CREATE_MANY) {
            options.put("batchSize", "1000");
        }
        if (operation == Operation.UPDATE_ONE || operation == Operation.UPDATE_MANY) {
            options.put("partial", "replace");
        }
        if (operation.needsId()) {
            headers.put(TwentyConstants.ID, last);
        }
        return readQuery(recorded.query(), operation, headers, options)
                ? new RecordedAction(operation, resource, options, headers, recorded)
                : null;
    }

    /** Which is left out of what is created. */
    private static boolean hasNull(Object record) {
        return record instanceof Map<?, ?> fields && fields.containsValue(null);
    }

    /** Whether the query is one that the operation sends. */
    private static boolean readQuery(
            Map<String, String> query, Operation operation, Map<String, Object> headers, Map<String, String> options) {
        Set<String> others = new TreeSet<>(query.keySet());
        others.removeAll(HEADERS.keySet());
        if (others.remove("soft_delete")) {
            options.put("softDelete", query.get("soft_delete"));
        }
        if (operation == Operation.GROUP_BY) {
            others.removeAll(Set.of("group_by", "aggregate"));
            if (!query.getOrDefault("group_by", "").startsWith("[")) {
                return false;
            }
            options.put("groupBy", dimensions(json(query.get("group_by"))));
            if (query.containsKey("aggregate")) {
                options.put("aggregate", json(query.get("aggregate")).toString().replaceAll("[\\[\\]\" ]", ""));
            }
        }
        query.forEach((name, value) -> {
            if (HEADERS.containsKey(name)) {
                headers.put(HEADERS.get(name), value);
            }
        });
        return others.isEmpty()
                && query.getOrDefault("depth", "1").matches("[012]")
                && query.getOrDefault("limit", "1").matches("[1-9]\\d*")
                && !query.getOrDefault("filter", "set").isBlank()
                // refused before the call: what it finds depends on the version
                && !(operation.writesByFilter()
                        && query.getOrDefault("filter", "").contains("startsWith"));
    }

    /** {@code address.addressCity,createdAt[MONTH]} for Twenty's JSON. */
    private static String dimensions(Object json) {
        List<String> terms = new ArrayList<>();
        for (Object term : (List<?>) json) {
            StringBuilder name = new StringBuilder();
            Object inner = term;
            while (inner instanceof Map<?, ?> fields) {
                Map.Entry<?, ?> field = fields.entrySet().iterator().next();
                inner = field.getValue();
                name.append(field.getKey().equals("granularity") ? "[" + inner + "]" : "." + field.getKey());
            }
            terms.add(name.substring(1));
        }
        return String.join(",", terms);
    }

    private static Object json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(RecordedExchange recorded, String prefix, String last) {
        boolean filtered = recorded.query().containsKey("filter");
        String method = recorded.method();
        return switch (prefix + "/" + (last == null ? "" : OptionChecks.isUuid(last) ? "{id}" : last)) {
            case "batch/" -> method.equals("POST") ? Operation.CREATE_MANY : null;
            case "restore/" -> method.equals("PATCH") && filtered ? Operation.RESTORE_MANY : null;
            case "/" ->
                switch (method) {
                    case "GET" -> Operation.FIND_MANY;
                    case "POST" -> Operation.CREATE_ONE;
                    case "PATCH" -> filtered ? Operation.UPDATE_MANY : null;
                    case "DELETE" -> filtered ? Operation.DELETE_MANY : null;
                    default -> null;
                };
            case "/{id}" ->
                Map.of("GET", Operation.FIND_ONE, "PATCH", Operation.UPDATE_ONE, "DELETE", Operation.DELETE_ONE)
                        .get(method);
            case "/duplicates" -> Operation.FIND_DUPLICATES;
            case "/merge" -> method.equals("PATCH") ? Operation.MERGE_MANY : null;
            case "/groupBy" -> Operation.GROUP_BY;
            default -> null;
        };
    }

    private static boolean fits(Operation operation, Object body) {
        return switch (operation.input()) {
            case RECORD -> body instanceof Map;
            case RECORDS ->
                body instanceof List<?> records
                        && !records.isEmpty()
                        && records.stream().allMatch(Map.class::isInstance);
            // an id among the changes names the record, and is not sent
            case CHANGES -> body instanceof Map<?, ?> changes && !changes.containsKey("id");
            case DUPLICATES ->
                body instanceof Map<?, ?> both
                        && both.size() == 1
                        && both.values().iterator().next() instanceof List;
            case NONE, ID -> true;
            case MERGE ->
                body instanceof Map<?, ?> merge
                        && ((List<?>) merge.get("ids")).size() > 1
                        && merge.get("conflictPriorityIndex") != null;
            case GRAPHQL, REST, TEXT, FILE, DEFINITION, FILE_ADDRESS, WORKFLOW_INPUT, KEY, WORKSPACE -> false;
        };
    }

    String uri() {
        StringBuilder uri = new StringBuilder("twenty:" + resource + "/" + operation.operationName());
        options.forEach((name, value) -> uri.append(uri.indexOf("?") < 0 ? "?" : "&")
                .append(name)
                .append("=RAW(")
                .append(value)
                .append(")"));
        return uri.toString();
    }

    /** What the message holds: with a filter no body names the records. */
    Object body() {
        return operation == Operation.RESTORE_MANY ? null : recorded.body();
    }

    /** Whether the records are looked up first, and then written to by their ids. */
    boolean isByFilter() {
        return operation.writesByFilter();
    }

    /** What such a look-up finds: the records of the recorded answer. */
    List<?> found() {
        return (List<?>) expectedResult();
    }

    Map<String, String> expectedQuery() {
        Map<String, String> query = new TreeMap<>(recorded.query());
        if (recorded.path().startsWith("/rest/metadata/")) {
            return Map.of();
        }
        if (operation.hasDepth()) {
            query.putIfAbsent("depth", String.valueOf(operation.defaultDepth()));
        }
        if (isByFilter()) {
            List<String> ids = found().stream()
                    .map(record -> ((Map<?, ?>) record).get("id").toString())
                    .toList();
            query.put("filter", TwentyFilter.field("id").in(ids).toString());
        }
        return query;
    }

    /** The server gave them all. */
    private List<?> limited(List<?> groups) {
        String limit = recorded.query().getOrDefault("limit", String.valueOf(groups.size()));
        return groups.subList(0, Math.min(groups.size(), Integer.parseInt(limit)));
    }

    Object expectedResult() {
        Object answer = recorded.answer();
        if (answer instanceof List<?> all) {
            return operation == Operation.GROUP_BY ? limited(all) : byId(all);
        }
        Map<?, ?> fields = answer instanceof Map<?, ?> map ? map : Map.of("success", answer);
        Object data = fields.get("data");
        if (data instanceof Map<?, ?> wrapped) {
            return wrapped.values().iterator().next();
        }
        if (data instanceof List<?> entries) {
            return entries.stream()
                    .map(entry -> withPlainName((Map<?, ?>) entry))
                    .toList();
        }
        return fields.containsKey("success") ? Map.of("id", headers.get(TwentyConstants.ID)) : answer;
    }

    /** As the component gives what the server does not order and cut. */
    private static List<?> byId(List<?> all) {
        return all.stream()
                .sorted(Comparator.comparing(
                        record -> ((Map<?, ?>) record).get("id").toString()))
                .limit(60)
                .toList();
    }

    private static Map<String, Object> withPlainName(Map<?, ?> entry) {
        Map<String, Object> plain = new LinkedHashMap<>();
        entry.forEach((name, value) ->
                plain.put(name.toString().endsWith("Duplicates") ? "duplicates" : name.toString(), value));
        return plain;
    }

    boolean isSuccess() {
        return recorded.status() < 300
                && !recorded.answer().equals("")
                && !recorded.answer().equals(false);
    }
}
