package io.github.cameltwenty.options;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An option whose values are whole numbers, or durations, from a least one on. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface WholeNumber {
    int from();

    /** A word that may stand in the place of a number; none where it is empty. */
    String or() default "";
}
