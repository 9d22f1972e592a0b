package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names of fields out of options. */
final class FieldPaths {
    private static final List<String> DIRECTIONS =
            List.of("AscNullsFirst", "AscNullsLast", "DescNullsFirst", "DescNullsLast");
    private static final Pattern TERM = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*(?:\\[([^\\[\\]]*)\\]\\s*)?");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern CONDITION = Pattern.compile("(?:^|[(,])\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*\\[");

    private FieldPaths() {}

    /** Of a list of fields, each with something in brackets or without. */
    static List<String> ofTerms(String option) {
        List<String> paths = new ArrayList<>();
        for (String term : option.split(",")) {
            Matcher parts = TERM.matcher(term);
            if (parts.matches()) {
                paths.add(parts.group(1));
            }
        }
        return paths;
    }

    /** Of the conditions of a filter, whatever its values hold. */
    static List<String> ofFilter(String filter) {
        Matcher conditions = CONDITION.matcher(QUOTED.matcher(filter).replaceAll("\"\""));
        List<String> paths = new ArrayList<>();
        while (conditions.find()) {
            paths.add(conditions.group(1));
        }
        return paths;
    }

    /**
     * @throws IllegalArgumentException where an order is none, naming the nearest direction
     */
    static void checkDirections(String option) {
        for (String term : option.split(",", -1)) {
            Matcher parts = TERM.matcher(term);
            if (!parts.matches()) {
                throw new IllegalArgumentException("The option orderBy is '" + option
                        + "'; allowed are fields separated by commas, as name or createdAt[DescNullsLast]");
            }
            String direction = parts.group(2);
            if (direction != null && !DIRECTIONS.contains(direction)) {
                throw new IllegalArgumentException("The option orderBy is '" + option + "', but '" + direction
                        + "' is no direction" + OptionChecks.suggestedSentence(Catalog.nearest(direction, DIRECTIONS))
                        + " Allowed are " + String.join(", ", DIRECTIONS));
            }
        }
    }
}
