package io.github.cameltwenty.examples.sync;

import java.time.Instant;

/**
 * A row of {@code person} with what the sync knows of it.
 *
 * @param person as it stands there; null where the row is gone
 * @param changedAt null where the row is gone
 * @param deleted whether it is marked as deleted, or gone
 * @param link null where it has none yet
 */
record Row(long id, Person person, Instant changedAt, boolean deleted, Link link) {

    /** Which side has ended the sync of a person by deleting them. */
    enum Side {
        TWENTY,
        SQL
    }

    /**
     * @param base what both sides had when they were the same
     * @param updatedAt of Twenty's record then
     * @param deletedIn null as long as the person is kept the same
     */
    record Link(String twentyId, Person base, Instant updatedAt, Side deletedIn) {
        static Link to(TwentyPerson twenty) {
            return new Link(twenty.id(), twenty.person(), twenty.updatedAt(), null);
        }

        Link deletedIn(Side side) {
            return new Link(twentyId, base, updatedAt, side);
        }
    }

    Row with(Link other) {
        return new Row(id, person, changedAt, deleted, other);
    }

    boolean isLinked() {
        return link != null && link.twentyId() != null;
    }

    boolean isDeletedIn(Side side) {
        return isLinked() && link.deletedIn() == side;
    }
}
