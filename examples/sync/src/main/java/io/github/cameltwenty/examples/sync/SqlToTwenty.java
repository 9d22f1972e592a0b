package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.examples.sync.Row.Link;
import io.github.cameltwenty.examples.sync.Row.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** The steps that bring changed rows to Twenty. Each may be done again: nothing is sent that Twenty has. */
public final class SqlToTwenty {
    static final String ROWS = "rows";
    static final String OUTBOX = "outbox";

    /** Enough to know what Twenty's filter can carry. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s\"(),<>\\[\\]]+@[^\\s\"'(),<>\\[\\]]+");

    private final PersonTable table;
    private final Report report;

    SqlToTwenty(PersonTable table, Report report) {
        this.table = table;
        this.report = report;
    }

    /** The rows that are to be compared with Twenty. */
    public List<Row> rows(@Body List<Map<String, Object>> found) {
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> each : found) {
            long id = ((Number) each.get("id")).longValue();
            Row row = table.inTransaction(() -> table.lock(id));
            if (row.deleted()) {
                end(row);
            } else if (isSendable(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The person stays in Twenty: what is deleted there by its API is lost for good. */
    private void end(Row row) {
        if (row.isLinked() && row.link().deletedIn() == null) {
            table.inTransaction(() -> {
                table.save(row.id(), row.link().deletedIn(Side.SQL));
                return null;
            });
            report.deletedInSql(row.link().base()).run();
        }
    }

    private boolean isSendable(Row row) {
        String email = row.person().normal().get(Field.EMAIL);
        if (email == null
                ? row.isLinked() && !row.isDeletedIn(Side.TWENTY)
                : EMAIL.matcher(email).matches()) {
            return true;
        }
        refuse(row, "'" + email + "' is no e-mail address");
        return false;
    }

    /** Asks for the people whom the rows may be. */
    public String filter(@ExchangeProperty(ROWS) List<Row> rows) {
        List<String> ids = rows.stream()
                .filter(SqlToTwenty::isKept)
                .map(row -> row.link().twentyId())
                .toList();
        List<String> emails = rows.stream()
                .filter(row -> !isKept(row))
                .map(row -> row.person().normal().get(Field.EMAIL))
                .toList();
        return TwentyFilter.any(Stream.of(
                                ids.isEmpty() ? null : TwentyFilter.field("id").in(ids),
                                emails.isEmpty()
                                        ? null
                                        : TwentyFilter.field("emails.primaryEmail")
                                                .in(emails))
                        .filter(Objects::nonNull)
                        .toList())
                .toString();
    }

    private static boolean isKept(Row row) {
        return row.isLinked() && !row.isDeletedIn(Side.TWENTY);
    }

    /** What is to be sent, by what Twenty has now. */
    public Outbox outbox(@ExchangeProperty(ROWS) List<Row> rows, @Body List<Map<?, ?>> records) {
        List<TwentyPerson> people = records.stream().map(TwentyPerson::of).toList();
        Outbox outbox = new Outbox();
        for (Row row : rows) {
            if (isKept(row)) {
                people.stream()
                        .filter(person -> person.id().equals(row.link().twentyId()))
                        .findFirst()
                        .ifPresentOrElse(
                                twenty -> compare(row, twenty, row.link().base(), outbox),
                                () -> refuse(row, "the person is not in Twenty any more"));
            } else {
                String email = row.person().normal().get(Field.EMAIL);
                Optional<TwentyPerson> same = people.stream()
                        .filter(person -> email.equals(person.person().get(Field.EMAIL)))
                        .findFirst();
                if (outbox.hasEmail(email)
                        || same.flatMap(twenty -> table.rowOf(twenty.id()))
                                .filter(other -> other != row.id())
                                .isPresent()) {
                    refuse(row, "another row has the e-mail address " + email);
                } else if (same.isPresent()) {
                    compare(row, same.get(), null, outbox);
                } else {
                    outbox.create(row);
                }
            }
        }
        return outbox;
    }

    private void compare(Row row, TwentyPerson twenty, Person base, Outbox outbox) {
        boolean sqlIsLater = row.changedAt().isAfter(twenty.updatedAt());
        Merge merge = Merge.of(base, row.person().normal(), twenty.person(), sqlIsLater);
        List<Field> changes = merge.result().differences(twenty.person());
        report.conflicts(merge, row.person(), twenty.person()).run();
        if (changes.isEmpty()) {
            agreed(row, twenty);
        } else {
            outbox.update(row, twenty, merge.result(), changes);
        }
    }

    public void updated(
            @ExchangeProperty(OUTBOX) Outbox outbox,
            @Body List<Map<?, ?>> records,
            @Header(TwentyConstants.FAILURES) List<TwentyFailure> failures) {
        for (Map<?, ?> record : records) {
            TwentyPerson now = TwentyPerson.of(record);
            Outbox.Update update = outbox.updateOf(now.id());
            report.changedInTwenty(update.before(), update.result()).run();
            agreed(update.row(), now);
        }
        failures.forEach(failure -> refuse(outbox.updateAt(failure.index()), failure));
    }

    public void created(
            @ExchangeProperty(OUTBOX) Outbox outbox,
            @Body List<Map<?, ?>> records,
            @Header(TwentyConstants.FAILURES) List<TwentyFailure> failures) {
        for (Map<?, ?> record : records) {
            TwentyPerson now = TwentyPerson.of(record);
            report.addedToTwenty(now.person()).run();
            agreed(outbox.createOf(now.person().get(Field.EMAIL)), now);
        }
        failures.forEach(failure -> refuse(outbox.createAt(failure.index()), failure));
    }

    /** Both sides are the same now, but for what an application has written to the row meanwhile. */
    private void agreed(Row read, TwentyPerson twenty) {
        Runnable told = table.inTransaction(() -> {
            Row row = table.lock(read.id());
            if (row.deleted()) {
                // told by the next poll
                table.save(row.id(), Link.to(twenty));
                return report.nothing();
            }
            Person result = Person.of(field ->
                    Objects.equals(row.person().get(field), read.person().get(field))
                            ? twenty.person().get(field)
                            : row.person().get(field));
            if (!Link.to(twenty).equals(row.link())) {
                table.save(row.id(), Link.to(twenty));
            }
            if (result.equals(row.person())) {
                return report.written();
            }
            table.update(row.id(), result);
            return report.changedInSql(row.person(), result);
        });
        told.run();
    }

    private void refuse(Row row, TwentyFailure failure) {
        refuse(row, String.join("; ", failure.exception().getMessages()));
    }

    private void refuse(Row read, String reason) {
        boolean same = table.inTransaction(() -> {
            boolean unchanged = Objects.equals(table.lock(read.id()).person(), read.person());
            if (unchanged) {
                table.refuse(read.id(), reason);
            }
            return unchanged;
        });
        if (same) {
            report.refused(read.id(), read.person(), reason);
        }
    }
}
