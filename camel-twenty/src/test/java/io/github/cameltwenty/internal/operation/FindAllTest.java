package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** findAll gives every record that matches, once each, as they are asked for. */
class FindAllTest extends SandboxedTest {
    public record Company(String name, Integer employees) {}

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:export")
                        .to("twenty:companies/findAll?limit=60")
                        .split(body())
                        .streaming()
                        .to("mock:each");
            }
        };
    }

    @BeforeEach
    void seed() {
        sent("twenty:companies/createMany", companies(150));
        twenty.clearRequests();
    }

    private TwentyRecords find(String options) {
        return (TwentyRecords)
                sent("twenty:companies/findAll" + options, null).getMessage().getBody();
    }

    private static List<Map<String, Object>> all(TwentyRecords records) {
        List<Map<String, Object>> all = new ArrayList<>();
        records.forEachRemaining(all::add);
        return all;
    }

    @Test
    void everyRecordOnce() {
        assertThat(all(find("")))
                .extracting(record -> record.get("id"))
                .doesNotHaveDuplicates()
                .hasSize(150);
    }

    @Test
    void inTheOrderOfTheirIdsByTheFewestCalls() {
        assertThat(all(find("?limit=60")))
                .isSortedAccordingTo((a, b) -> ((String) a.get("id")).compareTo((String) b.get("id")));
        assertThat(twenty.requests()).hasSize(3);
        assertThat(twenty.requests())
                .allSatisfy(request ->
                        assertThat(request.rawQuery()).contains("order_by=id").contains("limit=60"));
    }

    @Test
    void aStreamingSplitTakesItAsItIs() throws Exception {
        getMockEndpoint("mock:each").expectedMessageCount(150);

        template.sendBody("direct:export", null);

        getMockEndpoint("mock:each").assertIsSatisfied();
    }

    @Test
    void aStreamingSplitLosesNoRecordWhereAPageFails() throws Exception {
        twenty.misbehaveWith(request -> twenty.requests().size() < 3
                ? Misbehaviour.none()
                : Misbehaviour.status(500, "{\"statusCode\":500,\"error\":\"x\",\"messages\":[\"no\"]}"));
        getMockEndpoint("mock:each").expectedMessageCount(120);

        Exception failure = send("direct:export", null).getException();

        assertThat(failure).isInstanceOf(TwentyServerException.class);
        getMockEndpoint("mock:each").assertIsSatisfied();
    }

    @Test
    void aResumedWalkThatFailsAtOnceTellsWhereItBegan() {
        twenty.misbehave(Misbehaviour.status(500, "{\"statusCode\":500,\"error\":\"x\",\"messages\":[\"no\"]}"));

        Exchange failed = send("twenty:companies/findAll", null, Map.of(TwentyConstants.STARTING_AFTER, "here"));

        assertThat(((TwentyException) failed.getException()).getEndCursor()).isEqualTo("here");
    }

    @Test
    void theTotalIsThatOfTheFirstPage() {
        Exchange found = sent("twenty:companies/findAll?limit=50", null);

        assertThat(found.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(150);
        all((TwentyRecords) found.getMessage().getBody());
        assertThat(found.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(150);
    }

    @Test
    void aFilterHolds() {
        assertThat(all(find("?filter=employees[lt]:70"))).hasSize(70);
    }

    @Test
    void nothingFoundIsNothingGiven() {
        TwentyRecords none = find("?filter=name[eq]:nobody");

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void noMoreThanMaxRecordsAndNoPageTooMany() {
        assertThat(all(find("?maxRecords=70&limit=60&prefetch=true"))).hasSize(70);
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void aSmallMaxRecordsIsThePageSize() {
        assertThat(all(find("?maxRecords=5"))).hasSize(5);
        assertThat(twenty.requests()).singleElement().satisfies(request -> assertThat(request.rawQuery())
                .contains("limit=5"));
    }

    @Test
    void withoutPrefetchAPageIsFetchedOnlyWhenItIsAskedFor() {
        TwentyRecords records = find("?prefetch=false&limit=60");
        for (int i = 0; i < 60; i++) {
            records.next();
        }

        assertThat(twenty.requests()).hasSize(1);
        records.next();
        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void aClosedIteratorGivesNothingMore() {
        TwentyRecords records = find("");
        records.next();

        records.close();

        assertThat(records.hasNext()).isFalse();
    }

    @Test
    void typedRecords() {
        Object body = sent("twenty:companies/findAll?outputClass=" + Company.class.getName(), null)
                .getMessage()
                .getBody();

        List<Company> companies = new ArrayList<>();
        ((TwentyRecords.Typed<?>) body).forEachRemaining(company -> companies.add((Company) company));
        assertThat(companies).hasSize(150).contains(new Company("Company 7", 7));
    }

    @Test
    void itPrintsWithoutBeingReadAway() {
        TwentyRecords records = find("");

        assertThat(records).hasToString("TwentyRecords[companies/findAll, 0 given]");
        assertThat(all(records)).hasSize(150);
    }

    @Test
    void aPageThatFailsEndsItWithTheTypedExceptionAndTheCursorToGoOnFrom() {
        TwentyRecords records = find("?prefetch=false&maxRetries=0&limit=60");
        List<Object> given = new ArrayList<>();
        twenty.misbehave(Misbehaviour.none());
        for (int i = 0; i < 120; i++) {
            given.add(records.next().get("id"));
        }
        twenty.misbehave(Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"x\",\"messages\":[\"busy\"]}"));

        TwentyServerException failure = catchThrowableOfType(TwentyServerException.class, records::next);

        assertThat(failure.getStatusCode()).isEqualTo(503);
        assertThat(records.hasNext()).isFalse();
        Exchange resumed =
                send("twenty:companies/findAll", null, Map.of(TwentyConstants.STARTING_AFTER, failure.getEndCursor()));
        all((TwentyRecords) resumed.getMessage().getBody()).forEach(record -> given.add(record.get("id")));
        assertThat(given).doesNotHaveDuplicates().hasSize(150);
    }

    @Test
    void aFirstPageThatFailsFailsTheStep() {
        twenty.misbehave(Misbehaviour.status(500, "{\"statusCode\":500,\"error\":\"x\",\"messages\":[\"no\"]}"));

        failure(TwentyServerException.class, "twenty:companies/findAll", null);
    }

    @Test
    void aPassingFailureIsRetried() {
        TwentyRecords records = find("?prefetch=false&limit=60");
        twenty.misbehave(Misbehaviour.status(503, ""), Misbehaviour.dropBefore());

        assertThat(all(records)).hasSize(150);
    }
}
