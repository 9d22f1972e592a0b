package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import java.util.Map;

/** The places that new records get in the lists of Twenty's own pages: each before all others, unless told otherwise. */
final class Positions {
    private static final String FIELD = "position";

    private final boolean known;
    private double first = 1;
    private double last = 0;

    /** Records that are deleted softly keep no place. */
    Positions(Resource resource, Table table) {
        known = resource.fields().containsKey(FIELD);
        if (known) {
            table.select(null, false).forEach(record -> note(record.get(FIELD)));
        }
    }

    private void note(Object position) {
        if (position instanceof Number number) {
            first = Math.min(first, number.doubleValue());
            last = Math.max(last, number.doubleValue());
        }
    }

    /** What is to be put into the record for its place: nothing where the body says it. */
    Map<String, Object> next(Map<String, Object> body) {
        Object asked = body.get(FIELD);
        if (!known || asked instanceof Number) {
            note(asked);
            return Map.of();
        }
        double next = "last".equals(asked) ? last + 1 : Math.ceil(first) - 1;
        note(next);
        return Map.of(FIELD, (long) next);
    }
}
