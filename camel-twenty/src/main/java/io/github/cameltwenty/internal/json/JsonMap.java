package io.github.cameltwenty.internal.json;

import java.util.LinkedHashMap;

/** A JSON object: a map that prints as JSON, so that a message body is readable in logs and valid as text. */
public final class JsonMap extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return Json.write(this);
    }
}
