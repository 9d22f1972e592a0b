package io.github.cameltwenty.docs.snippets;

import static io.github.cameltwenty.TwentyFilter.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.docs.Project;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each filter named here stands in {@code filters.md}, and does what is said there on every version. */
@Tag("sandbox")
class FilterFormsTest extends SandboxTest {
    private static final String PAGE = Project.read(Project.DOCS.resolve("filters.md"));

    static final Map<String, List<Map<String, Object>>> SEED = Map.of(
            "companies",
            List.of(
                    Map.of("id", ACME, "name", "Acme", "employees", 12, "address", Map.of("addressCity", "Paris")),
                    Map.of(
                            "id",
                            BRAVO,
                            "name",
                            "Acme, Inc.",
                            "employees",
                            700,
                            "address",
                            Map.of("addressCity", "Oslo")),
                    Map.of("name", "A & B"),
                    Map.of("name", "100% Ada"),
                    Map.of("name", "Acme (US)", "employees", 150)));

    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new Filters()};
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return SEED;
    }

    private List<String> found(Map<String, Object> headers) {
        Object body = template.requestBodyAndHeaders("twenty:companies/findMany", null, headers);
        return names(body);
    }

    private static List<String> names(Object body) {
        return records(body).stream()
                .map(company -> (String) company.get("name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name[eq]:Acme                             | Acme",
                "name[eq]:\"Acme, Inc.\"                   | Acme, Inc.",
                "name[like]:Ac%                            | Acme;Acme, Inc.;Acme (US)",
                "name[like]:\"100\\%%\"                    | 100% Ada",
                "name[ilike]:%INC%                         | Acme, Inc.",
                "employees[gte]:100,employees[lt]:1000     | Acme, Inc.;Acme (US)",
                "or(name[eq]:Acme,employees[gt]:500)       | Acme;Acme, Inc.",
                "not(employees[is]:NULL)                   | Acme;Acme, Inc.;Acme (US)",
                "employees[is]:NOT_NULL                    | Acme;Acme, Inc.;Acme (US)",
                "name[in]:[\"Acme\",\"A & B\"]             | Acme;A & B",
                "name[in]:[\"Acme, Inc.\"]                 |",
                "address.addressCity[eq]:Oslo              | Acme, Inc.",
                "name[eq]:\"Acme (US)\"                    | Acme (US)",
                "and(name[eq]:\"Acme (US)\",employees[gt]:100) | Acme (US)",
                "or(employees[eq]:12,employees[eq]:700)    | Acme;Acme, Inc.",
                "and(employees[gt]:5,not(or(name[eq]:Acme,employees[gt]:500))) | Acme (US)"
            })
    void aFilterFindsWhatThePageSays(String filter, String names) {
        assertThat(PAGE).contains("`" + filter + "`");
        assertThat(found(Map.of(TwentyConstants.FILTER, filter)))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name[eq]:\"Acme (US\" | 1 close bracket is missing",
                "address[eq]:Oslo      | ",
                "name[contains]:Ac     | comparator contains not in eq, neq, in, containsAny, is, gt, gte, lt, lte, startsWith",
                "nope[eq]:x            | nope",
                "name[neq]:\"R         | ends inside a quote",
                "or(name[eq]:a,name[eq]:b),or(name[eq]:c,name[eq]:d) | write and(...)"
            })
    void aFilterIsRefusedAsThePageSays(String filter, String message) {
        assertThat(PAGE).contains("`" + filter + "`");

        Exchange refused = template.send("twenty:companies/findMany", exchange -> exchange.getMessage()
                .setHeader(TwentyConstants.FILTER, filter));

        assertThat(refused.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining(message == null ? "" : message);
    }

    @Test
    void doubleQuotesGoIntoSingleOnes() {
        String filter = "name[eq]:'The \"Best\" Ltd'";
        assertThat(PAGE).contains("`" + filter + "`");
        template.sendBody("twenty:companies/createOne", Map.of("name", "The \"Best\" Ltd"));

        assertThat(found(Map.of(TwentyConstants.FILTER, filter))).containsExactly("The \"Best\" Ltd");
    }

    @Test
    void theRoutesFind() {
        assertThat(names(template.requestBody("direct:big", (Object) null)))
                .containsExactlyInAnyOrder("Acme, Inc.", "Acme (US)");
        assertThat(names(template.requestBody("direct:raw", (Object) null)))
                .containsExactlyInAnyOrder("A & B", "100% Ada");
        assertThat(names(template.requestBody("direct:byHeader", (Object) "Acme, Inc.")))
                .containsExactly("Acme, Inc.");
        assertThat(names(template.requestBody("direct:byMethod", (Object) "Acme, Inc.")))
                .containsExactly("Acme, Inc.");
        assertThat(template.requestBody("direct:byToD", ACME, Map.class)).containsEntry("name", "Acme");
    }

    static Stream<Arguments> hostile() {
        List<String> bodies = List.of(
                "x\",name[neq]:\"y",
                "x',name[neq]:'y",
                "x\"),not(name[eq]:\"y",
                "x\")&baseUrl=http://127.0.0.1:9/&orderBy=RAW(id",
                "x&outputClass=java.io.File",
                "${header.CamelTwentyFilter}",
                "%");
        return Stream.of("direct:byHeader", "direct:byMethod", "direct:byBuilder", "direct:byToD")
                .flatMap(route -> bodies.stream().map(body -> arguments(route, body)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noBodyMakesMoreOfARouteThanItSays(String route, String body) {
        Exchange done = template.send(route, exchange -> exchange.getMessage().setBody(body));

        Object found = done.getException() == null ? done.getMessage().getBody() : List.of();
        assertThat(found instanceof TwentyRecords all ? all.hasNext() : !((List<?>) found).isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name[startsWith]:Ac", "name[startsWith]:Ac%"})
    void startsWithFindsWhatBeginsSoOrIsRefused(String filter) {
        assertThat(PAGE).contains("`" + filter + "`");

        Exchange done = template.send("twenty:companies/findMany", exchange -> exchange.getMessage()
                .setHeader(TwentyConstants.FILTER, filter));

        if (done.getException() == null) {
            assertThat(names(done.getMessage().getBody())).hasSize(3);
        } else {
            assertThat(done.getException()).hasMessageContaining("write name[like]:\"Ac%\"");
        }
    }

    static Stream<Arguments> built() {
        return Stream.of(
                arguments("field(\"name\").startsWith(\"Ac\")", field("name").startsWith("Ac")),
                arguments("field(\"name\").eq(\"Acme (US)\")", field("name").eq("Acme (US)")),
                arguments(
                        "field(\"name\").eq(\"The \\\"Best\\\" Ltd\")",
                        field("name").eq("The \"Best\" Ltd")),
                arguments(
                        "field(\"name\").in(List.of(\"Acme\", \"Acme, Inc.\"))",
                        field("name").in(List.of("Acme", "Acme, Inc."))),
                arguments(
                        "field(\"employees\").in(List.of(12, 700))",
                        field("employees").in(List.of(12, 700))),
                arguments(
                        "field(\"name\").eq(\"Acme\").not().and(field(\"employees\").gte(100))",
                        field("name").eq("Acme").not().and(field("employees").gte(100))),
                arguments(
                        "field(\"employees\").isNull().not()",
                        field("employees").isNull().not()),
                arguments(
                        "field(\"employees\").gte(100).and(field(\"name\").eq(\"Acme\"))",
                        field("employees").gte(100).and(field("name").eq("Acme"))));
    }

    @ParameterizedTest
    @MethodSource("built")
    void theBuilderWritesWhatThePageSays(String java, TwentyFilter filter) {
        assertThat(PAGE).contains("| `" + java + "` | `" + filter + "` |");
        assertThat(template.send("twenty:companies/findMany", exchange -> exchange.getMessage()
                                .setHeader(TwentyConstants.FILTER, filter))
                        .getException())
                .isNull();
    }

    @Test
    void theBuilderFindsWhatIsNamedSo() {
        Object found = template.requestBody("direct:byBuilder", (Object) "Acme, Inc.");

        assertThat(((TwentyRecords) found).next()).containsEntry("name", "Acme, Inc.");
    }

    @Test
    void oneValueWithASingleQuoteIsRead() {
        template.sendBody("twenty:companies/createOne", Map.of("name", "O'Neil", "employees", 1));
        TwentyFilter alone = field("name").eq("O'Neil");

        assertThat(found(Map.of(TwentyConstants.FILTER, alone))).containsExactly("O'Neil");
        assertThat(found(Map.of(
                        TwentyConstants.FILTER, alone.and(field("employees").gte(1)))))
                .containsExactly("O'Neil");
        assertThatThrownBy(() -> alone.and(field("name").neq("D'Arcy"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> field("name").eq("Acme (US")).isInstanceOf(IllegalArgumentException.class);
    }
}
