package io.github.cameltwenty.examples.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** A record of Twenty's. */
record TwentyPerson(String id, Person person, Instant updatedAt) {
    static TwentyPerson of(Map<?, ?> record) {
        return new TwentyPerson(
                record.get("id").toString(),
                Person.ofTwenty(record),
                OffsetDateTime.parse(record.get("updatedAt").toString()).toInstant());
    }
}
