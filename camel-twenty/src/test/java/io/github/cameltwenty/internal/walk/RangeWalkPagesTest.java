package io.github.cameltwenty.internal.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which pages a walk over ranges asks for, and when; the calls are made where the test says. */
class RangeWalkPagesTest {
    private static final Pattern BOUND = Pattern.compile("id\\[(gte|lt)]:\"([^\"]+)\"");
    private static final int PAGE = 10;

    private final TreeSet<String> ids = new TreeSet<>();
    private final TreeSet<String> hidden = new TreeSet<>();
    private final List<TwentyRequest> asked = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    private void store(int count) {
        Random random = new Random(count);
        while (ids.size() < count) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            ids.add(id.substring(0, 14) + "4" + id.substring(15));
        }
    }

    /** As later versions: the count is that of the filter, whatever the cursor. */
    private TwentyResult answer(TwentyRequest request) {
        asked.add(request);
        TreeSet<String> found = new TreeSet<>(ids);
        Matcher bounds = BOUND.matcher(request.query().getOrDefault("filter", ""));
        while (bounds.find()) {
            String bound = bounds.group(2);
            found.removeIf(
                    bounds.group(1).equals("lt") ? id -> id.compareTo(bound) >= 0 : id -> id.compareTo(bound) < 0);
        }
        String cursor = request.query().getOrDefault("starting_after", "");
        List<String> rest =
                found.stream().filter(id -> id.compareTo(cursor) > 0).toList();
        int size = Math.min(Integer.parseInt(request.query().get("limit")), rest.size());
        List<?> records = rest.subList(0, size).stream()
                .filter(id -> !hidden.contains(id))
                .map(id -> Map.of("id", id))
                .toList();
        return new TwentyResult(
                200,
                records,
                new TwentyResult.Page(found.size(), size < rest.size(), null, size == 0 ? null : rest.get(size - 1)));
    }

    private RangeWalk walk(boolean ordered, Function<TwentyRequest, TwentyResult> send) {
        TwentyRequest first = TwentyRequest.of(
                "companies",
                Operation.FIND_ALL,
                null,
                Map.of("limit", String.valueOf(PAGE), "order_by", "id", "depth", "0"),
                null);
        return new RangeWalk(first, send, new RangeWalk.Settings(2, ordered, null, true, waiting::add));
    }

    private void makeCalls() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private List<Object> all(RangeWalk walk) {
        List<Object> given = new ArrayList<>();
        while (true) {
            makeCalls();
            if (!walk.hasNext()) {
                return given;
            }
            given.add(((Map<?, ?>) walk.next()).get("id"));
        }
    }

    @Test
    void aRangeThatIsAheadWaitsUntilTheRecordsBeforeItAreTaken() {
        store(1_000);
        RangeWalk walk = walk(true, this::answer);

        makeCalls();
        int ahead = asked.size();
        for (int i = 0; i < 3 * PAGE; i++) {
            walk.next();
        }
        makeCalls();

        assertThat(ahead).isEqualTo(2 * 4);
        assertThat(asked.size()).isBetween(ahead + 2, ahead + 4);
    }

    @Test
    void noMoreCallsAtATimeThanAskedFor() {
        store(1_000);

        walk(true, this::answer);

        assertThat(waiting).hasSize(2);
    }

    @Test
    void aFewCallsMoreThanOnePageAfterTheOther() {
        store(1_000);

        assertThat(all(walk(true, this::answer))).containsExactlyElementsOf(ids);
        assertThat(asked.size()).isBetween(100, 130);
    }

    @Test
    void aFewPagesAreAskedForAllAtOnce() {
        store(3 * PAGE);
        RangeWalk walk = walk(true, this::answer);

        assertThat(waiting).hasSize(2);
        assertThat(all(walk)).containsExactlyElementsOf(ids);
    }

    @Test
    void aRangeThatGivesLessThanItCountsIsAnError() {
        store(1_000);
        hidden.add(new ArrayList<>(ids).get(200));

        RangeWalk walk = walk(true, this::answer);

        assertThatThrownBy(() -> all(walk))
                .isInstanceOf(TwentyServerException.class)
                .hasMessageContaining("but the server counted");
        assertThat(asked.size()).as("long before the end").isLessThan(60);
    }

    @Test
    void whereNothingCanBeCalledAnyMoreItFails() {
        store(1_000);
        TwentyRequest first =
                TwentyRequest.of("companies", Operation.FIND_ALL, null, Map.of("limit", String.valueOf(PAGE)), null);
        RangeWalk walk = new RangeWalk(first, this::answer, new RangeWalk.Settings(2, true, null, true, task -> {
            throw new RejectedExecutionException("stopped");
        }));

        assertThatThrownBy(() -> all(walk)).hasMessageContaining("stopped");
    }

    @Test
    void afterCloseNothingIsAskedForAndNothingGiven() {
        store(1_000);
        RangeWalk walk = walk(false, this::answer);

        walk.close();
        makeCalls();

        assertThat(walk.hasNext()).isFalse();
        assertThat(asked).hasSizeLessThanOrEqualTo(3);
    }
}
