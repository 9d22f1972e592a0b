package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.catalog.FieldType.ARRAY;
import static io.github.cameltwenty.catalog.FieldType.BOOLEAN;
import static io.github.cameltwenty.catalog.FieldType.DATE_TIME;
import static io.github.cameltwenty.catalog.FieldType.NUMBER;
import static io.github.cameltwenty.catalog.FieldType.RAW_JSON;
import static io.github.cameltwenty.catalog.FieldType.TEXT;
import static io.github.cameltwenty.catalog.FieldType.UUID;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What Twenty of November 2025 serves below {@code /rest/metadata/}, as its document has it. */
final class MetadataCatalog {
    /** What 1.0 served as records. */
    static final Set<String> MOVED = Set.of(
            "apiKeys", "webhooks", "views", "viewFields", "viewFilters", "viewFilterGroups", "viewGroups", "viewSorts");

    private static final String[] OPERATIONS = {"AVG", "COUNT", "MAX", "MIN", "SUM"};

    private MetadataCatalog() {}

    /** Of 1.0, as its public sources have it. */
    static Catalog v1() {
        Resource objects = objects().build();
        Resource fields = fields().build();
        return new Catalog("1.0.3", Map.of(), Map.of(objects.plural(), objects, fields.plural(), fields));
    }

    static Catalog get() {
        Map<String, Resource> resources = new TreeMap<>();
        for (ResourceBuilder builder : List.of(
                objects(),
                fields(),
                webhooks(),
                apiKeys(),
                views(),
                viewFields(),
                viewFilters(),
                new ResourceBuilder("viewSort", "viewSorts")
                        .required("fieldMetadataId", UUID)
                        .required("viewId", UUID)
                        .choice("direction", "ASC", "DESC")
                        .readOnly("workspaceId", UUID),
                new ResourceBuilder("viewGroup", "viewGroups")
                        .required("fieldMetadataId", UUID)
                        .required("viewId", UUID)
                        .required("fieldValue", TEXT)
                        .field("isVisible", BOOLEAN)
                        .field("position", NUMBER)
                        .readOnly("workspaceId", UUID),
                new ResourceBuilder("viewFilterGroup", "viewFilterGroups")
                        .required("viewId", UUID)
                        .field("parentViewFilterGroupId", UUID)
                        .choice("logicalOperator", "AND", "OR", "NOT")
                        .field("positionInViewFilterGroup", NUMBER)
                        .readOnly("workspaceId", UUID))) {
            Resource resource = builder.build();
            resources.put(resource.plural(), resource);
        }
        return new Catalog("2025-11", Map.of(), resources);
    }

    private static ResourceBuilder objects() {
        return new ResourceBuilder("object", "objects")
                .field("nameSingular", TEXT)
                .field("namePlural", TEXT)
                .field("labelSingular", TEXT)
                .field("labelPlural", TEXT)
                .field("description", TEXT)
                .field("icon", TEXT)
                .field("labelIdentifierFieldMetadataId", UUID)
                .field("imageIdentifierFieldMetadataId", UUID)
                .readOnly("isCustom", BOOLEAN)
                .readOnly("isActive", BOOLEAN)
                .readOnly("isSystem", BOOLEAN)
                .readOnly("fields", RAW_JSON)
                .without("deletedAt");
    }

    private static ResourceBuilder fields() {
        return new ResourceBuilder("field", "fields")
                .required("type", TEXT)
                .required("name", TEXT)
                .required("label", TEXT)
                .required("objectMetadataId", UUID)
                .field("description", TEXT)
                .field("icon", TEXT)
                .field("isNullable", BOOLEAN)
                .field("settings", RAW_JSON)
                .field("options", RAW_JSON)
                .readOnly("isCustom", BOOLEAN)
                .readOnly("isActive", BOOLEAN)
                .readOnly("isSystem", BOOLEAN)
                .without("deletedAt");
    }

    private static ResourceBuilder webhooks() {
        return new ResourceBuilder("webhook", "webhooks")
                .required("targetUrl", TEXT)
                .field("operations", ARRAY)
                .field("description", TEXT)
                .field("secret", TEXT)
                .readOnly("workspaceId", UUID);
    }

    private static ResourceBuilder apiKeys() {
        return new ResourceBuilder("apiKey", "apiKeys")
                .required("name", TEXT)
                .required("expiresAt", DATE_TIME)
                .required("roleId", UUID)
                .readOnly("revokedAt", DATE_TIME)
                .readOnly("workspaceId", UUID)
                .without("deletedAt");
    }

    private static ResourceBuilder views() {
        return new ResourceBuilder("view", "views")
                .required("name", TEXT)
                .required("objectMetadataId", UUID)
                .required("icon", TEXT)
                .choice("type", "TABLE", "KANBAN")
                .field("key", TEXT)
                .field("position", NUMBER)
                .field("isCompact", BOOLEAN)
                .choice("openRecordIn", "SIDE_PANEL", "RECORD_PAGE")
                .choice("kanbanAggregateOperation", OPERATIONS)
                .field("kanbanAggregateOperationFieldMetadataId", UUID)
                .field("anyFieldFilterValue", TEXT)
                .readOnly("workspaceId", UUID);
    }

    private static ResourceBuilder viewFields() {
        return new ResourceBuilder("viewField", "viewFields")
                .required("fieldMetadataId", UUID)
                .required("viewId", UUID)
                .field("isVisible", BOOLEAN)
                .field("size", NUMBER)
                .field("position", NUMBER)
                .choice("aggregateOperation", OPERATIONS)
                .readOnly("workspaceId", UUID);
    }

    private static ResourceBuilder viewFilters() {
        return new ResourceBuilder("viewFilter", "viewFilters")
                .required("fieldMetadataId", UUID)
                .required("viewId", UUID)
                .required("value", RAW_JSON)
                .choice(
                        "operand",
                        "IS",
                        "IS_NOT_NULL",
                        "IS_NOT",
                        "LESS_THAN_OR_EQUAL",
                        "GREATER_THAN_OR_EQUAL",
                        "IS_BEFORE",
                        "IS_AFTER",
                        "CONTAINS",
                        "DOES_NOT_CONTAIN",
                        "IS_EMPTY",
                        "IS_NOT_EMPTY",
                        "IS_RELATIVE",
                        "IS_IN_PAST",
                        "IS_IN_FUTURE",
                        "IS_TODAY",
                        "VECTOR_SEARCH")
                .field("viewFilterGroupId", UUID)
                .field("positionInViewFilterGroup", NUMBER)
                .field("subFieldName", TEXT)
                .readOnly("workspaceId", UUID);
    }
}
