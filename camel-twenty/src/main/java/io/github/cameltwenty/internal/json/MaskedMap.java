package io.github.cameltwenty.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object with a secret: a map that prints as JSON without it. Whoever wants the secret asks for its field. */
public final class MaskedMap extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private static final String MASK = "******";

    private final String secret;

    /**
     * @param secret the name of the field
     */
    public MaskedMap(Map<?, ?> fields, String secret) {
        this.secret = secret;
        fields.forEach((name, value) -> put(String.valueOf(name), value));
    }

    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>(this);
        shown.replace(secret, MASK);
        return Json.write(shown);
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
