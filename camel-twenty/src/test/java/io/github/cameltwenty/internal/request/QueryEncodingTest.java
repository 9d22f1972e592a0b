package io.github.cameltwenty.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.StubbedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyEndpoint;
import io.github.cameltwenty.TwentyServerException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter arrives as it was written: encoded once, never twice, whatever way it was given. */
class QueryEncodingTest extends StubbedTest {
    private static final String AWKWARD =
            "or(name[eq]:\"A & B + C\",name[like]:%Ada%,name[in]:[\"Müller, GmbH\",\"100%25\"],name[eq]:'x=y?#/;(z)')";

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:toD").toD("twenty:companies/findMany?filter=RAW(${header.wanted})");
                from("direct:plainToD").toD("twenty:companies/findMany?limit=5&filter=${header.wanted}");
                from("direct:placeholder").to("twenty:companies/findMany?filter=RAW({{wanted}})");
                from("direct:xml").to("twenty:companies/findMany?filter=name[eq]:\"Ada + Co\"");
            }
        };
    }

    @Override
    protected java.util.Properties useOverridePropertiesWithPropertiesComponent() {
        java.util.Properties properties = new java.util.Properties();
        properties.setProperty("wanted", AWKWARD);
        return properties;
    }

    private String arrived() {
        return stub.onlyCall().query().get("filter");
    }

    @Test
    void asRaw() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?filter=RAW(" + AWKWARD + ")", null);

        assertThat(arrived()).isEqualTo(AWKWARD);
    }

    @Test
    void asHeader() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany", null, Map.of(TwentyConstants.FILTER, AWKWARD));

        assertThat(arrived()).isEqualTo(AWKWARD);
    }

    @Test
    void asEndpointOptionInJava() {
        stub.answer(200, PAGE);
        context.getEndpoint("twenty:companies/findMany", TwentyEndpoint.class)
                .getMessage()
                .setFilter(AWKWARD);

        send("twenty:companies/findMany", null);

        assertThat(arrived()).isEqualTo(AWKWARD);
    }

    @Test
    void inToDAsRaw() {
        stub.answer(200, PAGE);

        send("direct:toD", null, Map.of("wanted", AWKWARD));

        assertThat(arrived()).isEqualTo(AWKWARD);
    }

    @Test
    void inToDWithoutRaw() {
        stub.answer(200, PAGE);

        send("direct:plainToD", null, Map.of("wanted", "name[like]:%Ada + Zoë%"));

        assertThat(arrived()).isEqualTo("name[like]:%Ada + Zoë%");
    }

    @Test
    void asPlaceholder() {
        stub.answer(200, PAGE);

        send("direct:placeholder", null);

        assertThat(arrived()).isEqualTo(AWKWARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage[eq]:NEW",
                "name[eq]:\"Ada + Co\"",
                "emails.primaryEmail[eq]:ada+news@example.com",
                "name[like]:air%",
                "name[eq]:Müller",
                "name[in]:[\"a\",\"b\"]",
                "or(name[eq]:\"x\",not(id[is]:NULL))"
            })
    void plainInTheUri(String filter) {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?filter=" + filter, null);

        assertThat(arrived()).isEqualTo(filter);
    }

    @Test
    void twoFiltersThatCamelNormalizesAlikeStayApartInToD() {
        stub.answer(200, PAGE).answer(200, PAGE);

        send("direct:plainToD", null, Map.of("wanted", "name[like]:%Ada%"));
        send("direct:plainToD", null, Map.of("wanted", "name[like]:%Aca%"));

        assertThat(stub.calls())
                .extracting(call -> call.query().get("filter"))
                .containsExactly("name[like]:%Ada%", "name[like]:%Aca%");
    }

    @Test
    void toDMakesOneEndpointForAllMessages() {
        stub.answer(200, PAGE).answer(200, PAGE);
        int before = context.getEndpoints().size();

        send("direct:plainToD", null, Map.of("wanted", "name[eq]:a"));
        send("direct:plainToD", null, Map.of("wanted", "name[eq]:b"));

        assertThat(context.getEndpoints()).hasSize(before + 1);
    }

    @Test
    void toDLeavesNoHeaderBehindWhenItFails() {
        stub.answer(500, "{\"statusCode\":500,\"error\":\"Oh\",\"messages\":[\"no\"]}");

        Exchange failed = send("direct:plainToD", null, Map.of("wanted", "name[eq]:a"));

        assertThat(failed.getException()).isInstanceOf(TwentyServerException.class);
        assertThat(failed.getMessage().getHeaders()).doesNotContainKeys(TwentyConstants.FILTER, TwentyConstants.LIMIT);
    }

    @Test
    void aRawValueWhosePercentsCamelHasEscapedItself() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?filter=RAW(name[ilike]:\"Nor%25\")", null);

        assertThat(arrived()).isEqualTo("name[ilike]:\"Nor%\"");
    }

    @Test
    void aHeaderWinsOverTheUriOfToD() {
        stub.answer(200, PAGE);

        send("direct:plainToD", null, Map.of("wanted", "name[eq]:uri", TwentyConstants.FILTER, "name[eq]:header"));

        assertThat(arrived()).isEqualTo("name[eq]:header");
    }

    @Test
    void aSpaceGoesAsPercent20() {
        stub.answer(200, PAGE);

        send("twenty:companies/findMany?filter=name[eq]:a b", null);

        assertThat(stub.onlyCall().rawQuery()).contains("name%5Beq%5D%3Aa%20b");
    }

    @Test
    void ordersAndCursorsAreEncodedToo() {
        stub.answer(200, PAGE);

        send(
                "twenty:companies/findMany?orderBy=name[DescNullsLast],createdAt",
                null,
                Map.of(TwentyConstants.STARTING_AFTER, "eyJpZCI6Ij+/In0=="));

        assertThat(stub.onlyCall().query())
                .containsEntry("order_by", "name[DescNullsLast],createdAt")
                .containsEntry("starting_after", "eyJpZCI6Ij+/In0==");
    }
}
