package io.github.cameltwenty.internal.workspace;

import java.util.List;
import java.util.Set;

/** Types of fields, under the names that versions of Twenty have for them. */
final class FieldTypes {
    /** Each set is one type, or as good as one, under several names. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("RICH_TEXT", "RICH_TEXT_V2"),
            Set.of("RELATION", "MORPH_RELATION"),
            Set.of("NUMBER", "NUMERIC", "POSITION"),
            Set.of("RAW_JSON", "FILES"));

    /** What no client sets. */
    private static final Set<String> SERVERS = Set.of("TS_VECTOR", "ACTOR", "POSITION");

    private FieldTypes() {}

    static boolean areAlike(String one, String other) {
        return one.equals(other) || ALIKE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    static boolean isServers(String type) {
        return SERVERS.contains(type);
    }
}
