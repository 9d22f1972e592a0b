package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a path below {@code /rest} addresses in Twenty 1.0. */
record RestPath(Resource resource, String id, boolean batch) {
    static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static RestPath of(String path, Catalog catalog) {
        // Twenty strips "/rest" wherever it stands, so that ".../<id>/restore" asks for the id "<id>ore"
        List<String> segments =
                Arrays.stream(path.replace("/rest", "").split("/")).skip(1).toList();
        boolean batch = segments.size() == 2 && segments.get(0).equals("batch");
        if (segments.isEmpty() || segments.size() > 2 || segments.get(0).isEmpty()) {
            throw invalid(path);
        }
        String id = batch || segments.size() == 1 ? null : segments.get(1);
        return new RestPath(resource(segments.get(batch ? 1 : 0), catalog), id, batch);
    }

    static Refusal invalid(String path) {
        return Refusal.badRequest("Query path '" + path
                + "' invalid. Valid examples: /rest/companies/id or /rest/companies or /rest/batch/companies");
    }

    static Resource resource(String plural, Catalog catalog) {
        return catalog.resource(plural).orElseThrow(() -> notFound(plural, catalog));
    }

    private static Refusal notFound(String plural, Catalog catalog) {
        String hint = catalog.resources().values().stream()
                .filter(resource -> resource.singular().equals(plural))
                .map(resource -> "Did you mean '" + resource.plural() + "'?")
                .findFirst()
                .orElse("eg: companies");
        return Refusal.badRequest("object '" + plural + "' not found. " + hint);
    }

    boolean duplicates() {
        return "duplicates".equals(id);
    }

    String requiredId() {
        if (id == null) {
            throw Refusal.badRequest("Record ID not found");
        }
        return checkedId(id);
    }

    static String checkedId(String id) {
        if (!UUID.matcher(id).matches()) {
            throw Refusal.badRequest("'" + id + "' is not a valid UUID");
        }
        return id.toLowerCase(Locale.ROOT);
    }
}
