package io.github.cameltwenty.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** findAll with parallelism: several ranges of ids at once, each record once. */
class RangeWalkTest extends SandboxedTest {
    private TwentyRecords find(String options) {
        return (TwentyRecords)
                sent("twenty:companies/findAll" + options, null).getMessage().getBody();
    }

    private static List<Object> ids(TwentyRecords records) {
        List<Object> ids = new ArrayList<>();
        records.forEachRemaining(each -> ids.add(each.get("id")));
        return ids;
    }

    private List<Object> stored() {
        return twenty.records("companies").stream()
                .map(each -> each.get("id"))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 40, 45, 500})
    void everyRecordOnceInTheOrderOfTheIds(int count) {
        if (count > 0) {
            sent("twenty:companies/createMany", companies(count));
        }

        assertThat(ids(find("?limit=10&parallelism=4"))).isEqualTo(stored());
    }

    @Test
    void everyRecordOnceAsTheyCome() {
        sent("twenty:companies/createMany", companies(500));

        assertThat(ids(find("?limit=10&parallelism=4&ordered=false")))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(stored());
    }

    @Test
    void idsThatLieCloseTogether() {
        List<Map<String, Object>> close = IntStream.range(0, 300)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("name", "c" + i, "id", String.format("20202020-a0%02x-4000-8000-%012x", i % 7, i)))
                .toList();
        sent("twenty:companies/createMany", close);

        assertThat(ids(find("?limit=10&parallelism=4"))).isEqualTo(stored());
    }

    @Test
    void theFilterHolds() {
        sent("twenty:companies/createMany", companies(300));

        assertThat(ids(find("?limit=10&parallelism=3&filter=or(employees[lt]:50,employees[gte]:200)")))
                .hasSize(150)
                .doesNotHaveDuplicates();
    }

    @Test
    void boundsAreUuidsOfVersion4() {
        sent("twenty:companies/createMany", companies(300));
        twenty.clearRequests();

        ids(find("?limit=10&parallelism=4"));

        assertThat(calls())
                .extracting(request -> URLDecoder.decode(request.rawQuery(), StandardCharsets.UTF_8))
                .filteredOn(query -> query.contains("filter="))
                .isNotEmpty()
                .allSatisfy(
                        query -> assertThat(query)
                                .containsPattern(
                                        "filter=(and\\()?(id\\[(gte|lt)]:\"[0-9a-f]{8}-[0-9a-f]{4}-4000-8000-0{12}\",?)+\\)?(&|$)"));
    }

    @Test
    void asManyCallsAtATimeAsAskedForAndNotMany() {
        sent("twenty:companies/createMany", companies(1_000));
        AtomicInteger underway = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        twenty.clearRequests();
        twenty.misbehaveWith(request -> {
            most.accumulateAndGet(twenty.openConnections(), Math::max);
            return Misbehaviour.delay(Duration.ofMillis(5));
        });

        assertThat(ids(find("?limit=10&parallelism=4"))).hasSize(1_000);

        assertThat(most.get()).isBetween(2, 4);
        assertThat(calls()).hasSizeLessThan(125);
    }

    @Test
    void aFailureEndsItWithTheCursorToGoOnFrom() {
        sent("twenty:companies/createMany", companies(400));
        TwentyRecords records = find("?limit=10&parallelism=3&maxRetries=0");
        AtomicInteger calls = new AtomicInteger();
        twenty.misbehaveWith(request -> calls.incrementAndGet() == 9
                ? Misbehaviour.status(503, "{\"statusCode\":503,\"error\":\"x\",\"messages\":[\"busy\"]}")
                : Misbehaviour.none());
        List<Object> given = new ArrayList<>();

        TwentyException failure = catchThrowableOfType(
                TwentyException.class, () -> records.forEachRemaining(each -> given.add(each.get("id"))));
        twenty.misbehaveWith(request -> Misbehaviour.none());
        Exchange resumed = send(
                "twenty:companies/findAll?limit=10&parallelism=3",
                null,
                Map.of(TwentyConstants.STARTING_AFTER, failure.getEndCursor()));
        given.addAll(ids((TwentyRecords) resumed.getMessage().getBody()));

        assertThat(given).isEqualTo(stored());
    }

    @Test
    void theTotalIsThatOfAll() {
        sent("twenty:companies/createMany", companies(150));

        Exchange found = sent("twenty:companies/findAll?limit=10&parallelism=4", null);

        assertThat(found.getMessage().getHeader(TwentyConstants.TOTAL_COUNT)).isEqualTo(150);
    }

    @Test
    void noMoreThanMaxRecords() {
        sent("twenty:companies/createMany", companies(150));

        assertThat(ids(find("?limit=10&parallelism=4&maxRecords=35"))).isEqualTo(stored().subList(0, 35));
    }

    @Test
    void aFewRecordsAreOneCall() {
        sent("twenty:companies/createMany", companies(150));
        twenty.clearRequests();

        assertThat(ids(find("?limit=10&parallelism=4&maxRecords=10"))).hasSize(10);
        assertThat(calls()).hasSize(1);
    }

    @Test
    void anotherOrderIsRefusedAtStartUp() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findAll?parallelism=2&orderBy=name"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("parallelism reads ranges of ids at once");
    }

    @Test
    void anotherOrderIsRefusedInAHeaderToo() {
        Exchange failed = send(
                "twenty:companies/findAll?parallelism=2",
                null,
                Map.of(TwentyConstants.ORDER_BY, "name[DescNullsLast]"));

        assertThat(failed.getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(calls()).isEmpty();
    }
}
