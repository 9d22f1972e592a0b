package io.github.cameltwenty;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a property that Twenty fills and nobody writes, as {@code createdAt} or the records of a relation. It is read where the
 * class is an {@code outputClass}, and left out where an object of the class is a body that goes to Twenty. Other writers of
 * JSON, as {@code marshal().json()}, write it as any other.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface TwentyReadOnly {}
