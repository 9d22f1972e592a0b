package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The field that Twenty's own search reads: the words of a record with their places, made by the database. */
final class SearchVector {
    static final String FIELD = "searchVector";

    private static final Map<String, List<FieldPath>> SOURCES = Map.of(
            "companies",
            List.of(
                    FieldPath.text("name", null),
                    FieldPath.text("domainName", "primaryLinkLabel"),
                    FieldPath.text("domainName", "primaryLinkUrl")),
            "people",
            List.of(
                    FieldPath.text("name", "firstName"),
                    FieldPath.text("name", "lastName"),
                    FieldPath.text("emails", "primaryEmail"),
                    FieldPath.text("jobTitle", null)),
            "opportunities",
            List.of(FieldPath.text("name", null)),
            "notes",
            List.of(FieldPath.text("title", null), FieldPath.text("bodyV2", "markdown")),
            "tasks",
            List.of(FieldPath.text("title", null), FieldPath.text("bodyV2", "markdown")),
            "workspaceMembers",
            List.of(
                    FieldPath.text("name", "firstName"),
                    FieldPath.text("name", "lastName"),
                    FieldPath.text("userEmail", null)));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@./-]*");

    private SearchVector() {}

    /** Some have it in all versions; with the authors of changes, Twenty 2.21 gave it to all. */
    static boolean has(Resource resource) {
        return SOURCES.containsKey(resource.plural())
                || resource.fields().containsKey("updatedBy")
                || isWorkspacesOwn(resource);
    }

    /** These have it in all versions, too (sources, not recorded). */
    private static boolean isWorkspacesOwn(Resource resource) {
        return resource.fields().keySet().containsAll(List.of("name", "position", "createdBy"))
                && Catalog.twenty().resource(resource.plural()).isEmpty();
    }

    private static List<FieldPath> sources(Resource resource) {
        List<FieldPath> known = SOURCES.get(resource.plural());
        if (known != null) {
            return known;
        }
        String label = Stream.of("name", "title", "subject")
                .filter(resource.fields()::containsKey)
                .findFirst()
                .orElse("id");
        return List.of(FieldPath.text(label, null));
    }

    static void fill(Resource resource, Map<String, Object> record) {
        if (!has(resource)) {
            return;
        }
        Map<String, StringBuilder> places = new TreeMap<>();
        int place = 0;
        for (FieldPath source : sources(resource)) {
            Object text = source.value(record);
            if (text != null) {
                Matcher words =
                        WORD.matcher(text.toString().toLowerCase(Locale.ROOT).replace("https://", ""));
                while (words.find()) {
                    place++;
                    places.merge(words.group(), new StringBuilder().append(place), (all, one) -> all.append(',')
                            .append(one));
                }
            }
        }
        StringBuilder vector = new StringBuilder();
        places.forEach((word, at) -> vector.append(vector.isEmpty() ? "'" : " '")
                .append(word)
                .append("':")
                .append(at));
        record.put(FIELD, vector.toString());
    }
}
