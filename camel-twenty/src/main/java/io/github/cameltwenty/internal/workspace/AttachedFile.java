package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.JsonMap;
import java.util.Map;

/**
 * The file of an attachment, a line of {@link Layout#FILE_LIST}: {@code attachment}, {@code name}, {@code path}, {@code bytes},
 * {@code sha256}.
 *
 * @param attachment its id
 * @param name as people see it; the path has a name that every file system takes
 */
public record AttachedFile(String attachment, String name, StoredFile file) {
    public Map<String, Object> toMap() {
        Map<String, Object> map = new JsonMap();
        map.put("attachment", attachment);
        map.put("name", name);
        map.put("path", file.path());
        map.put("bytes", file.bytes());
        map.put("sha256", file.sha256());
        return map;
    }

    /**
     * @throws IllegalArgumentException where it lacks something, or its path leads out of the export
     */
    public static AttachedFile of(Map<?, ?> map) {
        Members members = new Members("A line of " + Layout.FILE_LIST, map);
        return new AttachedFile(members.text("attachment"), members.textOrNull("name"), members.file("path"));
    }
}
