package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A place between two records: the comparable values that come before it, in the order of the search. */
record Cursor(List<OrderBy.Term> terms, List<Object> values) {
    /** Null where there is no text. */
    static Cursor decode(String text, OrderBy order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!(json(text) instanceof Map<?, ?> position)) {
            throw Refusal.badRequest("Invalid cursor: " + text);
        }
        List<OrderBy.Term> terms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        position.forEach((field, value) -> {
            // a composite field comes with all its parts, of which the order knows one only
            OrderBy.Term term = order.terms().stream()
                    .filter(known -> known.path().field().equals(field)
                            && (known.path().part() == null || known.path().exact()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(400, "Error", "Invalid cursor"));
            Object ordered =
                    value instanceof Map<?, ?> parts ? parts.get(term.path().part()) : value;
            terms.add(term);
            values.add(term.path().comparable(ordered));
        });
        return new Cursor(terms, values);
    }

    private static Object json(String text) {
        try {
            return Json.readOrNull(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String encode(Map<String, Object> position) {
        return Base64.getEncoder().encodeToString(Json.bytes(position));
    }

    /** Negative where the record comes before, positive where it comes after. */
    int compare(Map<String, Object> record) {
        for (int i = 0; i < terms.size(); i++) {
            OrderBy.Term term = terms.get(i);
            int compared = term.compare(term.path().comparableIn(record), values.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    boolean isExact() {
        return terms.stream().anyMatch(term -> term.path().exact());
    }

    /** As SQL compares: what is null, or is compared with it, comes nowhere. @param side 1 for after, -1 for before */
    boolean isPassed(Map<String, Object> record, int side) {
        for (int i = 0; i < terms.size(); i++) {
            Object value = terms.get(i).path().comparableIn(record);
            if (value == null || values.get(i) == null) {
                return false;
            }
            int compared = terms.get(i).compare(value, values.get(i));
            if (compared != 0) {
                return Integer.signum(compared) == side;
            }
        }
        return false;
    }
}
