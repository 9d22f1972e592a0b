package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.internal.json.Json;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the component reads into generated records, and what it sends of them. */
class RecordsAsBodiesTest {
    private static final String TEXT = "{\"type\": \"string\"}";

    @TempDir
    Path folder;

    private Compiled classes;

    @BeforeEach
    void compile() throws Exception {
        JsonNode document = new Documents()
                .object(
                        "Rocket",
                        "rockets",
                        "\"name\": " + TEXT
                                + ", \"stage\": {\"type\": \"string\", \"enum\": [\"NEW\"]}, \"tags\": {\"type\":"
                                + " \"array\", \"items\": {\"type\": \"string\", \"enum\": [\"FAST\"]}}, \"thrust\":"
                                + " {\"type\": \"number\"}, \"stages\": {\"type\": \"integer\"}, \"price\": {\"type\": \"object\", \"properties\":"
                                + " {\"amountMicros\": {\"type\": \"number\"}, \"currencyCode\": " + TEXT + "}},"
                                + " \"extra\": {\"type\": \"object\"}",
                        "\"crew\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/PetForResponse\"}}")
                .object("Pet", "pets", "\"name\": " + TEXT)
                .document();
        classes = Compiled.in(
                folder, "com.acme.crm", new RecordsGenerator(RecordsSettings.into("com.acme.crm")).generate(document));
    }

    @AfterEach
    void close() throws Exception {
        classes.close();
    }

    @Test
    void onlyWhatIsSetIsSent() throws Exception {
        Object rocket = built("name", "Saturn");

        assertThat(sent(rocket)).isEqualTo("{\"name\":\"Saturn\"}");
    }

    @Test
    void whatIsClearedIsSentAsNull() throws Exception {
        Object builder = builder("name", "Saturn");
        builder.getClass().getMethod("clear", String.class).invoke(builder, "name");
        builder.getClass().getMethod("clear", String.class).invoke(builder, "thrust");

        assertThat(sent(build(builder))).isEqualTo("{\"name\":null,\"thrust\":null}");
    }

    @Test
    void theLastCallForAFieldHolds() throws Exception {
        Object builder = builder("name", "Saturn");
        builder.getClass().getMethod("clear", String.class).invoke(builder, "name");
        builder.getClass().getMethod("name", String.class).invoke(builder, "Ariane");

        assertThat(sent(build(builder))).isEqualTo("{\"name\":\"Ariane\"}");
    }

    @Test
    void aFieldOfALaterTwentyIsKeptAndSentBack() throws Exception {
        Object rocket = read("{\"name\":\"Saturn\",\"orbit\":{\"low\":[1,2.50,null]},\"lost\":null}");

        assertThat(Json.valueOf(rocket))
                .isEqualTo(Json.read("{\"name\":\"Saturn\",\"orbit\":{\"low\":[1,2.50,null]},\"lost\":null}"));
    }

    @Test
    void aPartOfALaterTwentyIsKeptToo() throws Exception {
        String price = "{\"price\":{\"amountMicros\":5,\"currencyCode\":\"EUR\",\"rate\":1.10}}";

        assertThat(sent(read(price))).isEqualTo(price);
    }

    @Test
    void aValueThatASelectGotLaterIsKept() throws Exception {
        String selects = "{\"stage\":\"ORBIT\",\"tags\":[\"FAST\",\"SHINY\"]}";

        Object rocket = read(selects);

        assertThat(rocket.getClass().getMethod("stage").invoke(rocket)).hasToString("ORBIT");
        assertThat(sent(rocket)).isEqualTo(selects);
    }

    @Test
    void aValueThatIsKnownEqualsItsConstant() throws Exception {
        Object rocket = read("{\"stage\":\"NEW\"}");

        Object constant = classes.type("Rocket$Stage").getField("NEW").get(null);
        assertThat(rocket.getClass().getMethod("stage").invoke(rocket)).isEqualTo(constant);
    }

