package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the members of a JSON object that an export should have. All throw {@link IllegalArgumentException}. */
record Members(String where, Map<?, ?> map) {
    /** That of a file of an export. */
    static Members read(WorkspaceStore store, String path) throws IOException {
        try (InputStream in = store.read(path)) {
            if (Json.read(in) instanceof Map<?, ?> map) {
                return new Members(path, map);
            }
        }
        throw new IllegalArgumentException(path + " is no JSON object");
    }

    String textOrNull(String name) {
        return map.get(name) == null ? null : map.get(name).toString();
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null || text.isBlank()) {
            throw lacks(name);
        }
        return text;
    }

    long number(String name) {
        if (map.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw lacks(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(where + ": " + name + " is '" + text + "', which is no instant", e);
        }
    }

    /** @param path the member that names it */
    StoredFile file(String path) {
        return new StoredFile(Layout.checked(text(path)), number("bytes"), text("sha256"));
    }

    Members object(String name) {
        if (map.get(name) instanceof Map<?, ?> object) {
            return new Members(where + ": " + name, object);
        }
        throw lacks(name);
    }

    List<Members> objects(String name) {
        if (!(map.get(name) instanceof List<?> list)) {
            throw lacks(name);
        }
        List<Members> objects = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof Map<?, ?> object)) {
                throw new IllegalArgumentException(where + ": " + name + " holds '" + one + "', which is no object");
            }
            objects.add(new Members(where + ": " + name, object));
        }
        return objects;
    }

    private IllegalArgumentException lacks(String name) {
        return new IllegalArgumentException(where + " has no " + name);
    }
}
