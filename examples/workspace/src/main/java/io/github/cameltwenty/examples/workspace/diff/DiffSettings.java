package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.catalog.Catalog;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be compared.
 *
 * @param only the objects, by plural names; empty for all
 * @param except the objects to leave out
 * @param ignored members of records to leave out, of all objects
 * @param withFiles whether the content of attachments' files is compared
 * @param examples how many differing records of each object are told one by one
 */
public record DiffSettings(Set<String> only, Set<String> except, Set<String> ignored, boolean withFiles, int examples) {
    /** What Twenty sets itself at each change. */
    public static final Set<String> SET_BY_TWENTY = Set.of("updatedAt", "updatedBy", "searchVector");

    /**
     * @param known the plural names of all objects that there are
     * @throws IllegalArgumentException where another is named, which would be taken for one without differences
     */
    void check(Set<String> known) {
        for (String object : Stream.concat(only.stream(), except.stream()).toList()) {
            if (!known.contains(object)) {
                List<String> nearest = Catalog.nearest(object, known);
                throw new IllegalArgumentException("There is no object '" + object + "'"
                        + (nearest.isEmpty() ? "" : ". Did you mean " + String.join(", ", nearest) + "?"));
            }
        }
    }

    DiffSettings withFiles(boolean with) {
        return new DiffSettings(only, except, ignored, with, examples);
    }

    boolean takes(String object) {
        return (only.isEmpty() || only.contains(object)) && !except.contains(object);
    }
}
