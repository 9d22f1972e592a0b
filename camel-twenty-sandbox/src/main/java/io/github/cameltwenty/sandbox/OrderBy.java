package io.github.cameltwenty.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of a search; the id always comes last. */
record OrderBy(List<Term> terms) {
    private static final Pattern TERM = Pattern.compile("([^\\[]+)(?:\\[(.*)\\])?");
    private static final OrderBy BY_ID = new OrderBy(List.of(new Term(FieldPath.ID, false, true)));

    record Term(FieldPath path, boolean descending, boolean nullsFirst) {
        /** Compares values in the form that {@link FieldPath#comparable(Object)} gives. */
        int compare(Object a, Object b) {
            if (a == null || b == null) {
                return a == b ? 0 : (a == null) == nullsFirst ? -1 : 1;
            }
            return descending ? FieldPath.compare(b, a) : FieldPath.compare(a, b);
        }
    }

    static OrderBy parse(String text, Fields fields) {
        if (text == null || text.isEmpty()) {
            return BY_ID;
        }
        List<Term> terms = new ArrayList<>();
        for (String part : text.split(",")) {
            Matcher matcher = TERM.matcher(part);
            FieldPath path = fields.ordered(matcher.matches() ? matcher.group(1) : part);
            String direction = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "AscNullsFirst";
            terms.add(
                    switch (direction) {
                        case "AscNullsFirst" -> new Term(path, false, true);
                        case "AscNullsLast" -> new Term(path, false, false);
                        case "DescNullsFirst" -> new Term(path, true, true);
                        case "DescNullsLast" -> new Term(path, true, false);
                        default -> throw badDirection(direction);
                    });
        }
        terms.addAll(BY_ID.terms);
        return new OrderBy(List.copyOf(terms));
    }

    static Refusal badDirection(String direction) {
        return Refusal.badRequest("'order_by' direction '" + direction
                + "' invalid. Allowed values are 'AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'."
                + " eg: ?order_by=field_1[AscNullsFirst],field_2[DescNullsLast],field_3");
    }

    /** Whether it is the order in which tables hold their records. */
    boolean isById() {
        return terms.get(0).path().isSame(FieldPath.ID) && !terms.get(0).descending();
    }

    List<Map<String, Object>> sorted(List<Map<String, Object>> records) {
        return records.stream()
                .map(record -> new Keyed(
                        record,
                        terms.stream()
                                .map(term -> term.path().comparableIn(record))
                                .toArray()))
                .sorted((a, b) -> compare(a.keys(), b.keys()))
                .map(Keyed::record)
                .toList();
    }

    /** A record with what it is ordered by, made once for all comparisons. */
    private record Keyed(Map<String, Object> record, Object[] keys) {}

    private int compare(Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            int compared = terms.get(i).compare(a[i], b[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    /** Where a record stands in this order: its values, of composite fields all parts, or the ordered one if exact. */
    Map<String, Object> position(Map<String, Object> record) {
        Map<String, Object> position = new LinkedHashMap<>();
        for (Term term : terms) {
            FieldPath path = term.path();
            boolean part = path.exact() && path.part() != null;
            Object value = part ? Json.object(path.part(), path.value(record)) : record.get(path.field());
            position.put(path.field(), value);
        }
        return position;
    }
}
