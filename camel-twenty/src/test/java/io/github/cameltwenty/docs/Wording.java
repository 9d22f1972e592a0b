package io.github.cameltwenty.docs;

import io.github.cameltwenty.catalog.Operation;
import java.util.Locale;
import java.util.stream.Stream;

/** What the documentation never leaves out. */
final class Wording {
    static final String PERMANENT = "permanent in Twenty 1.0";

    private static final String DELETE = Operation.DELETE_ONE.operationName();

    private Wording() {}

    /** Says it where a sentence names the deletion and does not say so itself. */
    static String deleteIsPermanent(String text) {
        return isSaid(text) ? text : text.replaceFirst(DELETE, DELETE + " (" + PERMANENT + ")");
    }

    private static boolean isSaid(String line) {
        return !line.contains(DELETE) || line.toLowerCase(Locale.ROOT).contains("permanent");
    }

    /** The lines of a page that name the deletion without saying that it is permanent. */
    static Stream<String> linesThatHideIt(String page) {
        return page.lines().filter(line -> !isSaid(line));
    }
}
