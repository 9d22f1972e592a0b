package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of what belongs to views.
 *
 * @param created what is created, in the words of its refusal; null for a kind that the server does not validate as a whole
 * @param code of complaints
 * @param fieldFirst whether an unknown field is complained of before an unknown view
 * @param tellsLinks whether a refusal tells which view and field were meant
 * @param defaults the kind's own fields, with what they hold that were given nothing
 */
record ViewPart(
        String singular,
        String created,
        String code,
        boolean fieldFirst,
        boolean tellsLinks,
        Map<String, Object> defaults) {
    static final List<ViewPart> ALL = List.of(
            new ViewPart(
                    "viewField",
                    "view fields",
                    "INVALID_VIEW_DATA",
                    true,
                    true,
                    fields(
                            "fieldMetadataId",
                            null,
                            "isVisible",
                            true,
                            "size",
                            0,
                            "position",
                            0,
                            "aggregateOperation",
                            null)),
            new ViewPart(
                    "viewFilter",
                    "view filter",
                    "INVALID_VIEW_FILTER_DATA",
                    false,
                    false,
                    fields(
                            "fieldMetadataId",
                            null,
                            "operand",
                            "CONTAINS",
                            "value",
                            null,
                            "viewFilterGroupId",
                            null,
                            "positionInViewFilterGroup",
                            null,
                            "subFieldName",
                            null)),
            new ViewPart(
                    "viewGroup",
                    "view groups",
                    "INVALID_VIEW_DATA",
                    true,
                    true,
                    fields("fieldMetadataId", null, "isVisible", true, "fieldValue", "", "position", 0)),
            new ViewPart(
                    "viewFilterGroup",
                    null,
                    null,
                    false,
                    false,
                    fields(
                            "parentViewFilterGroupId",
                            null,
                            "logicalOperator",
                            "NOT",
                            "positionInViewFilterGroup",
                            null)),
            new ViewPart("viewSort", null, null, false, false, fields("fieldMetadataId", null, "direction", "ASC")));

    private static Map<String, Object> fields(Object... namesAndDefaults) {
        Map<String, Object> fields = Json.object(namesAndDefaults);
        for (String name : List.of("universalIdentifier", "applicationId", "viewId", "deletedAt")) {
            fields.put(name, null);
        }
        return fields;
    }

    String plural() {
        return singular + "s";
    }

    boolean isValidated() {
        return created != null;
    }

    /** As {@code View field}. */
    String label() {
        String words = singular.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Names.capitalized(words);
    }

    /** What the server takes back when it changes a record. */
    Map<String, Object> emptiedByUpdates() {
        Map<String, Object> emptied = new LinkedHashMap<>();
        if (singular.equals("viewFilterGroup")) {
            emptied.put("parentViewFilterGroupId", null);
            emptied.put("positionInViewFilterGroup", null);
        }
        return emptied;
    }
}
