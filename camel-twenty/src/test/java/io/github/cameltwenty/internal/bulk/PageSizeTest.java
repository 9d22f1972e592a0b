package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** A page grows as long as that is faster, and no further than the server goes. */
class PageSizeTest {
    private final AtomicLong clock = new AtomicLong();
    private final PageSize size = new PageSize(clock::get);
    private final TwentyRequest request = TwentyRequest.of("companies", Operation.FIND_ALL, null, Map.of(), null);

    /** The sizes asked for, of a server that gives no more than this, in so many nanoseconds. */
    private List<String> sizes(int most, IntToLongFunction took) {
        List<String> sizes = new ArrayList<>();
        Map<String, String> query = new HashMap<>(Map.of("limit", "200"));
        for (int page = 0; page < 6; page++) {
            sizes.add(query.get("limit"));
            int given = Math.min(most, Integer.parseInt(query.get("limit")));
            size.timing(sent -> {
                        clock.addAndGet(took.applyAsLong(given));
                        return new TwentyResult(200, List.of(), null);
                    })
                    .apply(request);
            size.put(query, given);
        }
        return sizes;
    }

    @Test
    void itGrowsWhereEachCallCostsMostOfTheTime() {
        assertThat(sizes(1_000_000, given -> 1_000_000 + given))
                .containsExactly("200", "400", "800", "1000", "1000", "1000");
    }

    @Test
    void itStaysWhereEachRecordCostsTheSame() {
        assertThat(sizes(1_000_000, given -> 1_000L * given)).containsExactly("200", "400", "200", "200", "200", "200");
    }

    @Test
    void aServerThatCutsPagesIsAskedForMoreOnceOnly() {
        assertThat(sizes(200, given -> 1_000_000 + given)).containsExactly("200", "400", "200", "200", "200", "200");
    }
}