    @Test
    void moneyIsReadFromTheTextThatTwentySends() throws Exception {
        assertThat(sent(read("{\"price\":{\"amountMicros\":\"1500000\"}}")))
                .isEqualTo("{\"price\":{\"amountMicros\":1500000}}");
    }

    /** Twenty documents a number without decimals as whole, and stores what it is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "1.5", "-0.25", "7.8E+73", "9223372036854775808"})
    void aNumberThatIsDocumentedAsWholeIsKeptAsItIs(String number) throws Exception {
        Map<?, ?> sent = (Map<?, ?>) Json.read(sent(read("{\"stages\":" + number + "}")));

        assertThat(new BigDecimal(sent.get("stages").toString())).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pad\":{\"id\":\"70000000-0000-4000-8000-000000000001\"}}",
                "{\"flights\":[{\"id\":\"70000000-0000-4000-8000-000000000001\"}]}",
                "{\"padId\":null,\"pad\":null}"
            })
    void aRelationThatCameLaterIsRead(String json) throws Exception {
        assertThat(Json.valueOf(read(json))).isEqualTo(Json.read(json));
    }

    @Test
    void whatIsAnyJsonStaysAsItIs() throws Exception {
        assertThat(sent(read("{\"extra\":[{\"a\":[]}]}"))).isEqualTo("{\"extra\":[{\"a\":[]}]}");
    }

    @Test
    void whatTwentySetsIsReadAndNotSent() throws Exception {
        Object rocket = read("{\"name\":\"Saturn\",\"createdAt\":\"2025-05-23T10:00:00.123Z\",\"searchVector\":\"'x'\","
                + "\"crew\":[{\"name\":\"Rex\"}]}");

        assertThat(rocket.getClass().getMethod("createdAt").invoke(rocket)).hasToString("2025-05-23T10:00:00.123Z");
        assertThat(rocket.getClass().getMethod("crew").invoke(rocket))
                .isEqualTo(List.of(Json.convert(Map.of("name", "Rex"), classes.type("Pet"))));
        assertThat(sent(rocket)).isEqualTo("{\"name\":\"Saturn\"}");
    }

    @Test
    void aBuilderOfARecordThatWasReadHasAllThatCanBeSent() throws Exception {
        Object rocket = read("{\"id\":\"70000000-0000-4000-8000-000000000001\",\"name\":\"Saturn\",\"stage\":\"NEW\","
                + "\"createdAt\":\"2025-05-23T10:00:00Z\",\"orbit\":1}");

        Object again = build(rocket.getClass().getMethod("toBuilder").invoke(rocket));

        assertThat(sent(again)).isEqualTo(sent(rocket));
        assertThat(again.getClass().getMethod("createdAt").invoke(again)).isNull();
    }

    @Test
    void aBuilderHasNoMethodForWhatTwentySets() throws Exception {
        assertThatThrownBy(() -> classes.type("Rocket$Builder").getMethod("createdAt", java.time.Instant.class))
                .isInstanceOf(NoSuchMethodException.class);
    }

    @Test
    void aPlainMapperWritesOnlyWhatIsSetToo() throws Exception {
        assertThat(new JsonMapper().writeValueAsString(built("name", "Saturn"))).isEqualTo("{\"name\":\"Saturn\"}");
    }

    private Object read(String json) throws Exception {
        return Json.convert(Json.read(json), classes.type("Rocket"));
    }

    private static String sent(Object record) {
        return Json.write(Json.valueOf(record));
    }

    private Object built(String field, String value) throws Exception {
        return build(builder(field, value));
    }

    private Object builder(String field, String value) throws Exception {
        Object builder = classes.type("Rocket").getMethod("builder").invoke(null);
        return builder.getClass().getMethod(field, String.class).invoke(builder, value);
    }

    private static Object build(Object builder) throws Exception {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
