package io.github.cameltwenty.internal.request;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts what {@code groupBy} asks for into Twenty's writing, which is JSON in the query. */
public final class GroupByQuery {
    private static final Pattern TERM = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9_.]*)\\s*(?:\\[([A-Za-z_]+)\\]\\s*)?");

    private GroupByQuery() {}

    /** {@code ["totalCount"]} for {@code totalCount}; null where none is named. */
    static String aggregates(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Json.write(OptionChecks.names(text));
    }

    /**
     * {@code [{"stage":true},{"createdAt":{"granularity":"MONTH","timeZone":"UTC"}}]} for {@code stage,createdAt[MONTH]}.
     *
     * @param timeZone null where none is to be sent
     * @throws IllegalArgumentException where it is no list of fields
     */
    public static String dimensions(String text, String timeZone) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("The option groupBy is missing: name a field to group by, as stage");
        }
        return terms("groupBy", text, Boolean.TRUE, granularity -> {
            Map<String, String> part = new LinkedHashMap<>();
            part.put("granularity", granularity);
            if (timeZone != null) {
                part.put("timeZone", timeZone);
            }
            return part;
        });
    }

    /**
     * {@code [{"stage":"AscNullsFirst"}]} for {@code stage}; null where there is none.
     *
     * @throws IllegalArgumentException where it is no list of fields
     */
    static String orders(String text) {
        if (text == null || text.strip().startsWith("[")) {
            return text;
        }
        return terms("orderBy", text, "AscNullsFirst", direction -> direction);
    }

    /**
     * @return the zone's name; null where there is none
     * @throws IllegalArgumentException where it is no zone
     */
    public static String timeZone(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(text.strip()).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The option timeZone is '" + text + "'; allowed are names of zones, as UTC or Europe/Oslo");
        }
    }

    /** Whether dates are grouped, of which a server may want a zone. */
    public static boolean groupsDates(String groupBy) {
        return groupBy.indexOf('[') >= 0;
    }

    /** Whether records are grouped by their ids, each by itself. */
    public static boolean groupsIds(String groupBy) {
        return Stream.of(groupBy.split(",")).anyMatch(term -> term.strip().equals("id"));
    }

    private interface Bracket {
        Object value(String text);
    }

    private static String terms(String option, String text, Object plain, Bracket bracket) {
        List<Object> terms = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher matcher = TERM.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("The option " + option + " is '" + text
                        + "'; allowed are fields separated by commas, as" + " stage or createdAt[MONTH]");
            }
            terms.add(nested(
                    List.of(matcher.group(1).split("\\.")),
                    matcher.group(2) == null ? plain : bracket.value(matcher.group(2))));
        }
        return Json.write(terms);
    }

    private static Object nested(List<String> path, Object value) {
        return path.isEmpty() ? value : Map.of(path.get(0), nested(path.subList(1, path.size()), value));
    }
}
