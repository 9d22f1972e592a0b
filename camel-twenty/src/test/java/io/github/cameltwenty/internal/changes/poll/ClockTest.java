package io.github.cameltwenty.internal.changes.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.changes.feed.ChangesRoute;
import io.github.cameltwenty.internal.changes.feed.ChangesSetup;
import io.github.cameltwenty.internal.changes.feed.StateKeys;
import io.github.cameltwenty.internal.changes.feed.WorkspaceConnection;
import io.github.cameltwenty.internal.client.AnswerReader;
import io.github.cameltwenty.internal.client.ServerClock;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.options.ChangesOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A poll goes by the server's own clock, whatever that does. */
class ClockTest {
    private static final String NONE = "{\"data\":{\"companies\":[]},\"pageInfo\":{\"hasNextPage\":false}}";

    private final AtomicLong nanos = new AtomicLong(System.nanoTime());
    private final ServerClock clock = new ServerClock(nanos::get);
    private final List<String> filters = new ArrayList<>();
    private final MemoryStateRepository states = new MemoryStateRepository();
    private String answer = NONE;
    private PollPass pass;

    private final class Connection implements WorkspaceConnection {
        @Override
        public void open() {
            // it always is
        }

        @Override
        public void close() {
            // nothing to close
        }

        @Override
        public ServerClock clock() {
            return clock;
        }

        @Override
        public <T> T send(TwentyRequest request, AnswerReader<T> reader) {
            filters.add(request.query().get("filter"));
            try {
                return reader.read(200, new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void start() {
        ChangesOptions options = new ChangesOptions();
        options.setStateRepository(states);
        ChangesSetup setup = ChangesSetup.of("http://crm.example.com", "companies", null, null, options);
        WorkspaceConnection connection = new Connection();
        ChangesRoute route =
                new ChangesRoute(new DefaultCamelContext(), setup, new StateKeys(), connection, exchange -> {});
        pass = new PollPass(
                connection, ChangeWalk.Query.of(setup, false), route.memory().watermark(""), route.delivery());
    }

    private static String changedAt(String time) {
        return "{\"data\":{\"companies\":[{\"id\":\"20202020-a000-4485-94de-70c2a98daef2\",\"updatedAt\":\"" + time
                + "\"}]},\"pageInfo\":{\"hasNextPage\":false}}";
    }

    private String position() {
        return states.getState("twenty/crm.example.com/companies");
    }

    @Test
    void aRecordWithATimeInTheFutureDoesNotMoveThePositionThere() {
        pass.startAt(Instant.parse("2026-11-28T11:00:00Z"), false);
        clock.answered("Sat, 28 Nov 2026 12:00:00 GMT");
        answer = changedAt("2099-01-01T00:00:00.000Z");

        assertThat(pass.fill()).hasSize(1);
        pass.begin(pass.fill().poll()).end(true);
        pass.fill();

        assertThat(position()).startsWith("2026-11-28T1").isLessThan("2026-11-28T12:00:01");
    }

    @Test
    void aClockThatIsSetBackTakesThePositionAlong() {
        clock.answered("Sat, 28 Nov 2026 12:00:00 GMT");
        pass.resume();
        pass.startAt(Instant.parse("2026-11-28T11:59:58Z"), false);
        pass.fill();
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        clock.answered("Sat, 28 Nov 2026 11:01:00 GMT");

        pass.fill();

        assertThat(filters).last().asString().contains("updatedAt[gte]:\"2026-11-28T10:59:50");
        assertThat(position()).startsWith("2026-11-28T10:59:55");
    }

    @Test
    void aStartThatCouldNotAskTheServerIsPutIntoItsTime() {
        long started = nanos.get();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        clock.answered("Sat, 28 Nov 2026 12:00:00 GMT");

        pass.startAsOf(Instant.parse("2026-11-28T14:00:00Z"), started);

        assertThat(position()).startsWith("2026-11-28T11:50:00");
    }
}
