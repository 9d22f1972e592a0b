package io.github.cameltwenty.examples.sync;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.examples.sync.Row.Link;
import io.github.cameltwenty.examples.sync.Row.Side;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Takes a change of Twenty's into the database, in one transaction. What is there already is left as it is. */
public final class TwentyToSql {
    private final PersonTable table;
    private final Report report;

    TwentyToSql(PersonTable table, Report report) {
        this.table = table;
        this.report = report;
    }

    public void take(
            @Header(TwentyConstants.EVENT) String event,
            @Header(TwentyConstants.ID) String id,
            @Body Map<?, ?> record) {
        boolean gone = event.equals("deleted") || event.equals("destroyed");
        Runnable told = table.inTransaction(() -> gone ? deleted(id) : changed(TwentyPerson.of(record)));
        told.run();
    }

    private Runnable deleted(String id) {
        Optional<Row> found = table.lockByTwentyId(id);
        if (found.isEmpty() || found.get().isDeletedIn(Side.TWENTY)) {
            return report.nothing();
        }
        Row row = found.get();
        table.save(row.id(), row.link().deletedIn(Side.TWENTY));
        if (row.deleted()) {
            return report.nothing();
        }
        table.markDeleted(row.id(), true);
        return report.markedInSql(row.person());
    }

    private Runnable changed(TwentyPerson twenty) {
        // asked for twice: the other route may have linked a row between the two questions
        Optional<Row> found =
                table.lockByTwentyId(twenty.id()).or(() -> freeRow(twenty)).or(() -> table.lockByTwentyId(twenty.id()));
        if (found.isEmpty()) {
            long id = table.insert(twenty.person(), twenty.updatedAt());
            table.save(id, Link.to(twenty));
            return report.addedToSql(twenty.person());
        }
        Row row = found.get();
        boolean known = row.isLinked() && row.link().twentyId().equals(twenty.id());
        if (known && row.isDeletedIn(Side.SQL)) {
            return report.nothing();
        }
        if (row.isDeletedIn(Side.TWENTY)) {
            return back(row, twenty);
        }
        if (row.deleted()) {
            table.save(row.id(), Link.to(twenty).deletedIn(Side.SQL));
            return report.deletedInSql(twenty.person());
        }
        if (known && twenty.updatedAt().isBefore(row.link().updatedAt())) {
            return report.nothing();
        }
        return merge(row, twenty, known ? row.link().base() : null);
    }

    private Optional<Row> freeRow(TwentyPerson twenty) {
        return Optional.ofNullable(twenty.person().get(Field.EMAIL)).flatMap(table::lockFreeByEmail);
    }

    /** Restored, or made anew. */
    private Runnable back(Row row, TwentyPerson twenty) {
        if (row.person() == null) {
            table.save(row.id(), Link.to(twenty).deletedIn(Side.SQL));
            return report.deletedInSql(twenty.person());
        }
        table.update(row.id(), twenty.person());
        table.markDeleted(row.id(), false);
        table.save(row.id(), Link.to(twenty));
        return report.backInSql(twenty.person());
    }

    /** What the row keeps of its own differs from the link then, and goes to Twenty with the next poll of the database. */
    private Runnable merge(Row row, TwentyPerson twenty, Person base) {
        Link link = Link.to(twenty);
        if (link.equals(row.link())) {
            return report.nothing();
        }
        boolean sqlIsLater = row.changedAt().isAfter(twenty.updatedAt());
        Merge merge = Merge.of(base, row.person().normal(), twenty.person(), sqlIsLater);
        if (!merge.result().equals(row.person())) {
            table.update(row.id(), merge.result());
        }
        table.save(row.id(), link);
        return report.merged(merge, row.person(), twenty.person());
    }
}
