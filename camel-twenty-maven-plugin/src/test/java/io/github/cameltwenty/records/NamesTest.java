package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of a workspace that Java cannot take as they are. */
class NamesTest {
    private static final String TEXT = "{\"type\": \"string\"}";
    private static final String SELECT = "{\"type\": \"string\", \"enum\": [\"A\"]}";

    @TempDir
    private static Path folder;

    /** One workspace with all of them. */
    private static Compiled classes;

    @BeforeAll
    static void compile() throws IOException {
        Documents workspace = new Documents()
                .object("Rocket", "rockets", properties(fields(), TEXT))
                .object("Pet", "pets", properties(selects(), SELECT));
        classNames()
                .forEach(name -> workspace.object(
                        name,
                        name.toLowerCase(Locale.ROOT) + "s",
                        "\"name\": " + TEXT + ", \"link\": {\"type\": \"object\", \"properties\": {\"primaryLinkUrl\": "
                                + TEXT + "}}, \"tags\": {\"type\": \"array\", \"items\": " + TEXT
                                + "}, \"any\": {\"type\": \"object\"}",
                        "\"parent\": {\"oneOf\": [{\"$ref\": \"#/components/schemas/" + name + "ForResponse\"}]}"));
        classes = compiled("all", workspace.document());
    }

    @AfterAll
    static void close() throws IOException {
        classes.close();
    }

    static List<String> fields() {
        return List.of(
                "class",
                "int",
                "record",
                "var",
                "yield",
                "_",
                "getClass",
                "toString",
                "hashCode",
                "wait",
                "builder",
                "toBuilder",
                "build",
                "set",
                "clear",
                "unlessSet",
                "otherFields",
                "otherFields_",
                "field",
                "größe",
                "größe2",
                "2ndName",
                "first-name",
                "first_name",
                "first name",
                "a.b",
                "isActive",
                "getName",
                "aURL",
                "URL",
                "RESOURCE",
                "$ref");
    }

    static List<String> classNames() {
        return List.of(
                "Object",
                "String",
                "Record",
                "Override",
                "List",
                "Map",
                "Instant",
                "Builder",
                "Links",
                "Currency",
                "Phone",
                "Nullable",
                "Generated");
    }

    static List<String> selects() {
        return List.of("rocket", "pet", "list", "object", "builder", "string", "map", "nullable", "links");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldKeepsItsNameInJson(String field) throws Exception {
        Object read = Json.convert(Map.of(field, "text"), classes.type("Rocket"));

        assertThat(components(read)).contains("text");
        assertThat(Json.valueOf(read)).isEqualTo(Map.of(field, "text"));
    }

    @ParameterizedTest
    @MethodSource("classNames")
    void anObjectNamedAsAClassThatIsUsedGetsASuffix(String name) throws Exception {
        assertThat(classes.type(name + "Record").getField("RESOURCE").get(null))
                .isEqualTo(name.toLowerCase(Locale.ROOT) + "s");
    }

    @ParameterizedTest
    @MethodSource("selects")
    void aSelectNamedAsAClassGetsASuffix(String field) throws Exception {
        String suffixed = Character.toUpperCase(field.charAt(0)) + field.substring(1) + "Value";

        assertThat(classes.type("Pet$" + suffixed)).isNotNull();
    }

    @Test
    void valuesOfASelectBecomeConstants() throws Exception {
        JsonNode document = new Documents()
                .object(
                        "Rocket",
                        "rockets",
                        "\"stage\": {\"type\": \"string\", \"enum\": [\"NEW\", \"on-site\", \"on_site\", \"3D\", \"\","
                                + " \"größe\", \"\\\"$L\\\"\"]}")
                .document();

        assertThat(source(document, "Rocket"))
                .contains(
                        "Stage NEW = new Stage(\"NEW\")",
                        "Stage ON_SITE = new Stage(\"on-site\")",
                        "Stage ON_SITE_2 = new Stage(\"on_site\")",
                        "Stage _3D = new Stage(\"3D\")",
                        "Stage GRÖSSE = new Stage(\"größe\")");
        compiled("one", document).close();
    }

    @Test
    void aDescriptionCannotBreakTheSource() throws Exception {
        JsonNode document = new Documents()
                .object(
                        "Rocket",
                        "rockets",
                        "\"name\": {\"type\": \"string\", \"description\": \"*/ <b>\\\\u002a/ $L {@link @param & \\n} é\"}")
                .document();

        assertThat(source(document, "Rocket"))
                .contains("@param name &#42;/ &#60;b&#62;&#92;u002a/ $L &#123;&#64;link &#64;param &#38; &#125; é.");
        compiled("one", document).close();
    }

    private static List<Object> components(Object record) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.add(component.getAccessor().invoke(record));
        }
        return values;
    }

    private static String properties(List<String> names, String schema) {
        return names.stream().map(name -> "\"" + name + "\": " + schema).collect(Collectors.joining(", "));
    }

    private static Compiled compiled(String name, JsonNode document) throws IOException {
        return Compiled.in(folder.resolve(name), "com.acme.crm", generate(document));
    }

    private static String source(JsonNode document, String type) {
        return generate(document).get("com/acme/crm/" + type + ".java");
    }

    private static Map<String, String> generate(JsonNode document) {
        return new RecordsGenerator(RecordsSettings.into("com.acme.crm")).generate(document);
    }
}
