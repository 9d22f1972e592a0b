package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.FieldType;
import java.util.List;
import java.util.Map;

/** Values in Twenty of November 2025: null for a field made of parts changes nothing, or fails where it has a list. */
final class V1_10Values extends LenientValues {
    V1_10Values() {
        super(false);
    }

    @Override
    Map<String, Object> nothing(Composite field, Map<String, Object> stored) {
        boolean listed = field.parts().keySet().stream().anyMatch(field::isList);
        if (listed || field.type() == FieldType.ACTOR) {
            throw notAnObject();
        }
        return stored;
    }

    /** There are no empty lists. */
    @Override
    Map<String, Object> tidy(Composite field, Map<String, Object> parts) {
        parts.replaceAll((name, part) -> part instanceof List<?> list && list.isEmpty() ? null : part);
        return parts;
    }
}
