package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalog as a file: JSON with a line for each field, so that two versions of Twenty compare line by line. */
final class CatalogFile {
    static final String BUNDLED = "twenty-catalog.json";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Made only where a catalog is written: a mapper takes longer to make than the catalog to read. */
    private static final class Writing {
        static final JsonMapper JSON = new JsonMapper();
    }

    /** Reads the value that comes next, and leaves the parser at its end. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(String name, JsonParser json) throws IOException;
    }

    private CatalogFile() {}

    static Catalog readBundled() {
        try (InputStream in = CatalogFile.class.getResourceAsStream(BUNDLED)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + BUNDLED, e);
        }
    }

    // token by token: a tree, or Jackson's binding, of a thousand rows would take a fifth of a start
    static Catalog read(InputStream in) throws IOException {
        String version = null;
        Map<FieldType, Map<String, FieldType>> composites = new LinkedHashMap<>();
        Map<String, Resource> resources = Map.of();
        try (JsonParser json = FACTORY.createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                switch (json.currentName()) {
                    case "version" -> version = json.nextTextValue();
                    case "composites" ->
                        map(json, CatalogFile::parts)
                                .forEach((type, parts) -> composites.put(FieldType.valueOf(type), parts));
                    case "resources" -> resources = map(json, CatalogFile::resource);
                    default -> skip(json);
                }
            }
        }
        return new Catalog(version, composites, resources);
    }

    private static <T> Map<String, T> map(JsonParser json, Reading<T> value) throws IOException {
        json.nextToken();
        Map<String, T> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            map.put(name, value.of(name, json));
        }
        return map;
    }

    private static void skip(JsonParser json) throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    private static Map<String, FieldType> parts(String composite, JsonParser json) throws IOException {
        return map(json, (part, value) -> FieldType.valueOf(value.nextTextValue()));
    }

    private static Resource resource(String plural, JsonParser json) throws IOException {
        String singular = null;
        Map<String, Field> fields = Map.of();
        Map<String, Relation> relations = Map.of();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "singular" -> singular = json.nextTextValue();
                case "fields" -> fields = map(json, CatalogFile::field);
                case "relations" -> relations = map(json, CatalogFile::relation);
                default -> skip(json);
            }
        }
        return new Resource(plural, singular, fields, relations);
    }

    private static Field field(String name, JsonParser json) throws IOException {
        FieldType type = null;
        boolean required = false;
        boolean readOnly = false;
        List<String> values = List.of();
        String description = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "type" -> type = FieldType.valueOf(json.nextTextValue());
                case "required" -> required = json.nextBooleanValue();
                case "readOnly" -> readOnly = json.nextBooleanValue();
                case "values" -> values = texts(json);
                case "description" -> description = json.nextTextValue();
                default -> skip(json);
            }
        }
        return new Field(type, required, readOnly, values, description);
    }

    private static List<String> texts(JsonParser json) throws IOException {
        List<String> texts = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts.add(json.getText());
        }
        return texts;
    }

    private static Relation relation(String name, JsonParser json) throws IOException {
        String resource = null;
        boolean many = false;
        String key = null;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            switch (json.currentName()) {
                case "resource" -> resource = json.nextTextValue();
                case "many" -> many = json.nextBooleanValue();
                case "key" -> key = json.nextTextValue();
                default -> skip(json);
            }
        }
        return new Relation(resource, many, key);
    }

    static String write(Catalog catalog) throws JsonProcessingException {
        StringBuilder out = new StringBuilder("{\n");
        out.append("  \"version\": ").append(Writing.JSON.writeValueAsString(catalog.version()));
        out.append(",\n  \"composites\": {\n");
        writeLines(out, "    ", catalog.composites());
        out.append("  },\n  \"resources\": {");
        String separator = "\n";
        for (Resource resource : catalog.resources().values()) {
            out.append(separator).append("    ").append(Writing.JSON.writeValueAsString(resource.plural()));
            out.append(": {\n      \"singular\": ").append(Writing.JSON.writeValueAsString(resource.singular()));
            out.append(",\n      \"fields\": {\n");
            writeLines(out, "        ", resource.fields());
            out.append("      },\n      \"relations\": {\n");
            writeLines(out, "        ", resource.relations());
            out.append("      }\n    }");
            separator = ",\n";
        }
        return out.append("\n  }\n}\n").toString();
    }

    private static void writeLines(StringBuilder out, String indent, Map<?, ?> entries) throws JsonProcessingException {
        String separator = "";
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            out.append(separator)
                    .append(indent)
                    .append('"')
                    .append(entry.getKey())
                    .append("\": ");
            out.append(Writing.JSON.writeValueAsString(entry.getValue()));
            separator = ",\n";
        }
        out.append(entries.isEmpty() ? "" : "\n");
    }
}
