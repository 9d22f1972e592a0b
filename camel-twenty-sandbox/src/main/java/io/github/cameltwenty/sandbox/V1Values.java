package io.github.cameltwenty.sandbox;

import java.util.Map;

/** Values in Twenty 1.0.3: no field made of parts may be null. */
final class V1Values extends LenientValues {
    V1Values() {
        super(true);
    }

    @Override
    Map<String, Object> nothing(Composite field, Map<String, Object> stored) {
        throw notAnObject();
    }

    @Override
    Map<String, Object> tidy(Composite field, Map<String, Object> parts) {
        return parts;
    }
}
