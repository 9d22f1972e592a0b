package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The catalog as a file: JSON with a line for each field, so that two versions of Twenty compare line by line. */
final class CatalogFile {
    static final String BUNDLED = "twenty-catalog.json";

    private static final JsonMapper JSON = new JsonMapper();

    private CatalogFile() {}

    static Catalog readBundled() {
        try (InputStream in = CatalogFile.class.getResourceAsStream(BUNDLED)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + BUNDLED, e);
        }
    }

    static Catalog read(InputStream in) throws IOException {
        JsonNode root = JSON.readTree(in);
        Map<FieldType, Map<String, FieldType>> composites = new LinkedHashMap<>();
        root.get("composites")
                .properties()
                .forEach(composite -> composites.put(
                        FieldType.valueOf(composite.getKey()),
                        map(composite.getValue(), part -> FieldType.valueOf(part.asText()))));
        Map<String, Resource> resources = new LinkedHashMap<>();
        root.get("resources")
                .properties()
                .forEach(entry -> resources.put(entry.getKey(), resource(entry.getKey(), entry.getValue())));
        return new Catalog(root.get("version").asText(), composites, resources);
    }

    private static Resource resource(String plural, JsonNode node) {
        return new Resource(
                plural,
                node.get("singular").asText(),
                map(node.get("fields"), CatalogFile::field),
                map(node.get("relations"), CatalogFile::relation));
    }

    // by hand: Jackson's binding of a thousand rows would take a fifth of a start
    private static Field field(JsonNode node) {
        List<String> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(value.asText()));
        return new Field(
                FieldType.valueOf(node.get("type").asText()),
                node.path("required").asBoolean(),
                node.path("readOnly").asBoolean(),
                values,
                text(node, "description"));
    }

    private static Relation relation(JsonNode node) {
        return new Relation(text(node, "resource"), node.path("many").asBoolean(), text(node, "key"));
    }

    private static String text(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asText() : null;
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        object.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
        return map;
    }

    static String write(Catalog catalog) throws JsonProcessingException {
        StringBuilder out = new StringBuilder("{\n");
        out.append("  \"version\": ").append(JSON.writeValueAsString(catalog.version()));
        out.append(",\n  \"composites\": {\n");
        writeLines(out, "    ", catalog.composites());
        out.append("  },\n  \"resources\": {");
        String separator = "\n";
        for (Resource resource : catalog.resources().values()) {
            out.append(separator).append("    ").append(JSON.writeValueAsString(resource.plural()));
            out.append(": {\n      \"singular\": ").append(JSON.writeValueAsString(resource.singular()));
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
            out.append(JSON.writeValueAsString(entry.getValue()));
            separator = ",\n";
        }
        out.append(entries.isEmpty() ? "" : "\n");
    }
}
