package io.github.cameltwenty.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaDocumentTest {
    private static final Map<String, Object> TIER =
            Map.of("object", "companies", "field", "tier", "type", "SELECT", "options", "SILVER|GOLD=Gold plus");

    private static Map<String, Object> row(String object, String field) {
        return Map.of("object", object, "field", field, "type", "TEXT");
    }

    private static void refused(String why, Object body) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchemaDocument.read(body))
                .withMessageContaining(why);
    }

    @Test
    void rowsOfOneObjectAreItsFields() {
        List<ObjectDefinition> objects =
                SchemaDocument.read(List.of(row("companies", "a"), row("people", "b"), row("companies", "c")));

        assertThat(objects).extracting(ObjectDefinition::plural).containsExactly("companies", "people");
        assertThat(objects.get(0).fields()).extracting(FieldDefinition::name).containsExactly("a", "c");
    }

    @Test
    void anEmptyCellIsAsGoodAsNone() {
        FieldDefinition field = SchemaDocument.read(List.of(Map.of(
                        "object", "companies", "field", "a", "type", "TEXT", "label", "", "unique", "", "options", "")))
                .get(0)
                .fields()
                .get(0);

        assertThat(field.unique()).isFalse();
        assertThat(field.words()).containsEntry("label", "A");
    }

    @Test
    void optionsInATextGetWhatTwentyWants() {
        FieldDefinition tier =
                SchemaDocument.read(List.of(TIER)).get(0).fields().get(0);

        assertThat(tier.options())
                .isEqualTo(List.of(
                        Map.of("value", "SILVER", "label", "Silver", "color", "sky", "position", 0),
                        Map.of("value", "GOLD", "label", "Gold plus", "color", "green", "position", 1)));
    }

    @Test
    void anObjectMayStandAlone() {
        assertThat(SchemaDocument.read(Map.of("namePlural", "rockets", "nameSingular", "rocket")))
                .singleElement()
                .extracting(ObjectDefinition::singular)
                .isEqualTo("rocket");
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        refused("names the field a of companies twice", List.of(row("companies", "a"), row("companies", "a")));
    }

    @Test
    void twoSingularsOfOneObjectAreRefused() {
        refused(
                "say two things of its singular",
                List.of(
                        Map.of("object", "mice", "singular", "mouse", "field", "a", "type", "TEXT"),
                        Map.of("object", "mice", "singular", "mous", "field", "b", "type", "TEXT")));
    }

    @Test
    void aWordThatMeansNothingIsRefusedWithTheNearest() {
        refused(
                "did you mean unique?",
                List.of(Map.of("object", "people", "field", "a", "type", "TEXT", "unqiue", "true")));
    }

    @Test
    void oneNameForOneAndForManyIsRefused() {
        refused("are both 'sheep'", Map.of("namePlural", "sheep", "nameSingular", "sheep"));
    }

    @Test
    void nothingIsRefused() {
        refused("The body names no objects", List.of());
    }
}
