package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Twenty 2.21 tells of objects and fields: those of the catalog, and what people said of those they added. */
final class V2ObjectMetadata extends ObjectMetadata {
    private static final Set<String> SYSTEM = Set.of(
            "id", "createdAt", "updatedAt", "deletedAt", "createdBy", "updatedBy", "position", SearchVector.FIELD);

    /** Of the application that made Twenty's own objects and fields; what people add belongs to another (recorded). */
    private static final String STANDARD_APPLICATION_ID = "f52cfe76-f998-43bd-b6ff-655077c4602a";

    private static final Set<String> NULLABLE_SYSTEM = Set.of("deletedAt", SearchVector.FIELD);

    V2ObjectMetadata(Catalog catalog, Catalog standard) {
        super(catalog, standard);
    }

    @Override
    Map<String, Object> document(Resource resource) {
        Map<String, Object> before = super.document(resource);
        Map<String, Object> object = kept(
                before,
                List.of("id", "nameSingular", "namePlural", "labelSingular", "labelPlural", "isActive", "isSystem"));
        object.put("universalIdentifier", object.get("id"));
        object.put("applicationId", application(resource, ""));
        object.put("isRemote", false);
        object.put("isUIEditable", true);
        object.put("isUICreatable", true);
        object.put("isUIReadOnly", false);
        object.put("isSearchable", true);
        object.put("isLabelSyncedWithName", false);
        object.put("workspaceId", MetadataTable.WORKSPACE_ID);
        object.put("labelIdentifierFieldMetadataId", before.get("labelIdentifierFieldMetadataId"));
        object.put("createdAt", before.get("createdAt"));
        object.put("updatedAt", before.get("updatedAt"));
        if (Duplicates.hasCriteria(resource)) {
            object.put("duplicateCriteria", Duplicates.criteria(resource));
        }
        object.putAll(told().of(resource, ""));
        List<Map<String, Object>> fields = new ArrayList<>();
        fieldsOf(before).forEach(field -> fields.add(field(resource, object, field)));
        object.put("fields", fields);
        return object;
    }

    private String application(Resource resource, String field) {
        return isStandard(resource.plural(), field) ? STANDARD_APPLICATION_ID : V2SettingResource.APPLICATION_ID;
    }

    private Map<String, Object> field(Resource resource, Map<String, Object> object, Map<String, Object> before) {
        String name = (String) before.get("name");
        boolean system = SYSTEM.contains(name);
        Map<String, Object> field = kept(before, List.of("id", "type", "name", "label", "isActive"));
        field.put("universalIdentifier", field.get("id"));
        field.put("applicationId", application(resource, system ? "" : name));
        field.put("isSystem", system);
        field.put("isUIEditable", !system);
        field.put("isUIReadOnly", system);
        Field known = resource.fields().get(name);
        field.put("isNullable", system ? NULLABLE_SYSTEM.contains(name) : known == null || !known.required());
        field.put("isUnique", Table.isUniqueEverywhere(resource.plural(), name));
        field.put("workspaceId", MetadataTable.WORKSPACE_ID);
        field.put("objectMetadataId", object.get("id"));
        field.put("isLabelSyncedWithName", false);
        field.put("createdAt", before.get("createdAt"));
        field.put("updatedAt", before.get("updatedAt"));
        if (before.get("options") != null) {
            field.put("options", before.get("options"));
        }
        Relation relation = resource.relations().get(name);
        if (relation != null) {
            field.put("settings", settings(relation));
            if (name.startsWith("target")) {
                field.put("type", "MORPH_RELATION");
                field.put("morphId", id(resource, "target"));
            }
        }
        field.putAll(told().of(resource, name));
        return field;
    }

    private static Map<String, Object> settings(Relation relation) {
        return relation.many()
                ? Json.object("relationType", "ONE_TO_MANY")
                : Json.object("relationType", "MANY_TO_ONE", "onDelete", "SET_NULL", "joinColumnName", relation.key());
    }

    private static Map<String, Object> kept(Map<String, Object> document, List<String> names) {
        Map<String, Object> kept = new LinkedHashMap<>();
        names.forEach(name -> kept.put(name, document.get(name)));
        return kept;
    }
}
