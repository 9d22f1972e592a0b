package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** An answer of Twenty 2.21 without what no two servers have in common, or what the server itself leaves open. */
final class V2Normalised {
    /** What the server adds to views and their parts: those linked to, and what tells of other applications. */
    private static final Set<String> SETTINGS_LINKS = Set.of(
            "workspace",
            "view",
            "viewFields",
            "viewFieldGroups",
            "viewFilters",
            "viewSorts",
            "viewGroups",
            "viewFilterGroup",
            "viewFilterGroups",
            "parentViewFilterGroup",
            "childViewFilterGroups",
            "universalOverrides");

    /** What people see of objects and fields, and ids that the server makes up. */
    private static final Set<String> FOR_PEOPLE =
            Set.of("icon", "description", "defaultValue", "labelIdentifierFieldMetadataId", "morphId");

    private final Recording recording;

    V2Normalised(Recording recording) {
        this.recording = recording;
    }

    String text(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        tidy(copy);
        return new CurrentNormalised(recording).text(copy);
    }

    private static void sortByName(ArrayNode fields) {
        List<JsonNode> sorted = new ArrayList<>();
        fields.forEach(sorted::add);
        sorted.sort(Comparator.comparing(field -> field.path("name").asText()));
        fields.removeAll().addAll(sorted);
    }

    /** Without what the server's validation complains of because of that: fields and views of an object that is refused. */
    private static void keepTheCause(ObjectNode refusal) {
        ObjectNode errors = (ObjectNode) refusal.get("errors");
        if (errors.has("objectMetadata")) {
            errors.retain("objectMetadata");
        } else if (errors.has("fieldMetadata")) {
            errors.retain("fieldMetadata");
        }
        if (errors.has("objectMetadata") || errors.has("fieldMetadata")) {
            refusal.remove(List.of("summary", "userFriendlyMessage"));
        }
    }

    private void tidy(JsonNode node) {
        if (node instanceof ObjectNode file && file.has("fileId")) {
            file.put("url", "<signed>");
        }
        if (node instanceof ObjectNode target && recording.name().startsWith("catalogue: ")) {
            List<String> names = new ArrayList<>();
            target.fieldNames().forEachRemaining(names::add);
            names.removeIf(name -> !name.matches("target(Starship|Gizmo).*")); // objects that were made meanwhile
            target.remove(names);
        }
        if (node.path("groupByDimensionValues") instanceof ArrayNode values) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).asText().matches("\\d{4}-.*T.*")) {
                    values.set(i, new TextNode("<time>"));
                }
            }
        }
        if (node.path("source").asText().equals("API")
                && node.path("name").asText().matches("Restricted|Writer key")) {
            ((ObjectNode) node).put("name", "My api key"); // the sandbox signs for all keys alike
        }
        if (node instanceof ObjectNode field && field.has("isUIEditable") && field.has("isUnique")) {
            field.remove(List.of("id", "label"));
            for (JsonNode option : field.path("options")) {
                ((ObjectNode) option).remove("id");
            }
        }
        if (node instanceof ObjectNode object
                && recording.path().matches("/rest/(metadata/)?(view|webhook|object|field).*")) {
            object.remove(SETTINGS_LINKS);
            if (object.has("flatEntityMinimalInformation")) {
                ((ObjectNode) object.get("flatEntityMinimalInformation")).remove("universalIdentifier");
            }
            if (object.path("errors").isObject()) {
                keepTheCause(object);
            }
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (FOR_PEOPLE.contains(name) || name.matches(".*UniversalIdentifiers?")) {
                    object.remove(name);
                } else if (name.equals("universalIdentifier") || name.equals("applicationId")) {
                    object.set(name, new TextNode("<id>"));
                } else if (name.equals("secret") && object.get(name).asText().length() == 64) {
                    object.set(name, new TextNode("<made up>"));
                } else if (name.startsWith("view") && name.endsWith("Ids")) {
                    object.put(name, "<ids>");
                } else if (name.equals("fields") && object.get(name) instanceof ArrayNode fields) {
                    sortByName(fields);
                }
            }
        }
        node.forEach(this::tidy);
    }
}
