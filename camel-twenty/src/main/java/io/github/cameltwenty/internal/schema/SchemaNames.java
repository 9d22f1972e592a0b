package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that objects and fields may have. All throw {@link IllegalArgumentException}. */
final class SchemaNames {
    /** As 2.21 says of a bad one, recorded: "it must start with lowercase letter and contain only alphanumeric letters". */
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

    /** PostgreSQL cuts longer ones. */
    private static final int LONGEST = 63;

    /** Every object has them from the beginning (2.21, recorded), under the types that they have in all versions. */
    static final Map<String, String> OF_EVERY_OBJECT = Map.of(
            "id", "UUID",
            "name", "TEXT",
            "createdAt", "DATE_TIME",
            "updatedAt", "DATE_TIME",
            "deletedAt", "DATE_TIME",
            "createdBy", "ACTOR",
            "updatedBy", "ACTOR",
            "position", "POSITION",
            "searchVector", "TS_VECTOR");

    private SchemaNames() {}

    static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    static String checked(String what, Object given) {
        if (!(given instanceof String name) || name.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw new IllegalArgumentException(what + " is '" + name
                    + "'; it must be in camelCase: a small letter, then letters and digits, at most " + LONGEST);
        }
        return name;
    }

    /** What nobody reads is refused: a misspelt word would be left out in silence. */
    static void refuseUnknown(String where, Collection<?> given, Set<String> known) {
        for (Object name : given) {
            if (!known.contains(String.valueOf(name))) {
                throw new IllegalArgumentException(where + " has a member '" + name + "', which means nothing here"
                        + OptionChecks.didYouMean(String.valueOf(name), known));
            }
        }
    }

    /** As people read it: {@code externalId} is "External id". */
    static String label(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** True, false, or their texts; anything else is refused. */
    static boolean flag(String what, Object given) {
        if (given == null || given instanceof Boolean) {
            return Boolean.TRUE.equals(given);
        }
        return switch (given.toString().strip()) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new IllegalArgumentException(what + " is '" + given + "'; allowed are true, false");
        };
    }
}
