package io.github.cameltwenty.internal.json;

import java.util.ArrayList;

/** A JSON array: a list that prints as JSON. */
public final class JsonList extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return Json.write(this);
    }
}
