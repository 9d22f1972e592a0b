package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.TwentyConstants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes people on both sides, as their users would, and shows that both are the same in the end. */
final class Demonstration {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final String ADA = InventedPeople.email("Ada", "Abelmann");
    private static final String CHIARA = InventedPeople.email("Chiara", "Abelmann");
    private static final String DENIZ = InventedPeople.email("Deniz", "Abelmann");
    private static final String ELIF = InventedPeople.email("Elif", "Abelmann");
    private static final String GRETA = InventedPeople.email("Greta", "Abelmann");
    private static final String HAMID = InventedPeople.email("Hamid", "Abelmann");

    private final Sync sync;
    private final JdbcClient sql;
    private final ProducerTemplate twenty;

    Demonstration(Sync sync) {
        this.sync = sync;
        this.sql = JdbcClient.create(sync.database());
        this.twenty = sync.camel().createProducerTemplate();
    }

    void run() throws Exception {
        sync.quiet.await(MOST);
        step("Changed in Twenty", () -> {
            updateInTwenty(ADA, Map.of("jobTitle", "Head of Engineering"));
            twenty.sendBody("twenty:people/createOne", InventedPeople.person("Noor", "Example", "Visitor", "Oslo"));
        });
        step("Changed in SQL", () -> {
            updateInSql(CHIARA, "city", "Palermo");
            sql.sql(
                            "INSERT INTO person (first_name, last_name, email) VALUES ('Milo', 'Example', 'Milo@People.example')")
                    .update();
        });
        step("Changed on both sides: other fields, and the same one", () -> {
            updateInTwenty(DENIZ, Map.of("jobTitle", "Chief Engineer"));
            updateInSql(DENIZ, "city", "İzmir");
            updateInTwenty(ELIF, Map.of("jobTitle", "Director"));
            updateInSql(ELIF, "job_title", "Managing Director");
        });
        step("Deleted in Twenty, and in SQL", () -> {
            twenty.sendBodyAndHeader("twenty:people/deleteOne", null, TwentyConstants.ID, twentyId(GRETA));
            sql.sql("UPDATE person SET deleted_at = CURRENT_TIMESTAMP WHERE email = ?")
                    .param(HAMID)
                    .update();
        });
        showTheEnd();
    }

    /** The routes stand still meanwhile, so that what is done on one side meets what is done on the other. */
    private void step(String heading, Runnable changes) throws Exception {
        sync.report.line("");
        sync.report.line(heading);
        sync.camel().getRouteController().suspendRoute("twenty-to-sql");
        sync.camel().getRouteController().suspendRoute("sql-to-twenty");
        changes.run();
        sync.camel().getRouteController().resumeRoute("twenty-to-sql");
        sync.camel().getRouteController().resumeRoute("sql-to-twenty");
        sync.quiet.await(MOST);
    }

    private void updateInTwenty(String email, Map<String, Object> changes) {
        twenty.sendBodyAndHeader("twenty:people/updateOne", changes, TwentyConstants.ID, twentyId(email));
    }

    private void updateInSql(String email, String column, String value) {
        sql.sql("UPDATE person SET " + column + " = ?, changed_at = CURRENT_TIMESTAMP WHERE email = ?")
                .params(value, email)
                .update();
    }

    private String twentyId(String email) {
        return sql.sql("SELECT twenty_id FROM person_sync WHERE email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private void showTheEnd() throws Exception {
        long writes = sync.quiet.writes();
        sync.quiet.await(MOST);
        List<Person> inTwenty = people(twenty.requestBody("twenty:people/findAll?depth=0", null, Iterable.class));
        List<Person> inSql = PersonTable.living(sync.database());
        long same = inTwenty.stream().filter(inSql::contains).count();
        sync.report.line("");
        sync.report.line("In the end");
        sync.report.line(
                "  %d people in Twenty, %d in SQL, %d of them the same".formatted(inTwenty.size(), inSql.size(), same));
        sync.report.line("  %d writes to either side since they are the same".formatted(sync.quiet.writes() - writes));
    }

    private static List<Person> people(Iterable<?> records) {
        List<Person> people = new ArrayList<>();
        records.forEach(record -> people.add(Person.ofTwenty((Map<?, ?>) record)));
        return people;
    }
}
