package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.docs.Project;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each order named here stands in {@code filters.md}, and does what is said there, as do pages: on Twenty 1.0. */
class FiltersTest extends SandboxTest {
    private static final String PAGE = Project.read(Project.DOCS.resolve("filters.md"));

    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new Filters()};
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return FilterFormsTest.SEED;
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
                "employees[DescNullsLast],name | Acme, Inc.;Acme (US);Acme;100% Ada;A & B",
                "employees[AscNullsFirst],name | 100% Ada;A & B;Acme;Acme (US);Acme, Inc."
            })
    void anOrderIsAsThePageSays(String order, String names) {
        assertThat(PAGE).contains("`" + order + "`");
        assertThat(found(Map.of(TwentyConstants.ORDER_BY, order))).containsExactly(names.split(";"));
    }

    @Test
    void theCursorOfACompositeOrderIsRefused() {
        String order = "address.addressCity";
        assertThat(PAGE).contains("`" + order + "`");
        Exchange first = template.send("twenty:companies/findMany?limit=1", exchange -> exchange.getMessage()
                .setHeader(TwentyConstants.ORDER_BY, order));

        Exchange second = template.send("twenty:companies/findMany?limit=1", exchange -> {
            exchange.getMessage().setHeader(TwentyConstants.ORDER_BY, order);
            exchange.getMessage()
                    .setHeader(
                            TwentyConstants.STARTING_AFTER, first.getMessage().getHeader(TwentyConstants.END_CURSOR));
        });

        assertThat(second.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Invalid cursor");
    }

    @Test
    void totalCountShrinksAndEndingBeforeSwapsTheCursors() {
        Exchange first = page(Map.of());
        Exchange second =
                page(Map.of(TwentyConstants.STARTING_AFTER, first.getMessage().getHeader(TwentyConstants.END_CURSOR)));
        Exchange back = page(
                Map.of(TwentyConstants.ENDING_BEFORE, second.getMessage().getHeader(TwentyConstants.START_CURSOR)));

        assertThat(first.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(5);
        assertThat(second.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(3);
        assertThat(back.getMessage().getHeader(TwentyConstants.HAS_NEXT_PAGE)).isEqualTo(false);
        assertThat(back.getMessage().getHeader(TwentyConstants.START_CURSOR))
                .isEqualTo(first.getMessage().getHeader(TwentyConstants.END_CURSOR));
        assertThat(back.getMessage().getHeader(TwentyConstants.END_CURSOR))
                .isEqualTo(first.getMessage().getHeader(TwentyConstants.START_CURSOR));
    }

    private Exchange page(Map<String, Object> headers) {
        return template.send("twenty:companies/findMany?limit=2", exchange -> exchange.getMessage()
                .setHeaders(new java.util.HashMap<>(headers)));
    }

    @Test
    void bothCursorsFindNothing() {
        Object cursor = page(Map.of()).getMessage().getHeader(TwentyConstants.START_CURSOR);

        assertThat(found(Map.of(TwentyConstants.STARTING_AFTER, cursor, TwentyConstants.ENDING_BEFORE, cursor)))
                .isEmpty();
    }

    @Test
    void depthIsSent() {
        found(Map.of());

        assertThat(twenty.requests().get(0).rawQuery()).isEqualTo("depth=1");
    }
}
