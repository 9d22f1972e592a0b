package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes are generated, and what cannot be. */
class RecordsGeneratorTest {
    private static final String TEXT = "{\"type\": \"string\"}";
    private static final JsonNode DOCUMENT = new Documents()
            .object(
                    "Rocket",
                    "rockets",
                    "\"name\": " + TEXT + ", \"zone\": " + TEXT + ", \"captainId\": " + TEXT,
                    "\"crew\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/PetForResponse\"}},"
                            + "\"captain\": {\"oneOf\": [{\"$ref\": \"#/components/schemas/PetForResponse\"}]}")
            .object(
                    "Pet",
                    "pets",
                    "\"phones\": {\"type\": \"object\", \"properties\": {\"primaryPhoneNumber\": " + TEXT
                            + ", \"additionalPhones\": {\"type\": \"array\", \"items\": " + TEXT + "}}}")
            .document();

    @TempDir
    Path folder;

    @Test
    void eachObjectAndEachCompositeTypeInUseIsAClass() {
        assertThat(generate(Set.of(), Set.of()).keySet())
                .containsExactly(
                        "com/acme/Nullable.java",
                        "com/acme/Pet.java",
                        "com/acme/Phone.java",
                        "com/acme/Phones.java",
                        "com/acme/Rocket.java");
    }

    @Test
    void objectsThatAreNamedAreTheOnlyOnes() {
        assertThat(generate(Set.of("rockets"), Set.of()).keySet())
                .containsExactly("com/acme/Nullable.java", "com/acme/Rocket.java");
    }

    @Test
    void excludedObjectsAreLeftOut() {
        assertThat(generate(Set.of(), Set.of("pets"))).doesNotContainKey("com/acme/Pet.java");
    }

    @Test
    void recordsOfAnObjectWithoutAClassAreMaps() throws Exception {
        Map<String, String> files = generate(Set.of("rockets"), Set.of());

        assertThat(files.get("com/acme/Rocket.java"))
                .contains("List<Map<String, Object>> crew", "Map<String, Object> captain");
        Compiled.in(folder, "com.acme", files).close();
    }

    @Test
    void theOrderOfTheDocumentDoesNotMatter() {
        assertThat(generate(Set.of(), Set.of()))
                .isEqualTo(new RecordsGenerator(RecordsSettings.into("com.acme")).generate(reversed(DOCUMENT)));
    }

    @Test
    void anObjectThatIsNotThereIsNamedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(Set.of("rocket"), Set.of()))
                .withMessage("objects names 'rocket', which the workspace's document does not have;"
                        + " did you mean rockets?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(Set.of(), Set.of("companies")))
                .withMessage("excludedObjects names 'companies', which the workspace's document does not have;"
                        + " it has pets, rockets");
    }

    @Test
    void nothingToGenerateIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(Set.of("pets"), Set.of("pets")))
                .withMessage("There is no object to write a record for");
    }

    @Test
    void aDocumentThatIsNoWorkspacesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordsGenerator(RecordsSettings.into("com.acme"))
                        .generate(JsonNodeFactory.instance.objectNode()))
                .withMessage("The document is no OpenAPI document of a Twenty workspace: it has no components/schemas");
    }

    @Test
    void namesThatJavaCannotHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordsSettings.into("com.acme.new"))
                .withMessage("packageName is 'com.acme.new'; it must be the name of a Java package, as com.acme.crm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordsSettings.into(null))
                .withMessageStartingWith("packageName is 'null'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordsSettings("com.acme", Set.of(), Set.of(), "Nullable"))
                .withMessage("nullableAnnotation is 'Nullable'; it must be the qualified name of an annotation,"
                        + " as org.jspecify.annotations.Nullable");
    }

    private static Map<String, String> generate(Set<String> objects, Set<String> excluded) {
        return new RecordsGenerator(new RecordsSettings("com.acme", objects, excluded, null)).generate(DOCUMENT);
    }

    private static JsonNode reversed(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
        Collections.reverse(fields);
        ObjectNode reversed = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> reversed.set(field.getKey(), reversed(field.getValue())));
        return reversed;
    }
}
