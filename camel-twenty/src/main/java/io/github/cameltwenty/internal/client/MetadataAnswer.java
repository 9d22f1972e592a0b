package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.catalog.GraphqlResource;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code /metadata} gives in the place of REST, in the shape of REST's own settings. */
final class MetadataAnswer {
    private static final String FOLDERS = "favoriteFolders";
    private static final String FAVORITES = "favorites";

    private MetadataAnswer() {}

    /**
     * @param body the answer to the query or the mutation of the resource
     * @return a record, or a list of them
     */
    static Object bare(GraphqlResource resource, TwentyRequest request, InputStream body) throws IOException {
        if (!(Json.read(body) instanceof Map<?, ?> answer)) {
            throw new NotTwentyException("it is not a JSON object");
        }
        Map<?, ?> data = GraphqlAnswer.data(answer);
        if (!request.isRead()) {
            return data.get(resource.update());
        }
        if (!(data.get(resource.query()) instanceof List<?> all)) {
            throw new NotTwentyException("it holds no list " + resource.query());
        }
        List<Object> records = new ArrayList<>();
        for (Object each : all) {
            if (!(each instanceof Map<?, ?> fields)) {
                throw new NotTwentyException("its list holds something else than objects");
            }
            if (isOf(resource.resource(), fields)) {
                records.add(resource.resource().equals(FAVORITES) ? favorite(fields) : fields);
            }
        }
        return request.operation() == Operation.FIND_ONE ? one(request, records) : records;
    }

    private static Object one(TwentyRequest request, List<Object> records) {
        return records.stream()
                .filter(record -> request.id().equalsIgnoreCase(String.valueOf(((Map<?, ?>) record).get("id"))))
                .findFirst()
                .orElseThrow(() -> HttpCaller.notFound(request));
    }

    /** Folders and what may stand in them are of one list. */
    private static boolean isOf(String resource, Map<?, ?> item) throws NotTwentyException {
        if (!resource.equals(FOLDERS) && !resource.equals(FAVORITES)) {
            return true;
        }
        if (!(item.get("type") instanceof String type)) {
            throw new NotTwentyException("an item of the menu has no type");
        }
        return type.equals("FOLDER") == resource.equals(FOLDERS);
    }

    /** With the name that the folder has in 1.0. */
    private static Map<String, Object> favorite(Map<?, ?> item) {
        Map<String, Object> favorite = new LinkedHashMap<>();
        item.forEach((name, value) -> favorite.put(name.toString(), value));
        if (item.containsKey("folderId")) {
            favorite.put("favoriteFolderId", item.get("folderId"));
        }
        return favorite;
    }
}
