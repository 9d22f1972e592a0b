package io.github.cameltwenty.sandbox;

import java.util.List;
import java.util.Map;

/**
 * A field that a request asks for, with its fragments and directives worked in.
 *
 * @param key its alias, or its name
 */
record GraphqlField(String name, String key, Map<String, Object> arguments, List<GraphqlField> fields) {}
