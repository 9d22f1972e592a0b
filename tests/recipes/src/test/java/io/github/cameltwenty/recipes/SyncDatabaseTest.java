package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncDatabaseTest extends RecipeTest {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
    private Connection database;

    @Override
    String page() {
        return "sync-database";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options()
                .seed(Map.of(
                        "companies",
                        IntStream.range(0, 270)
                                .mapToObj(i ->
                                        Map.<String, Object>of("name", "O'Neil \"" + i + "\", Köln", "employees", i))
                                .toList()));
    }

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection(url);
        execute(Page.of("recipes/sync-database.md").fences("sql").get(0));
        recipe("yaml").with("database.url", url).with("sync.period", 100);
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        database.close();
    }

    private void execute(String sql) {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows. */
    private List<String> rows(String sql) {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the look-ups of upserts in GraphQL, which are POSTs. */
    private long requests(String method) {
        return twenty.requests().stream()
                .filter(request -> !request.path().equals("/graphql"))
                .map(SandboxRequest::method)
                .filter(method::equals)
                .count();
    }

    private void awaitRuns(int more) {
        long seen = requests("GET");
        await().until(() -> requests("GET") >= seen + 3L * more);
    }

    @Test
    void theTableFollowsTwenty() {
        recipe.start();
        await().until(() -> rows("select name from companies").size() == 270);
        await().until(() -> !rows("select position from watermarks").isEmpty());

        Map<String, Object> first = twenty.records("companies").stream()
                .filter(company -> !company.get("name").equals("O'Neil \"69\", Köln"))
                .findFirst()
                .orElseThrow();
        recipe.template()
                .sendBody(
                        "twenty:companies/updateOne", Map.of("id", first.get("id"), "name", "Müller", "employees", 7));

        await().until(() ->
                rows("select name from companies where employees = 7").contains("Müller"));
        assertThat(rows("select name from companies")).hasSize(270).contains("O'Neil \"69\", Köln");
    }

    @Test
    void aRunThatFailsIsDoneAgain() {
        twenty.misbehaveWith(request ->
                request.rawQuery().contains("starting_after") && requests("GET") < 10 ? Misbehaviour.html(500) : null);

        recipe.start();
        await().until(() -> requests("GET") >= 3);
        assertThat(rows("select position from watermarks")).isEmpty();

        await().until(() -> rows("select name from companies").size() == 270);
        await().until(() -> !rows("select position from watermarks").isEmpty());
    }

    @Test
    void theRowsGoToTwentyOnceAndAgainWhenTheyChange() {
        execute(
                "insert into customers (email, first_name, last_name) values ('ada@example.com', 'Ada', 'O''Neil, \"A\"')");
        recipe.start();
        await().until(() ->
                rows("select email from customers where synced_at = changed_at").size() == 1);
        awaitRuns(2);
        assertThat(all("people", "name.lastName")).containsExactly("O'Neil, \"A\"");
        assertThat(requests("POST")).isEqualTo(1);

        execute("update customers set last_name = 'King', changed_at = dateadd(second, 1, changed_at)");

        await().until(() -> all("people", "name.lastName").contains("King"));
        assertThat(twenty.records("people")).hasSize(1);
    }

    @Test
    void aRefusedRowIsMarkedAndNotSentAgain() {
        execute("insert into customers (email) values ('not an address'), ('ada@example.com')");
        twenty.misbehaveWith(request -> request.body().contains("not an address")
                ? Misbehaviour.status(400, "{\"statusCode\":400,\"error\":\"x\",\"messages\":[\"Invalid email\"]}")
                : null);

        recipe.start();

        await().until(() ->
                rows("select email from customers where synced_at = changed_at").size() == 2);
        assertThat(rows("select refused from customers where email = 'not an address'"))
                .singleElement()
                .asString()
                .contains("Invalid email");
        assertThat(rows("select refused from customers where email = 'ada@example.com'"))
                .containsExactly((String) null);
        assertThat(all("people", "emails.primaryEmail")).containsExactly("ada@example.com");
    }

    @Test
    void whenTwentyIsAwayTheRowsWait() {
        execute("insert into customers (email) values ('ada@example.com')");
        twenty.misbehaveWith(request -> requests("GET") < 12 ? Misbehaviour.dropBefore() : null);

        recipe.start();

        await().until(() -> all("people", "emails.primaryEmail").contains("ada@example.com"));
        await().until(() ->
                rows("select email from customers where synced_at = changed_at").size() == 1);
        assertThat(rows("select refused from customers")).containsExactly((String) null);
    }
}
