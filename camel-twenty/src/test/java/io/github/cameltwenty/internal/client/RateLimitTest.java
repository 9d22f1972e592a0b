package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** One pace for all calls to a workspace. */
class RateLimitTest extends SandboxedTest {
    /** A bucket of so many tokens that are never refilled within a test. */
    private static Bucket tokens(int tokens) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillIntervally(tokens, Duration.ofDays(1)))
                .build();
    }

    private Exchange find(String options) {
        return send("twenty:companies/findMany" + options, null);
    }

    @Test
    void callsGoOutEvenlyAndAtTheFullPace() {
        configuration().setRequestsPerSecond(50);
        long begin = System.nanoTime();

        for (int i = 0; i < 26; i++) {
            find("");
        }

        // 25 intervals of 20 ms; the upper bound only rules out that calls wait for another reason
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(milliseconds).isBetween(500L, 5_000L);
    }

    @Test
    void allEndpointsOfAWorkspaceShareABucket() {
        configuration().setBucket(tokens(3));
        find("");
        send("twenty:people/findMany", null);
        send("twenty:notes/findMany", null);

        Exchange fourth = find("");

        assertThat(fourth.getException())
                .isInstanceOf(TwentyConnectionException.class)
                .hasMessageContaining("not sent, its turn does not come within 5 minutes");
        assertThat(((TwentyConnectionException) fourth.getException()).isSent()).isFalse();
        assertThat(twenty.requests()).hasSize(3);
    }

    @Test
    void aRetryTakesATurnToo() {
        configuration().setBucket(tokens(2));
        twenty.misbehave(Misbehaviour.status(503, ""), Misbehaviour.status(503, ""));

        find("");

        assertThat(twenty.requests()).hasSize(2);
    }

    @Test
    void differentLimitsForOneWorkspaceAreAMistake() {
        find("?requestsPerMinute=1000");

        assertThatThrownBy(() -> {
                    Exchange second = send("twenty:people/findMany?requestsPerMinute=500", null);
                    throw second.getException();
                })
                .hasStackTraceContaining("They share one limit: set it once, on the component");
    }

    @Test
    void a429PausesTheWholeClient() throws Exception {
        int threads = 4;
        CountDownLatch refused = new CountDownLatch(1);
        twenty.misbehaveWith(request -> {
            boolean first = refused.getCount() == 1;
            refused.countDown();
            return first
                    ? Misbehaviour.status(
                            429,
                            "{\"statusCode\":429,\"error\":\"x\",\"messages\":[\"Limit reached (2 tokens per 600 ms)\"]}")
                    : Misbehaviour.none();
        });
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            executor.submit(() -> find(""));
            refused.await();
            long pausedAt = System.nanoTime();
            for (int i = 0; i < threads - 1; i++) {
                executor.submit(() -> find(""));
            }
            executor.shutdown();
            assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

            assertThat(twenty.requests()).hasSize(threads + 1);
            assertThat(Duration.ofNanos(System.nanoTime() - pausedAt)).isGreaterThan(Duration.ofMillis(200));
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void twoContextsShareOneBudgetThroughADatabase() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:limits;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bucket(id BIGINT PRIMARY KEY, state BYTEA, expires_at BIGINT)");
            // H2 does not know the PostgreSQL statement that would put it there
            statement.execute("INSERT INTO bucket(id) VALUES (1)");
        }
        try (CamelContext one = context(database, twenty);
                CamelContext other = context(database, twenty)) {
            for (int i = 0; i < 3; i++) {
                find(one);
                find(other);
            }

            assertThat(find(one)).isInstanceOf(TwentyConnectionException.class);
            assertThat(find(other)).isInstanceOf(TwentyConnectionException.class);
            assertThat(twenty.requests()).hasSize(6);
        }
    }

    private static CamelContext context(JdbcDataSource database, TwentySandbox twenty) {
        ProxyManager<Long> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.LONG)
                .build();
        BucketConfiguration six = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(6).refillIntervally(6, Duration.ofDays(1)))
                .build();
        DefaultCamelContext context = new DefaultCamelContext();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(twenty.baseUrl());
        component.setApiKey(twenty.apiKey());
        component.getConfiguration().setBucket(buckets.builder().build(1L, () -> six));
        context.start();
        return context;
    }

    private static Exception find(CamelContext context) {
        return context.createProducerTemplate()
                .send("twenty:companies/findMany", exchange -> {})
                .getException();
    }
}
