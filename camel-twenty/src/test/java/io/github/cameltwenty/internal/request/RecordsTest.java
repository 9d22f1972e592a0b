package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand for a record, or for records, in a message body. */
class RecordsTest extends StubbedTest {
    private static final String TEXT = "{\"name\":\"Zürich ☃\",\"employees\":3}";
    private static final Map<String, Object> RECORD = Map.of("name", "Zürich ☃", "employees", 3);

    @TempDir
    static Path folder;

    public record Company(String name, Integer employees) {}

    public static class CompanyBean {
        public String getName() {
            return "Zürich ☃";
        }

        @JsonProperty("employees")
        public int getHeadCount() {
            return 3;
        }

        /** Not set, so not sent. */
        public String getTagline() {
            return null;
        }
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to("twenty:companies/createOne");
                from("file:" + folder + "/inbox?noop=true&initialDelay=0")
                        .autoStartup(false)
                        .routeId("files")
                        .to("twenty:companies/createOne")
                        .to("mock:created");
            }
        };
    }

    static Stream<Object> records() throws IOException {
        Path file = Files.writeString(folder.resolve("company.json"), TEXT);
        JsonNode node = new ObjectMapper().readTree(TEXT);
        return Stream.of(
                RECORD,
                new Company("Zürich ☃", 3),
                new CompanyBean(),
                node,
                TEXT,
                "\uFEFF" + TEXT,
                new StringBuilder(TEXT),
                TEXT.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)),
                new StringReader(TEXT),
                file,
                file.toFile());
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecord(Object body) {
        stub.answer(201, CREATED_ONE);

        Exchange done = send("direct:create", body);

        assertThat(done.getException()).isNull();
        assertThat(stub.onlyCall().json()).isEqualTo(RECORD);
    }

    static Stream<Arguments> manyRecords() throws IOException {
        String array = "[" + TEXT + "," + TEXT + "]";
        return Stream.<Object>of(
                        List.of(RECORD, RECORD),
                        List.of(TEXT, new Company("Zürich ☃", 3)),
                        new Object[] {RECORD, new CompanyBean()},
                        new Company[] {new Company("Zürich ☃", 3), new Company("Zürich ☃", 3)},
                        List.of(RECORD, RECORD).iterator(),
                        Stream.of(RECORD, RECORD),
                        (Iterable<Object>) () -> List.<Object>of(RECORD, RECORD).iterator(),
                        new ObjectMapper().readTree(array),
                        array,
                        array.getBytes(StandardCharsets.UTF_8))
                .map(body -> Arguments.of((Object) body));
    }

    @ParameterizedTest
    @MethodSource("manyRecords")
    void records(Object body) {
        stub.answer(201, CREATED_MANY);

        Exchange done = send("twenty:companies/createMany", body);

        assertThat(done.getException()).isNull();
        assertThat(stub.onlyCall().json()).isEqualTo(List.of(RECORD, RECORD));
    }

    @Test
    void oneRecordCountsAsAListOfOne() {
        stub.answer(201, CREATED_MANY);

        send("twenty:companies/createMany", RECORD);

        assertThat(stub.onlyCall().json()).isEqualTo(List.of(RECORD));
    }

    @Test
    void aFileOfTheFileComponent() throws Exception {
        stub.answer(201, CREATED_ONE);
        Files.writeString(Files.createDirectories(folder.resolve("inbox")).resolve("a.json"), TEXT);
        getMockEndpoint("mock:created").expectedMessageCount(1);

        context.getRouteController().startRoute("files");

        getMockEndpoint("mock:created").assertIsSatisfied();
        assertThat(stub.onlyCall().json()).isEqualTo(RECORD);
    }

    @Test
    void javaTimeIsSentAsTwentyWritesIt() {
        stub.answer(201, CREATED_ONE);

        send("twenty:tasks/createOne", Map.of("dueAt", Instant.parse("2025-06-01T00:00:00Z")));

        assertThat(stub.onlyCall().json()).isEqualTo(Map.of("dueAt", "2025-06-01T00:00:00Z"));
    }

    @Test
    void aNullInAMapIsSentSinceItClearsAField() {
        stub.answer(200, ONE);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("employees", null);

        send("twenty:companies/updateOne?id=" + ID, changes);

        assertThat(stub.onlyCall().body()).isEqualTo("{\"employees\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"createOne", "createMany", "updateOne?id=" + ID})
    void noBodyIsRefusedSinceTwentyWouldStoreAnEmptyRecord(String operation) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/" + operation, null);

        assertThat(failure).hasMessageContaining("The body is empty: Twenty would store an empty record");
        assertThat(stub.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "null"})
    void blankTextIsNoBody(String body) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", body);

        assertThat(failure).hasMessageContaining("The body is empty");
    }

    @Test
    void anEmptyListIsRefused() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createMany", List.of());

        assertThat(failure).hasMessageContaining("The body is an empty list: there is nothing to create");
    }

    @Test
    void aNullAmongTheRecordsIsNamedByItsIndex() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createMany", Arrays.asList(RECORD, null));

        assertThat(failure).hasMessageContaining("Record 1 is empty");
    }

    @Test
    void aListIsNoRecord() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", List.of(RECORD, RECORD));

        assertThat(failure)
                .hasMessageContaining(
                        "The body is a list of 2 where one record is wanted: use a Many operation, or split");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "\"text\"", "true"})
    void jsonThatIsNoObjectIsNoRecord(String body) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", body);

        assertThat(failure).hasMessageContaining("The body is no record but");
    }

    static Stream<Object> noRecords() {
        return Stream.of(42, Instant.EPOCH, new Object(), Thread.State.NEW);
    }

    @ParameterizedTest
    @MethodSource("noRecords")
    void anObjectThatIsNoRecordIsNamedByItsClass(Object body) {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", body);

        assertThat(failure)
                .hasMessageContaining("The body is a " + body.getClass().getName() + ", which is no record");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void brokenJsonIsShownWithLineColumnAndSpot() {
        String body = "{\n  \"name\": \"Acme\",\n  \"employees\": 12x\n}";

        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", body);

        assertThat(failure)
                .hasMessageContaining("The body is not JSON: line 3, column")
                .hasMessageContaining("\"employees\": 12x");
        assertThat(stub.calls()).isEmpty();
    }

    @Test
    void brokenJsonAmongRecordsIsNamedByItsIndex() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createMany", List.of(TEXT, "{\"name\":"));

        assertThat(failure).hasMessageContaining("Record 1 is not JSON: line 1, column");
    }

    @Test
    void textAfterTheRecordIsRefused() {
        TwentyValidationException failure =
                failure(TwentyValidationException.class, "twenty:companies/createOne", TEXT + TEXT);

        assertThat(failure).hasMessageContaining("The body is not JSON");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        TwentyValidationException failure = failure(
                TwentyValidationException.class,
                "twenty:companies/createOne",
                "{\"name\":\"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(failure).hasMessageContaining("The body is not UTF-8");
    }

    static Stream<Object> readableOnce() {
        return Stream.of(
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized void reset() {
                        throw new UnsupportedOperationException("readable once");
                    }
                },
                new StringReader(TEXT));
    }

    @ParameterizedTest
    @MethodSource("readableOnce")
    void aStreamIsThereAgainWhenTheCallFails(Object body) {
        stub.answer(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}");

        Exchange failed = send("twenty:companies/createOne", body);

        assertThat(failed.getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(failed.getMessage().getBody(String.class)).isEqualTo(TEXT);
    }

    @Test
    void anIteratorIsThereAgainWhenTheCallFails() {
        stub.answer(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}");

        Exchange failed =
                send("twenty:companies/createMany", List.of(RECORD, RECORD).iterator());

        List<Object> left = new ArrayList<>();
        failed.getMessage().getBody(Iterator.class).forEachRemaining(left::add);
        assertThat(left).containsExactly(RECORD, RECORD);
    }

    @Test
    void aCachedStreamIsThereAgainWhenTheCallFails() {
        stub.answer(400, "{\"statusCode\":400,\"error\":\"Error\",\"messages\":[\"no\"]}");
        InputStream body = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));

        Exchange failed = send("direct:create", body);

        assertThat(failed.getMessage().getBody(String.class)).isEqualTo(TEXT);
    }

    @Test
    void largeNumbersAndDecimalsSurviveAReadChangeWriteRoundTrip() throws Exception {
        String numbers = "\"annualRecurringRevenue\":{\"amountMicros\":9007199254740993123,\"currencyCode\":\"EUR\"},"
                + "\"position\":0.1000000000000000055511151231257827021181583404541015625,"
                + "\"address\":{\"addressLat\":48.1371000,\"addressLng\":1E+2},\"text\":\"1000000\"}";
        stub.answer(200, "{\"data\":{\"company\":{\"id\":\"" + ID + "\"," + numbers + "}}")
                .answer(200, ONE);

        Exchange read = send("twenty:companies/findOne", ID);
        read.getMessage().getBody(Map.class).put("name", "changed");
        // Twenty itself would not keep all of these digits
        send("twenty:companies/updateOne?checkRecords=off", read.getMessage().getBody());

        assertThat(stub.calls().get(1).body())
                .contains("\"amountMicros\":9007199254740993123")
                .contains("\"position\":0.1000000000000000055511151231257827021181583404541015625")
                .contains("\"addressLat\":48.1371000")
                .contains("\"addressLng\":100")
                .contains("\"text\":\"1000000\"");
    }
}
