package io.github.cameltwenty.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the body is afterwards, and what a route does with it. */
class OutputTest extends StubbedTest {
    private static final String PEOPLE = "{\"data\":{\"people\":["
            + "{\"id\":\"" + ID + "\",\"name\":{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"},\"city\":null},"
            + "{\"id\":\"" + OTHER_ID + "\",\"name\":{\"firstName\":\"Zoë\",\"lastName\":\"Ü\"},\"city\":\"Köln\"}]},"
            + "\"pageInfo\":{\"hasNextPage\":false,\"startCursor\":\"a\",\"endCursor\":\"b\"},\"totalCount\":2}";
    private static final String FIRST =
            "{\"id\":\"" + ID + "\",\"name\":{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"},\"city\":null}";

    @TempDir
    static Path folder;

    public record Name(String firstName, String lastName) {}

    public record Person(String id, Name name) {}

    public record Company(String name, List<Person> people) {}

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getStreamCachingStrategy().setSpoolEnabled(true);
        context.getStreamCachingStrategy().setSpoolThreshold(50_000);
        context.getStreamCachingStrategy()
                .setSpoolDirectory(folder.resolve("spool").toFile());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:simple").to("twenty:people/findMany").setBody(simple("${body[0][name][firstName]}"));
                from("direct:print").to("twenty:people/findMany").setBody(simple("${body}"));
                from("direct:jsonpath").to("twenty:people/findMany").setBody().jsonpath("$[1].name.firstName");
                from("direct:split").to("twenty:people/findMany").split(body()).to("mock:each");
                from("direct:marshal")
                        .to("twenty:people/findMany")
                        .marshal()
                        .json(JsonLibrary.Jackson)
                        .convertBodyTo(String.class);
                from("direct:file").to("twenty:people/findMany").to("file:" + folder + "?fileName=people.json");
                from("direct:spooled")
                        .to("twenty:people/findMany?outputFormat=envelope")
                        .process(exchange -> exchange.getMessage()
                                .setBody(!exchange.getMessage()
                                        .getBody(StreamCache.class)
                                        .inMemory()));
                from("direct:envelope")
                        .to("twenty:people/findMany?outputFormat=envelope")
                        .to("log:first?level=OFF&showAll=true")
                        .to("mock:envelope");
            }
        };
    }

    @Test
    void aRecordIsReachedBySimple() {
        stub.answer(200, PEOPLE);

        assertThat(template.requestBody("direct:simple", null, String.class)).isEqualTo("Ada");
    }

    @Test
    void theBodyPrintsAsJson() {
        stub.answer(200, PEOPLE);

        assertThat(template.requestBody("direct:print", null, String.class)).startsWith("[" + FIRST + ",{");
    }

    @Test
    void aRecordPrintsAsJson() {
        stub.answer(200, PEOPLE);

        Exchange done = send("twenty:people/findMany", null);

        assertThat(done.getMessage().getBody(List.class).get(0)).hasToString(FIRST);
        assertThat(done.getMessage().getBody(String.class)).startsWith("[" + FIRST + ",{");
    }

    @Test
    void jsonPathReadsIt() {
        stub.answer(200, PEOPLE);

        assertThat(template.requestBody("direct:jsonpath", null, String.class)).isEqualTo("Zoë");
    }

    @Test
    void splitTakesItApart() throws Exception {
        stub.answer(200, PEOPLE);
        getMockEndpoint("mock:each").expectedMessageCount(2);

        template.sendBody("direct:split", null);

        getMockEndpoint("mock:each").assertIsSatisfied();
    }

    @Test
    void marshalWritesIt() {
        stub.answer(200, PEOPLE);

        assertThat(template.requestBody("direct:marshal", null, String.class)).startsWith("[" + FIRST + ",{");
    }

    @Test
    void aFileTakesItAsUtf8Json() throws IOException {
        stub.answer(200, PEOPLE);

        template.sendBody("direct:file", null);

        assertThat(Files.readString(folder.resolve("people.json")))
                .startsWith("[" + FIRST)
                .endsWith("\"Köln\"}]");
    }

    @Test
    void itConvertsToAJsonNode() {
        stub.answer(200, PEOPLE);

        Exchange done = send("twenty:people/findMany", null);

        assertThat(done.getMessage().getBody(JsonNode.class).at("/1/city").asText())
                .isEqualTo("Köln");
    }

    @Test
    void outputFormatJsonGivesTheUnwrappedResultAsText() {
        stub.answer(200, PEOPLE);

        Exchange done = send("twenty:people/findMany?outputFormat=json", null);

        assertThat(done.getMessage().getBody())
                .isInstanceOf(String.class)
                .asString()
                .startsWith("[" + FIRST + ",{");
        assertThat(done.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(2);
    }

    @Test
    void outputFormatEnvelopeGivesTheAnswerAsItCame() {
        stub.answer(200, PEOPLE);

        Exchange done = send("twenty:people/findMany?outputFormat=envelope", null);

        assertThat(done.getMessage().getBody()).isInstanceOf(InputStream.class).isInstanceOf(StreamCache.class);
        assertThat(done.getMessage().getBody(String.class)).isEqualTo(PEOPLE);
        assertThat(done.getMessage().getHeader(TwentyConstants.STATUS_CODE)).isEqualTo(200);
    }

    @Test
    void theEnvelopeCanBeReadTwiceInARoute() throws Exception {
        stub.answer(200, PEOPLE);
        getMockEndpoint("mock:envelope").expectedBodiesReceived(PEOPLE);

        template.sendBody("direct:envelope", null);

        getMockEndpoint("mock:envelope").assertIsSatisfied();
    }

    @Test
    void aLargeEnvelopeIsSpooledToDiskByCamelsStreamCaching() {
        stub.answer(200, "{\"data\":{\"people\":[{\"city\":\"" + "x".repeat(100_000) + "\"}]}}");

        assertThat(template.requestBody("direct:spooled", null, Boolean.class)).isTrue();
    }

    @Test
    void outputClassGivesTypedRecords() {
        stub.answer(200, PEOPLE);

        Exchange done = send("twenty:people/findMany?outputClass=" + Person.class.getName(), null);

        assertThat(done.getMessage().getBody())
                .isEqualTo(List.of(
                        new Person(ID, new Name("Ada", "Lovelace")), new Person(OTHER_ID, new Name("Zoë", "Ü"))));
    }

    @Test
    void outputClassGivesOneTypedRecord() {
        stub.answer(200, "{\"data\":{\"person\":" + FIRST + "}}");

        Exchange done = send("twenty:people/findOne?outputClass=" + Person.class.getName(), ID);

        assertThat(done.getMessage().getBody()).isEqualTo(new Person(ID, new Name("Ada", "Lovelace")));
    }

    @Test
    void outputClassTypesNestedRecordsToo() {
        stub.answer(200, "{\"data\":{\"company\":{\"name\":\"Acme\",\"people\":[" + FIRST + "]}}}");

        Exchange done = send("twenty:companies/findOne?outputClass=" + Company.class.getName(), ID);

        assertThat(done.getMessage().getBody())
                .isEqualTo(new Company("Acme", List.of(new Person(ID, new Name("Ada", "Lovelace")))));
    }

    @Test
    void anOutputClassThatDoesNotFitSaysThatTheWorkIsDone() {
        stub.answer(201, "{\"data\":{\"createPerson\":" + FIRST + "}}");
        Map<String, Object> body = Map.of("city", "x");

        TwentyException failure =
                failure(TwentyException.class, "twenty:people/createOne?outputClass=java.lang.Integer", body);

        assertThat(failure.getStatusCode()).isEqualTo(201);
        assertThat(failure)
                .hasMessageContaining(
                        "people/createOne: done, but the answer does not fit the outputClass java.lang.Integer");
    }
}
