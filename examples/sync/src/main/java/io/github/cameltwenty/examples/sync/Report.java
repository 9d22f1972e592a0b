package io.github.cameltwenty.examples.sync;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;

/** Prints what is done. What is done in a transaction is told when that has ended: so each gives what to run then. */
public final class Report {
    private static final String TO_SQL = "Twenty → SQL";
    private static final String TO_TWENTY = "SQL → Twenty";
    private static final String BOTH = "both";

    private final PrintStream out;
    private final InitialSync initialSync;
    private final Quiet quiet;

    Report(PrintStream out, InitialSync initialSync, Quiet quiet) {
        this.out = out;
        this.initialSync = initialSync;
        this.quiet = quiet;
    }

    void line(String text) {
        out.println(text);
    }

    private void told(String way, String what, Person person, String details) {
        quiet.written();
        line("  %-12s  %-8s  %s%s".formatted(way, what, person.name(), details));
    }

    Runnable nothing() {
        return () -> {};
    }

    /** Nothing that is worth a line. */
    Runnable written() {
        return quiet::written;
    }

    Runnable addedToSql(Person person) {
        return initialSync.isOver() ? () -> told(TO_SQL, "added", person, "") : written();
    }

    Runnable changedInSql(Person before, Person after) {
        return () -> told(TO_SQL, "changed", after, changes(before, after));
    }

    Runnable markedInSql(Person person) {
        return () -> told(TO_SQL, "deleted", person, ": marked in SQL");
    }

    Runnable backInSql(Person person) {
        return () -> told(TO_SQL, "restored", person, "");
    }

    Runnable addedToTwenty(Person person) {
        return () -> told(TO_TWENTY, "added", person, "");
    }

    Runnable changedInTwenty(Person before, Person after) {
        return () -> told(TO_TWENTY, "changed", after, changes(before, after));
    }

    Runnable deletedInSql(Person person) {
        return () -> told(TO_TWENTY, "deleted", person, ": stays in Twenty, no longer kept the same");
    }

    Runnable merged(Merge merge, Person sql, Person twenty) {
        return () -> {
            quiet.written();
            conflicts(merge, sql, twenty).run();
            if (!merge.result().equals(sql)) {
                changedInSql(sql, merge.result()).run();
            }
        };
    }

    Runnable conflicts(Merge merge, Person sql, Person twenty) {
        return () -> merge.conflicts()
                .forEach(field -> told(
                        BOTH,
                        "conflict",
                        merge.result(),
                        ": %s is %s in Twenty and %s in SQL; the later one, %s, stays"
                                .formatted(
                                        field.label(),
                                        quoted(twenty.get(field)),
                                        quoted(sql.get(field)),
                                        merge.sqlIsLater() ? "SQL's" : "Twenty's")));
    }

    void refused(long row, Person person, String reason) {
        told(TO_TWENTY, "refused", person, ", row " + row + ": " + reason);
    }

    /** The database has rules that Twenty does not know. */
    public void notTaken(String id, DataIntegrityViolationException refusal) {
        quiet.written();
        line("  %-12s  %-8s  %s: %s"
                .formatted(TO_SQL, "refused", id, refusal.getMostSpecificCause().getMessage()));
    }

    private static String changes(Person before, Person after) {
        List<Field> fields = after.differences(before);
        return fields.stream()
                .map(field -> field.label() + " " + quoted(before.get(field)) + " → " + quoted(after.get(field)))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String quoted(String value) {
        return value == null ? "(none)" : '"' + value + '"';
    }
}
