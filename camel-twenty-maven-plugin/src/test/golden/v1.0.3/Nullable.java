// Generated from the OpenAPI document of a Twenty workspace (Twenty Api v0.1). Do not edit: the next run writes it anew.
package com.acme.crm;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;

/**
 * Marks what may be null in an answer of Twenty.
 */
@Generated("io.github.cameltwenty:camel-twenty-maven-plugin")
@Documented
@Target(ElementType.TYPE_USE)
public @interface Nullable {
}
