package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** On Twenty 2.21, which groups dates in a time zone and wants it named. */
class GroupByOnNewestTest extends LaterServerTest {
    @Override
    protected TwentySandboxOptions options() {
        return TwentySandbox.options().dialect(Dialect.V2_21);
    }

    private List<Object> groups(String options) {
        return found("twenty:companies/groupBy?groupBy=createdAt[DAY]&aggregate=totalCount" + options).stream()
                .map(group -> ((List<?>) group.get("groupByDimensionValues")).get(0))
                .map(Object.class::cast)
                .toList();
    }

    @Test
    void idsAreNotGrouped() {
        assertThat(failure(TwentyUnsupportedException.class, "twenty:companies/groupBy?groupBy=id", null))
                .hasMessageContaining("findAll");
        assertThat(calls()).isEmpty();
    }

    @Test
    void datesAreGroupedByUtcUnlessAnotherZoneIsNamed() {
        record("companies", Map.of("name", "A", "createdAt", "2026-03-01T23:30:00Z"));

        assertThat(groups("&filter=name[eq]:A")).containsExactly("2026-03-01");
        assertThat(groups("&filter=name[eq]:A&timeZone=Europe/Oslo")).containsExactly("2026-03-02");
    }
}
