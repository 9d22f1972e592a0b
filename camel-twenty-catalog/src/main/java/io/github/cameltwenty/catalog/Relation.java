package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A link from a resource's records to those of another, filled in by the server from depth 1 on.
 *
 * @param resource plural name of the resource at the other end
 * @param many whether it holds a list; else one record or null
 * @param key the field that holds the id: of this resource where {@code many} is false, of the other where it is true
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Relation(String resource, boolean many, String key) {}
