package io.github.cameltwenty.docs.snippets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;

// tag::jdbc-states[]
/** In CREATE TABLE twenty_state (name VARCHAR(500) PRIMARY KEY, state VARCHAR(20000) NOT NULL). */
final class JdbcStates extends ServiceSupport implements StateRepository<String, String> {
    private final DataSource database;

    JdbcStates(DataSource database) {
        this.database = database;
    }

    @Override
    public void setState(String key, String value) {
        if (write("UPDATE twenty_state SET state = ? WHERE name = ?", value, key) == 0) {
            write("INSERT INTO twenty_state (state, name) VALUES (?, ?)", value, key);
        }
    }

    @Override
    public String getState(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT state FROM twenty_state WHERE name = ?")) {
            query.setString(1, key);
            ResultSet found = query.executeQuery();
            return found.next() ? found.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int write(String sql, String value, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, value);
            write.setString(2, key);
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
// end::jdbc-states[]
