package io.github.cameltwenty.sandbox;

import java.util.Map;

/** What requests to an address may ask for, and the types of it. */
interface GraphqlSchema {
    GraphqlType root(boolean mutation);

    /** The types of the arguments of a root field by name; null where they are not looked at. */
    Map<String, String> arguments(String root, boolean mutation);

    /** The type of what is given, by its name with brackets and exclamation marks; null where there is none. */
    GraphqlInput named(String type);
}
