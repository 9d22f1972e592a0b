package io.github.cameltwenty.examples.kafka;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertyInject;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.IdempotentRepository;

/** What the instances share. */
public final class SharedBeans implements CamelConfiguration {
    // tag::scaling-lock[]
    /** The lock is a service of Camel's: it starts and stops with the context. */
    @Override
    public void configure(CamelContext context) throws Exception {
        FileLockClusterService lock = new FileLockClusterService();
        lock.setRoot(context.resolvePropertyPlaceholders("{{shared.directory}}/lock"));
        lock.setAcquireLockInterval(2, TimeUnit.SECONDS);
        lock.setHeartbeatTimeoutMultiplier(3);
        context.addService(lock);
    }
    // end::scaling-lock[]

    @BindToRegistry(destroyMethod = "close")
    public DataSource database(
            @PropertyInject("database.url") String url,
            @PropertyInject("database.user") String user,
            @PropertyInject("database.password") String password) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(url);
        database.setUsername(user);
        database.setPassword(password);
        return database;
    }

    // tag::scaling-delivered[]
    @BindToRegistry
    public IdempotentRepository delivered(DataSource database) {
        return new JdbcMessageIdRepository(database, "twenty");
    }
    // end::scaling-delivered[]

    // tag::scaling-budget[]
    @BindToRegistry
    public Bucket budget(DataSource database, @PropertyInject("twenty.calls-per-minute") int calls) {
        ProxyManager<Long> buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.LONG)
                .build();
        BucketConfiguration evenly = BucketConfiguration.builder()
                .addLimit(limit ->
                        limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1).dividedBy(calls)))
                .build();
        return buckets.builder().build(1L, () -> evenly);
    }
    // end::scaling-budget[]
}
