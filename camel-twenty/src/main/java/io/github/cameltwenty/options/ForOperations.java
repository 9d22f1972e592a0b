package io.github.cameltwenty.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operations that make use of an option; the others refuse it in a URI. Without it, all do. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ForOperations {
    OperationFamily[] value();
}
