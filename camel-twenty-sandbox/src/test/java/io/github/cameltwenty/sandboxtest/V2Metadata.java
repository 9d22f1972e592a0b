package io.github.cameltwenty.sandboxtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Objects and fields as Twenty 2.21 tells them, beside those of the sandbox: by name, as their ids decide which are on a
 * page, and without what is for people's eyes or for the server's own pages.
 */
final class V2Metadata {
    private static final Set<String> NOT_COMPARED = Set.of(
            "id",
            "icon",
            "description",
            "shortcut",
            "label",
            "labelSingular",
            "labelPlural",
            "defaultValue",
            "settings",
            "options",
            "morphId",
            "fields",
            "isUIEditable",
            "isUIReadOnly",
            "isUICreatable",
            "isSearchable",
            "isSystem",
            "isNullable",
            "universalIdentifier",
            "applicationId",
            "objectMetadataId",
            "labelIdentifierFieldMetadataId",
            "imageIdentifierFieldMetadataId",
            "createdAt",
            "updatedAt",
            "type",
            "isUnique");

    private final List<JsonNode> all = new ArrayList<>();

    /** @param objects all objects of the sandbox, with their fields */
    V2Metadata(JsonNode objects) {
        objects.forEach(object -> {
            all.add(object);
            object.get("fields").forEach(all::add);
        });
    }

    /** @param shown what a recording shows in full of objects, or of fields */
    void compare(List<JsonNode> shown) {
        assertThat(shown).isNotEmpty().allSatisfy(one -> assertThat(all)
                .anySatisfy(other -> assertThat(compared(other)).isEqualTo(compared(one))));
    }

    private static Map<String, String> compared(JsonNode one) {
        Map<String, String> compared = new TreeMap<>();
        one.properties().forEach(property -> {
            boolean value = !NOT_COMPARED.contains(property.getKey());
            if (value) {
                compared.put(property.getKey(), property.getValue().toString());
            } else if (Set.of("id", "fields", "createdAt", "universalIdentifier", "type")
                    .contains(property.getKey())) {
                compared.put(property.getKey(), "");
            }
        });
        return compared;
    }
}
