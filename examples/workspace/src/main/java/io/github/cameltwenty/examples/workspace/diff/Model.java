package io.github.cameltwenty.examples.workspace.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The objects of a workspace, as the {@code model.json} of an export has them.
 *
 * @param objects by plural name, in its order
 */
public record Model(Map<String, ModelObject> objects) {
    /** @param fields by name, in its order */
    public record ModelObject(
            String plural, String singular, boolean custom, boolean active, Map<String, ModelField> fields) {
        /** The field that a member of a record belongs to: itself, or for {@code companyId} the link {@code company}. */
        public Optional<ModelField> fieldOf(String member) {
            ModelField same = fields.get(member);
            boolean isKey = same == null && member.endsWith(FieldNames.ID);
            return Optional.ofNullable(
                    isKey ? fields.get(member.substring(0, member.length() - FieldNames.ID.length())) : same);
        }
    }

    /**
     * @param options the values of a choice, in the order that people see
     * @param links what it links to, each as {@code MANY_TO_ONE companies}
     */
    public record ModelField(
            String name, String type, boolean custom, boolean unique, List<String> options, List<String> links) {}

    public static Model read(JsonNode json) {
        Map<String, ModelObject> objects = new TreeMap<>();
        for (JsonNode object : json.path("objects")) {
            Map<String, ModelField> fields = new TreeMap<>();
            for (JsonNode field : object.path("fields")) {
                if (field.path("isActive").asBoolean(true)) {
                    fields.put(field.path("name").asText(), field(field));
                }
            }
            String plural = object.path("namePlural").asText();
            objects.put(
                    plural,
                    new ModelObject(
                            plural,
                            object.path("nameSingular").asText(),
                            object.path("isCustom").asBoolean(),
                            object.path("isActive").asBoolean(true),
                            fields));
        }
        return new Model(objects);
    }

    private static ModelField field(JsonNode field) {
        return new ModelField(
                field.path("name").asText(),
                field.path("type").asText(),
                field.path("isCustom").asBoolean(),
                field.path("unique").asBoolean(),
                options(field.path("options")),
                links(field.path("relations")));
    }

    private static List<String> options(JsonNode options) {
        List<JsonNode> inOrder = new ArrayList<>();
        options.forEach(inOrder::add);
        inOrder.sort((one, other) -> Double.compare(
                one.path("position").asDouble(), other.path("position").asDouble()));
        return inOrder.stream().map(option -> option.path("value").asText()).toList();
    }

    private static List<String> links(JsonNode relations) {
        List<String> links = new ArrayList<>();
        for (JsonNode relation : relations) {
            links.add(relation.path("type").asText() + " "
                    + relation.path("object").asText());
        }
        return links.stream().sorted().toList();
    }
}
