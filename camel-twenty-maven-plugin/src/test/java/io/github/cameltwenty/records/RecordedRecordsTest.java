package io.github.cameltwenty.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every record that a real server answered is read into the class generated from that server's document. */
class RecordedRecordsTest {
    private static final String PACKAGE = "com.acme.crm";
    private static final JsonMapper PLAIN = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    private record Recorded(Resource resource, JsonNode record) {}

    @ParameterizedTest
    @CsvSource({"v1.0.3, 1000", "2025-11, 200"})
    void nothingIsLost(String server, int atLeast) throws Exception {
        List<Recorded> records = recorded(server);

        assertThat(records).hasSizeGreaterThan(atLeast);
        try (Compiled classes = compiled(server)) {
            for (Recorded recorded : records) {
                Object read = read(classes, recorded);

                JsonNode written = PLAIN.valueToTree(read);

                assertThat(comparable(written)).isEqualTo(comparable(recorded.record()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"v1.0.3", "2025-11"})
    void allThatMayBeWrittenIsSentBack(String server) throws Exception {
        JsonNode schemas = Contract.document(server).at("/components/schemas");
        try (Compiled classes = compiled(server)) {
            for (Recorded recorded : recorded(server)) {
                JsonNode sent = PLAIN.valueToTree(Json.valueOf(read(classes, recorded)));

                JsonNode writable = schemas.at("/" + classOf(recorded.resource()) + "/properties");
                ObjectNode wanted = PLAIN.createObjectNode();
                recorded.record().properties().forEach(field -> {
                    JsonNode schema = writable.path(field.getKey());
                    if (field.getKey().equals("id") || schema.isObject()) {
                        wanted.set(field.getKey(), withoutActor(field.getValue(), schema));
                    }
                });
                assertThat(comparable(sent)).isEqualTo(comparable(wanted));
            }
        }
    }

    /** Of an actor, the document has only the source written. */
    private static JsonNode withoutActor(JsonNode value, JsonNode schema) {
        if (schema.path("properties").has("source") && value.isObject()) {
            return ((ObjectNode) value.deepCopy()).retain("source");
        }
        return value;
    }

    private Compiled compiled(String server) throws IOException {
        return Compiled.in(
                folder,
                PACKAGE,
                new RecordsGenerator(RecordsSettings.into(PACKAGE)).generate(Contract.document(server)));
    }

    private static Object read(Compiled classes, Recorded recorded) throws ReflectiveOperationException {
        return Json.convert(
                PLAIN.convertValue(recorded.record(), Map.class), classes.type(classOf(recorded.resource())));
    }

    private static String classOf(Resource resource) {
        return upperFirst(resource.singular());
    }

    private static List<Recorded> recorded(String server) throws IOException {
        Catalog catalog = OpenApiCatalog.read(Contract.document(server), server);
        Map<String, Resource> keys = new HashMap<>();
        catalog.resources().values().forEach(resource -> {
            for (String name : List.of(resource.singular(), resource.plural())) {
                keys.put(name, resource);
                keys.put("create" + upperFirst(name), resource);
                keys.put("update" + upperFirst(name), resource);
            }
            keys.put(resource.singular() + "Duplicates", resource);
        });
        List<Recorded> records = new ArrayList<>();
        for (String file : Set.of("exchanges.json", "operations-exchanges.json")) {
            if (file.equals("exchanges.json") || Contract.has(server, file)) {
                Contract.read(server, file)
                        .forEach(exchange -> collect(exchange.at("/response/body/data"), keys, records));
            }
        }
        return records;
    }

    private static void collect(JsonNode data, Map<String, Resource> keys, List<Recorded> records) {
        if (data.isArray()) {
            data.forEach(element -> collect(element, keys, records));
        }
        data.properties().forEach(entry -> {
            Resource resource = keys.get(entry.getKey());
            JsonNode value = entry.getValue();
            if (resource == null) {
                collect(value, keys, records);
            } else {
                // a long list may be cut, with a text for its rest
                (value.isArray() ? value : List.of(value)).forEach(record -> {
                    if (record.isObject()) {
                        records.add(new Recorded(resource, record));
                    }
                });
            }
        });
    }

    /** Without nulls, with numbers and times by their value. */
    private static Object comparable(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            node.properties().forEach(field -> {
                JsonNode value = field.getValue();
                boolean money =
                        field.getKey().equals("amountMicros") && value.asText().matches("\\d+");
                if (!value.isNull()) {
                    fields.put(field.getKey(), comparable(money ? number(value.asText()) : value));
                }
            });
            return fields;
        }
        if (node.isArray()) {
            List<Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(comparable(element)));
            return elements;
        }
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros();
        }
        String text = node.asText();
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? Instant.parse(text) : text;
    }

    /** Documented as a number, sent as a text. */
    private static JsonNode number(String text) {
        return PLAIN.getNodeFactory().numberNode(new BigDecimal(text));
    }

    private static String upperFirst(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
