package io.github.cameltwenty.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty.Access;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.github.cameltwenty.TwentyReadOnly;

/** Has Jackson read what is marked {@link TwentyReadOnly}, and not write it. */
final class ReadOnlyFields extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Access findPropertyAccess(Annotated property) {
        // Jackson names its modes from the program's side: what may only be put into the object is not written to JSON
        return property.hasAnnotation(TwentyReadOnly.class) ? Access.WRITE_ONLY : super.findPropertyAccess(property);
    }
}
