package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * An operation that documents list for each resource. In its texts {@code {one}} and {@code {many}} stand for the names
 * of the resource, {@code {One}} and {@code {Many}} for the same with a capital.
 *
 * @param body what is sent: {@code record}, {@code records}, {@code change}, {@code sample} (of duplicates), {@code merge};
 *     null for nothing
 * @param parameters the names under which the document describes them
 */
record OpenApiRow(String path, String method, String summary, String id, String body, List<String> parameters) {
    static final List<OpenApiRow> V1_0 = List.of(
            new OpenApiRow(
                    "/{many}",
                    "get",
                    "Find Many {many}",
                    "findMany{Many}",
                    null,
                    List.of("orderBy", "filter", "limit", "depth", "startingAfter", "endingBefore")),
            new OpenApiRow("/{many}", "post", "Create One {one}", "createOne{One}", "record", List.of("depth")),
            new OpenApiRow(
                    "/batch/{many}", "post", "Create Many {many}", "createMany{Many}", "records", List.of("depth")),
            new OpenApiRow("/{many}/{id}", "get", "Find One {one}", "findOne{One}", null, List.of("idPath", "depth")),
            new OpenApiRow("/{many}/{id}", "delete", "Delete One {one}", "deleteOne{One}", null, List.of("idPath")),
            new OpenApiRow(
                    "/{many}/{id}",
                    "patch",
                    "Update One {one}",
                    "UpdateOne{One}",
                    "change",
                    List.of("idPath", "depth")),
            new OpenApiRow(
                    "/{many}/duplicates",
                    "post",
                    "Find {one} Duplicates",
                    "find{One}Duplicates",
                    "sample",
                    List.of("depth")));

    static final List<OpenApiRow> V1_10 = ofNovember2025();

    static final List<OpenApiRow> V2_21 = ofJuly2026();

    static final List<OpenApiRow> METADATA = List.of(
            new OpenApiRow(
                    "/{many}",
                    "get",
                    "Find Many {many}",
                    null,
                    null,
                    List.of("limit", "startingAfter", "endingBefore")),
            new OpenApiRow("/{many}", "post", "Create One {one}", "createOne{One}", "record", List.of()),
            new OpenApiRow("/{many}/{id}", "delete", "Delete One {one}", "deleteOne{One}", null, List.of("idPath")),
            new OpenApiRow("/{many}/{id}", "get", "Find One {one}", null, null, List.of("idPath")),
            new OpenApiRow("/{many}/{id}", "patch", "Update One {one}", "updateOne{One}", "change", List.of("idPath")));

    /** Not recorded. */
    static final List<OpenApiRow> V2_43 = V1_10.stream()
            .map(row -> row.path().equals("/restore/{many}/{id}") ? row.at("/{many}/{id}/restore") : row)
            .map(row -> row.path().equals("/restore/{many}") ? row.at("/{many}/restore") : row)
            .toList();

    private OpenApiRow at(String otherPath) {
        return new OpenApiRow(otherPath, method, summary, id, body, parameters);
    }

    private static List<OpenApiRow> ofNovember2025() {
        List<OpenApiRow> rows = new ArrayList<>();
        for (OpenApiRow row : V1_0) {
            switch (row.summary()) {
                case "Create One {one}", "Create Many {many}" -> rows.add(row.withParameter("upsert"));
                case "Delete One {one}" -> rows.add(row.withParameter("softDelete"));
                default -> rows.add(row);
            }
        }
        rows.add(new OpenApiRow(
                "/{many}", "delete", "Delete Many {many}", "deleteMany{Many}", null, List.of("filter", "softDelete")));
        rows.add(new OpenApiRow(
                "/{many}", "patch", "Update Many {many}", "updateMany{Many}", "change", List.of("depth", "filter")));
        rows.add(new OpenApiRow(
                "/restore/{many}/{id}",
                "patch",
                "Restore One {one}",
                "restoreOne{One}",
                null,
                List.of("idPath", "depth")));
        rows.add(new OpenApiRow(
                "/restore/{many}",
                "patch",
                "Restore Many {many}",
                "restoreMany{Many}",
                null,
                List.of("filter", "depth")));
        rows.add(new OpenApiRow(
                "/{many}/merge", "patch", "Merge Many {many}", "mergeMany{Many}", "merge", List.of("depth")));
        return List.copyOf(rows);
    }

    private static List<OpenApiRow> ofJuly2026() {
        List<OpenApiRow> rows = new ArrayList<>(V1_10);
        rows.add(new OpenApiRow(
                "/{many}/groupBy",
                "get",
                "Group By {many}",
                "groupBy{Many}",
                null,
                List.of(
                        "groupBy",
                        "filter",
                        "orderBy",
                        "limit",
                        "viewId",
                        "aggregate",
                        "includeRecordsSample",
                        "orderByForRecords")));
        return List.copyOf(rows);
    }

    private OpenApiRow withParameter(String parameter) {
        List<String> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new OpenApiRow(path, method, summary, id, body, more);
    }

    /** The text with the names of a resource. */
    static String named(String text, String singular, String plural) {
        return text == null
                ? null
                : text.replace("{one}", singular)
                        .replace("{many}", plural)
                        .replace("{One}", Names.capitalized(singular))
                        .replace("{Many}", Names.capitalized(plural));
    }
}
