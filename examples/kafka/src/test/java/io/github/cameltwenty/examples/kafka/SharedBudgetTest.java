package io.github.cameltwenty.examples.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.Bucket;
import java.sql.Connection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;

class SharedBudgetTest {
    @Test
    void whatOneInstanceHasTakenTheOtherCannot() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:budget;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                var schema = Servers.schema()) {
            RunScript.execute(connection, schema);
        }
        Bucket one = new SharedBeans().budget(database, 1);
        Bucket other = new SharedBeans().budget(database, 1);

        assertThat(one.tryConsume(1)).isTrue();
        assertThat(other.tryConsume(1)).isFalse();
    }
}
