package io.github.cameltwenty.examples.kafka;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the workers have left in the database. */
final class Contacts implements AutoCloseable {
    private final Connection connection;

    /** A message that a worker has handled, in the order in which they were. */
    record Handled(String contact, Instant updatedAt, String polledBy, String worker, boolean kept, Instant at) {}

    Contacts(Connection connection) {
        this.connection = connection;
    }

    /** The time of the last change by id. */
    Map<String, Instant> times() throws SQLException {
        Map<String, Instant> times = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id, updated_at FROM contact")) {
            while (row.next()) {
                times.put(row.getString(1), instant(row, 2));
            }
        }
        return times;
    }

    List<Handled> handled() throws SQLException {
        List<Handled> handled = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT contact, updated_at, polled_by, worker, kept, at FROM handled ORDER BY nr")) {
            while (row.next()) {
                handled.add(new Handled(
                        row.getString(1),
                        instant(row, 2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        instant(row, 6)));
            }
        }
        return handled;
    }

    /** The time by the database's clock. */
    Instant now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            row.next();
            return instant(row, 1);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
