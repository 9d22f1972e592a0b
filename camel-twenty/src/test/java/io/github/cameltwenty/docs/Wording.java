package io.github.cameltwenty.docs;

import io.github.cameltwenty.catalog.Operation;
import java.util.Locale;
import java.util.stream.Stream;

/** What the documentation never leaves out. */
final class Wording {
    private Wording() {}

    static String permanent(Operation delete) {
        boolean always = delete == Operation.DESTROY_ONE || delete == Operation.DESTROY_MANY;
        return always ? "permanent" : "permanent unless `softDelete` is set";
    }

    private static boolean isSaid(String line) {
        boolean deletes = Stream.of(Operation.DELETE_ONE, Operation.DELETE_MANY)
                .anyMatch(operation -> line.contains(operation.operationName()));
        return !deletes || line.toLowerCase(Locale.ROOT).contains("permanent");
    }

    /** The lines of a page that name the deletion without saying that it is permanent. */
    static Stream<String> linesThatHideIt(String page) {
        return page.lines().filter(line -> !isSaid(line));
    }
}
