package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a catalog out of a Twenty's OpenAPI document: the published one of 1.0.3 or a workspace's own. */
public final class OpenApiCatalog {
    private static final String RESPONSE_SUFFIX = "ForResponse";
    private static final String REFERENCE = "$ref";

    /** A part that only this composite type has. */
    private static final Map<String, FieldType> COMPOSITE_SIGNS = Map.of(
            "primaryLinkUrl", FieldType.LINKS,
            "amountMicros", FieldType.CURRENCY,
            "addressStreet1", FieldType.ADDRESS,
            "primaryPhoneNumber", FieldType.PHONES,
            "primaryEmail", FieldType.EMAILS,
            "firstName", FieldType.FULL_NAME,
            "blocknote", FieldType.RICH_TEXT_V2,
            "source", FieldType.ACTOR);

    private final JsonNode schemas;
    private final Map<String, String> pluralsBySchema = new TreeMap<>();
    private final Map<FieldType, Map<String, FieldType>> composites = new EnumMap<>(FieldType.class);

    private OpenApiCatalog(JsonNode schemas) {
        this.schemas = schemas;
    }

    /**
     * @param openApi the document
     * @param version the version of Twenty to note in the catalog: the document does not hold it
     */
    public static Catalog read(JsonNode openApi, String version) {
        OpenApiCatalog reader = new OpenApiCatalog(openApi.at("/components/schemas"));
        openApi.path("paths").properties().forEach(path -> reader.noteResource(path.getKey(), path.getValue()));
        Map<String, Resource> resources = new TreeMap<>();
        reader.pluralsBySchema.forEach((schema, plural) -> resources.put(plural, reader.resource(schema, plural)));
        return new Catalog(version, reader.composites, resources);
    }

    /** A resource is a collection path, with the schema of its records named by the body of its POST. */
    private void noteResource(String path, JsonNode methods) {
        String plural = path.substring(path.lastIndexOf('/') + 1);
        boolean collection = path.equals("/" + plural) || path.equals("/rest/" + plural);
        String schema = referenced(methods.at("/post/requestBody/content/application~1json/schema"));
        if (collection && schema != null) {
            pluralsBySchema.put(schema, plural);
        }
    }

    private Resource resource(String schemaName, String plural) {
        JsonNode written = schemas.get(schemaName);
        JsonNode read = schemas.get(schemaName + RESPONSE_SUFFIX);
        List<String> required = new ArrayList<>();
        written.path("required").forEach(name -> required.add(name.asText()));
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, Relation> relations = new LinkedHashMap<>();
        read.get("properties").properties().forEach(property -> {
            String name = property.getKey();
            JsonNode schema = property.getValue();
            String one = referenced(schema.at("/oneOf/0"));
            String many = referenced(schema.path("items"));
            if (one != null) {
                relations.put(name, new Relation(plural(one), false, name + "Id"));
            } else if (many != null) {
                relations.put(name, new Relation(plural(many), true, keyOf(many, schemaName)));
            } else {
                fields.put(
                        name,
                        field(
                                schema,
                                required.contains(name),
                                !written.at("/properties/" + name).isObject()));
            }
        });
        return new Resource(plural, singular(schemaName), fields, relations);
    }

    private static Field field(JsonNode schema, FieldType type, boolean required, boolean readOnly) {
        List<String> values = new ArrayList<>();
        JsonNode allowed = schema.has("items") ? schema.get("items").path("enum") : schema.path("enum");
        allowed.forEach(value -> values.add(value.asText()));
        return new Field(
                type, required, readOnly, values, schema.path("description").asText(null));
    }

    private Field field(JsonNode schema, boolean required, boolean readOnly) {
        FieldType type = type(schema);
        if (schema.has("properties") && !composites.containsKey(type)) {
            Map<String, FieldType> parts = new LinkedHashMap<>();
            schema.get("properties").properties().forEach(part -> parts.put(part.getKey(), type(part.getValue())));
            composites.put(type, parts);
        }
        return field(schema, type, required, readOnly);
    }

    private static FieldType type(JsonNode schema) {
        boolean choice = schema.has("enum");
        return switch (schema.path("type").asText()) {
            case "boolean" -> FieldType.BOOLEAN;
            case "integer" -> FieldType.INTEGER;
            case "number" -> FieldType.NUMBER;
            case "array" -> arrayType(schema.path("items"));
            case "object" -> objectType(schema.path("properties"));
            default ->
                choice ? FieldType.SELECT : textType(schema.path("format").asText());
        };
    }

    private static FieldType textType(String format) {
        return switch (format) {
            case "uuid" -> FieldType.UUID;
            case "date-time" -> FieldType.DATE_TIME;
            case "date" -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
    }

    private static FieldType arrayType(JsonNode items) {
        if (items.has("enum")) {
            return FieldType.MULTI_SELECT;
        }
        return items.path("type").asText().equals("string") ? FieldType.ARRAY : FieldType.RAW_JSON;
    }

    private static FieldType objectType(JsonNode parts) {
        return COMPOSITE_SIGNS.entrySet().stream()
                .filter(sign -> parts.has(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FieldType.RAW_JSON);
    }

    /** The field by which the other end of a to-many relation points back: the id of its one relation to this schema. */
    private String keyOf(String otherSchema, String schemaName) {
        return schemas.get(otherSchema + RESPONSE_SUFFIX).get("properties").properties().stream()
                .filter(property ->
                        schemaName.equals(referenced(property.getValue().at("/oneOf/0"))))
                .map(property -> property.getKey() + "Id")
                .findFirst()
                .orElse(null);
    }

    /** The name of the schema that a reference leads to, without its suffix; null where there is no reference. */
    private static String referenced(JsonNode schema) {
        String reference = schema.path(REFERENCE).asText(null);
        if (reference == null) {
            return null;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return name.endsWith(RESPONSE_SUFFIX) ? name.substring(0, name.length() - RESPONSE_SUFFIX.length()) : name;
    }

    private String plural(String schemaName) {
        return pluralsBySchema.get(schemaName);
    }

    private static String singular(String schemaName) {
        return Character.toLowerCase(schemaName.charAt(0)) + schemaName.substring(1);
    }
}
