package io.github.cameltwenty.examples.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a person is to be where both sides may have changed: field by field what one of them has changed, and where both have,
 * what the later one says.
 *
 * @param conflicts the fields that both have changed, each in its own way
 */
record Merge(Person result, List<Field> conflicts, boolean sqlIsLater) {

    /**
     * @param base what both were when they were the same; null for a person whom they have not had in common yet
     */
    static Merge of(Person base, Person sql, Person twenty, boolean sqlIsLater) {
        List<Field> conflicts = new ArrayList<>();
        Person before = base == null ? Person.EMPTY : base;
        Person result = Person.of(field -> {
            String inSql = sql.get(field);
            String inTwenty = twenty.get(field);
            if (Objects.equals(inSql, inTwenty) || Objects.equals(inSql, before.get(field))) {
                return inTwenty;
            }
            if (Objects.equals(inTwenty, before.get(field))) {
                return inSql;
            }
            conflicts.add(field);
            return sqlIsLater ? inSql : inTwenty;
        });
        return new Merge(result, List.copyOf(conflicts), sqlIsLater);
    }
}
