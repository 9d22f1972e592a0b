package io.github.cameltwenty.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.catalog.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The creates among the recorded calls, field by field: several hundred values that were meant to be stored as they are. */
class RecordedCreatesTest {
    private static final Path CONTRACT = Path.of("../../shared/contract");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Storage> VERSIONS =
            Map.of("v1.0.3", Storage.V1_0, "2025-11", Storage.V1_10, "2.21", Storage.V2_21);
    private static final int CREATED = 201;

    /** A text field that is given back as an address to download from, a list of files, and a number that may be a word. */
    private static final Set<String> BEYOND_THEIR_TYPE =
            Set.of("attachments.fullPath", "attachments.file", "companies.position");

    private record Sent(String version, String name, Field field, Object given, Object stored) {
        StoredForm form() {
            return new ValueRules(VERSIONS.get(version)).create(field, given);
        }

        Object normal(Object value) {
            return NormalForm.of(field.type(), value);
        }

        DynamicTest test(Runnable check) {
            return DynamicTest.dynamicTest(name + " " + given + " on " + version, check::run);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatHasNoProblemIsStoredAsForetold() {
        return sent().filter(
                        value -> value.form().problem() == null && value.form().isStored())
                .map(value -> value.test(
                        () -> assertThat(value.normal(value.form().value())).isEqualTo(value.normal(value.stored()))));
    }

    @TestFactory
    Stream<DynamicTest> whatIsStoredAsItWasSentHasNoProblem() {
        return sent().filter(value -> value.normal(value.given()).equals(value.normal(value.stored())))
                .map(value ->
                        value.test(() -> assertThat(value.form().problem()).isNull()));
    }

    private static Stream<Sent> sent() {
        assumeTrue(Files.isDirectory(CONTRACT), "skipped: the recordings are not in ../shared/contract");
        return VERSIONS.keySet().stream().flatMap(RecordedCreatesTest::sent);
    }

    private static Stream<Sent> sent(String version) {
        Catalog catalog = OpenApiCatalog.read(read(version + "/openapi-core.json"), version);
        return Stream.of("exchanges.json", "operations-exchanges.json")
                .map(file -> version + "/" + file)
                .filter(file -> Files.exists(CONTRACT.resolve(file)))
                .flatMap(file -> read(file).valueStream())
                .flatMap(exchange -> sent(version, catalog, exchange));
    }

    private static Stream<Sent> sent(String version, Catalog catalog, JsonNode exchange) {
        String name = exchange.at("/request/path").asText().replace("/rest/", "");
        JsonNode body = exchange.at("/request/body");
        JsonNode data = exchange.at("/response/body/data");
        boolean isCreate = exchange.at("/request/method").asText().equals("POST")
                && exchange.at("/response/status").asInt() == CREATED
                && catalog.resource(name).isPresent()
                && body.isObject()
                && !data.isEmpty();
        return isCreate
                ? sent(
                        version,
                        catalog.resource(name).orElseThrow(),
                        body,
                        data.iterator().next())
                : Stream.of();
    }

    private static Stream<Sent> sent(String version, Resource resource, JsonNode body, JsonNode created) {
        return body.properties().stream()
                .filter(value -> resource.fields().containsKey(value.getKey()) && created.has(value.getKey()))
                .map(value -> new Sent(
                        version,
                        resource.plural() + "." + value.getKey(),
                        resource.fields().get(value.getKey()),
                        JSON.convertValue(value.getValue(), Object.class),
                        JSON.convertValue(created.get(value.getKey()), Object.class)))
                .filter(value -> value.given() != null && !BEYOND_THEIR_TYPE.contains(value.name()));
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(CONTRACT.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
