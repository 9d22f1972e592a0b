package io.github.cameltwenty.examples.sync;

import static java.util.stream.Collectors.joining;

import io.github.cameltwenty.examples.sync.Row.Link;
import io.github.cameltwenty.examples.sync.Row.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code person} and {@code person_sync}, in SQL that H2 and PostgreSQL share. */
final class PersonTable {
    private static final String COLUMNS = columns(column -> column, ", ");
    private static final String SET_COLUMNS = columns(column -> column + " = ?", ", ");
    private static final String PLACES = columns(column -> "?", ", ");
    private static final String FINGERPRINT = "CONCAT(" + columns(column -> column, ", '|', ") + ")";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    /** Makes the tables where they are missing. */
    PersonTable(DataSource database) {
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")).execute(database);
    }

    private static String columns(Function<String, String> each, String separator) {
        return Stream.of(Field.values()).map(field -> each.apply(field.column)).collect(joining(separator));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Holds the row until the transaction ends, so that no application changes it meanwhile. */
    Row lock(long id) {
        Optional<Row> row = sql.sql("SELECT * FROM person WHERE id = ? FOR UPDATE")
                .param(id)
                .query((rs, number) ->
                        new Row(id, person(rs), instant(rs, "changed_at"), rs.getObject("deleted_at") != null, null))
                .optional();
        // read after the row is held: another transaction may just have made it
        Optional<Link> link = sql.sql("SELECT * FROM person_sync WHERE person_id = ?")
                .param(id)
                .query((rs, number) -> link(rs))
                .optional();
        return row.orElseGet(() -> new Row(id, null, null, true, null)).with(link.orElse(null));
    }

    Optional<Row> lockByTwentyId(String twentyId) {
        return rowOf(twentyId).map(this::lock);
    }

    Optional<Long> rowOf(String twentyId) {
        return sql.sql("SELECT person_id FROM person_sync WHERE twenty_id = ?")
                .param(twentyId)
                .query(Long.class)
                .optional();
    }

    /** One that belongs to nobody in Twenty, or to somebody who is deleted there. */
    Optional<Row> lockFreeByEmail(String email) {
        return sql.sql("SELECT p.id FROM person p LEFT JOIN person_sync s ON s.person_id = p.id"
                        + " WHERE LOWER(p.email) = ? AND (s.twenty_id IS NULL OR s.deleted_in = 'TWENTY')"
                        + " ORDER BY CASE WHEN p.deleted_at IS NULL THEN 0 ELSE 1 END, p.id"
                        + " FETCH FIRST 1 ROWS ONLY")
                .param(email)
                .query(Long.class)
                .optional()
                .map(this::lock);
    }

    long insert(Person person, Instant changedAt) {
        // asked for by name: each database answers with other columns
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        sql.sql("INSERT INTO person (" + COLUMNS + ", changed_at) VALUES (" + PLACES + ", ?)")
                .params(values(person, timestamp(changedAt)))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    void update(long id, Person person) {
        sql.sql("UPDATE person SET " + SET_COLUMNS + " WHERE id = ?")
                .params(values(person, id))
                .update();
    }

    void markDeleted(long id, boolean deleted) {
        sql.sql("UPDATE person SET deleted_at = " + (deleted ? "CURRENT_TIMESTAMP" : "NULL") + " WHERE id = ?")
                .param(id)
                .update();
    }

    void save(long id, Link link) {
        List<Object> values = values(
                link.base(),
                link.twentyId(),
                timestamp(link.updatedAt()),
                link.deletedIn() == null ? null : link.deletedIn().name(),
                id);
        int updated = sql.sql("UPDATE person_sync SET " + SET_COLUMNS + ", twenty_id = ?, twenty_updated_at = ?,"
                        + " deleted_in = ?, refused = NULL, refused_values = NULL WHERE person_id = ?")
                .params(values)
                .update();
        if (updated == 0) {
            sql.sql("INSERT INTO person_sync (" + COLUMNS + ", twenty_id, twenty_updated_at, deleted_in, person_id)"
                            + " VALUES (" + PLACES + ", ?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }

    /** The row is left alone from now on, until it changes. */
    void refuse(long id, String reason) {
        String values = "(SELECT " + FINGERPRINT + " FROM person WHERE id = ?)";
        int updated = sql.sql("UPDATE person_sync SET refused = ?, refused_values = " + values + " WHERE person_id = ?")
                .params(reason, id, id)
                .update();
        if (updated == 0) {
            sql.sql("INSERT INTO person_sync (refused, refused_values, person_id) VALUES (?, " + values + ", ?)")
                    .params(reason, id, id)
                    .update();
        }
    }

    /** How many people are kept the same. */
    int countLinked() {
        return sql.sql("SELECT COUNT(*) FROM person_sync WHERE twenty_id IS NOT NULL AND deleted_in IS NULL")
                .query(Integer.class)
                .single();
    }

    /** All who are not marked as deleted. */
    static List<Person> living(DataSource database) {
        return JdbcClient.create(database)
                .sql("SELECT * FROM person WHERE deleted_at IS NULL")
                .query((rs, number) -> person(rs))
                .list();
    }

    private static List<Object> values(Person person, Object... others) {
        List<Object> values = new ArrayList<>();
        for (Field field : Field.values()) {
            values.add(person.get(field));
        }
        values.addAll(Arrays.asList(others));
        return values;
    }

    private static Person person(ResultSet rs) throws SQLException {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, rs.getString(field.column));
        }
        return new Person(values);
    }

    private static Link link(ResultSet rs) throws SQLException {
        String side = rs.getString("deleted_in");
        return new Link(
                rs.getString("twenty_id"),
                person(rs),
                instant(rs, "twenty_updated_at"),
                side == null ? null : Side.valueOf(side));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime timestamp(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
