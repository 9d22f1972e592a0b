package io.github.cameltwenty;

import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a real Twenty was sent, and its answer.
 *
 * @param path below the base URL
 * @param query as the server decodes it
 * @param answer a JSON value, an empty text for none; null where the recording does not keep it
 */
record RecordedExchange(
        String name, String method, String path, Map<String, String> query, Object body, int status, Object answer) {
    private static final Path CONTRACT = Path.of("../../shared/contract");

    static boolean areThere() {
        return Files.isDirectory(CONTRACT);
    }

    static List<RecordedExchange> read(String file) throws IOException {
        List<RecordedExchange> exchanges = new ArrayList<>();
        for (Object row : (List<?>) Json.read(text(file))) {
            exchanges.add(of((Map<?, ?>) row));
        }
        return exchanges;
    }

    static String text(String file) {
        try {
            return Files.readString(CONTRACT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedExchange of(Map<?, ?> row) {
        Map<?, ?> request = (Map<?, ?>) row.get("request");
        Map<?, ?> response = (Map<?, ?>) row.get("response");
        URI uri = URI.create(request.get("path").toString());
        Map<String, String> query = new TreeMap<>();
        for (String parameter :
                uri.getRawQuery() == null ? new String[0] : uri.getRawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String name =
                row.get("name") != null ? row.get("name").toString() : row.get("resource") + " " + row.get("operation");
        return new RecordedExchange(
                name,
                request.get("method").toString(),
                uri.getPath(),
                query,
                request.get("body"),
                (Integer) response.get("status"),
                kept(response.get("body")));
    }

    /** Of an answer that the recording shortens or describes, what is whole. */
    private static Object kept(Object answer) {
        if (answer instanceof String description && !description.isEmpty()) {
            return null;
        }
        if (!(answer instanceof Map<?, ?> fields)) {
            return answer;
        }
        if (fields.get("cut") instanceof String text) {
            try {
                return Json.read(text);
            } catch (IOException e) {
                return null;
            }
        }
        if (fields.get("data") instanceof Map<?, ?> data) {
            data.values().forEach(RecordedExchange::dropDots);
        }
        return fields.containsKey("first") ? fields.get("first") : answer;
    }

    private static void dropDots(Object records) {
        if (records instanceof List<?> list) {
            list.removeIf("..."::equals);
        }
    }

    /** What a refusal says, in Twenty's own words. */
    List<?> messages() {
        if (!(answer instanceof Map<?, ?> refusal)) {
            return List.of();
        }
        return refusal.get("messages") instanceof List<?> several ? several : List.of(refusal.get("message"));
    }

    boolean says(String words) {
        return messages().toString().contains(words);
    }
}
