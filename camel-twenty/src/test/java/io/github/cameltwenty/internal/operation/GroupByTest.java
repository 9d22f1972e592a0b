package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.request.GroupByQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupByTest extends LaterServerTest {
    @Test
    void countsAndSumsEachGroup() {
        record("companies", Map.of("name", "A", "employees", 1, "idealCustomerProfile", true));
        record("companies", Map.of("name", "B", "employees", 2, "idealCustomerProfile", true));
        record("companies", Map.of("name", "C", "employees", 5, "idealCustomerProfile", false));

        List<Map<String, Object>> groups =
                found("twenty:companies/groupBy?groupBy=idealCustomerProfile&aggregate=totalCount,sumEmployees");

        assertThat(groups)
                .extracting(group -> group.get("groupByDimensionValues") + " " + group.get("totalCount"))
                .containsExactlyInAnyOrder("[true] 2", "[false] 1");
    }

    @Test
    void givesNoMoreGroupsThanTheLimit() {
        for (int employees = 0; employees < 5; employees++) {
            record("companies", Map.of("name", "C" + employees, "employees", employees));
        }

        assertThat(found("twenty:companies/groupBy?groupBy=employees&limit=2")).hasSize(2);
    }

    @Test
    void askesForPartsOfCompositesAndOfDatesInTwentysWriting() {
        assertThat(GroupByQuery.dimensions("address.addressCity, createdAt[MONTH]", null))
                .isEqualTo("[{\"address\":{\"addressCity\":true}},{\"createdAt\":{\"granularity\":\"MONTH\"}}]");
    }

    @Test
    void namesTheZoneOfDatesInTwentysWriting() {
        assertThat(GroupByQuery.dimensions("createdAt[MONTH]", "Europe/Oslo"))
                .isEqualTo("[{\"createdAt\":{\"granularity\":\"MONTH\",\"timeZone\":\"Europe/Oslo\"}}]");
    }

    @Test
    void aZoneThatThereIsNotIsRefusedAtStartUp() {
        assertThatThrownBy(() ->
                        context.getEndpoint("twenty:companies/groupBy?groupBy=createdAt[DAY]&timeZone=Europe/Osslo"))
                .hasStackTraceContaining("The option timeZone is 'Europe/Osslo'");
    }

    @Test
    void noZoneIsSentToAServerThatGroupsByUtc() {
        record("companies", Map.of("name", "A"));

        found("twenty:companies/groupBy?groupBy=createdAt[YEAR]");

        assertThat(lastCall().rawQuery()).doesNotContain("timeZone");
    }

    @Test
    void anotherZoneThanUtcIsRefusedThere() {
        TwentyUnsupportedException failure = failure(
                TwentyUnsupportedException.class,
                "twenty:companies/groupBy?groupBy=createdAt[YEAR]&timeZone=Europe/Oslo",
                null);

        assertThat(failure).hasMessageContaining("groups dates by UTC only");
    }

    @Test
    void needsAField() {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/groupBy"))
                .hasStackTraceContaining("The option groupBy is missing");
    }

    @Test
    void anUnknownFieldIsTheServersRefusal() {
        failure(TwentyValidationException.class, "twenty:companies/groupBy?groupBy=nope", null);
    }
}
