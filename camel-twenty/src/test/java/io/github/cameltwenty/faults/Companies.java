package io.github.cameltwenty.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Companies by number. */
final class Companies {
    static final String TAKEN = "taken.example";

    /** From this number on there are none. */
    private static final int MISSING = 1_000_000;

    private static final String MARK = "-0000-4000-8000-";
    private static final String CREATED_AT = "2026-01-01T00:00:00.000Z";

    private Companies() {}

    /** Spread over all ids, so that no order of numbers is one of ids. */
    static String id(int number) {
        return String.format("%08x%s%012x", (number + 1) * 0x9E3779B1 & 0xFFFFFFFFL, MARK, number);
    }

    /** Of a record that no run makes. */
    static String missingId(int number) {
        return id(MISSING + number);
    }

    static boolean isOurs(Object id) {
        return String.valueOf(id).contains(MARK);
    }

    static Map<String, Object> domain(String host) {
        return Map.of("primaryLinkUrl", "https://" + host);
    }

    static Map<String, Object> withoutId(int number) {
        return Map.of("name", "Company " + number, "domainName", domain("c" + number + ".example"));
    }

    static Map<String, Object> withId(int number) {
        Map<String, Object> company = new LinkedHashMap<>(withoutId(number));
        company.put("id", id(number));
        return company;
    }

    /** With ties and nulls in all that can be ordered by. */
    static Map<String, Object> stored(int number) {
        Map<String, Object> company = withId(number);
        company.put("createdAt", CREATED_AT);
        company.put("position", number);
        if (number % 7 > 0) {
            company.put("employees", number % 50);
        }
        if (number % 9 > 0) {
            company.put("address", Map.of("addressCity", "City " + number % 13));
        }
        return company;
    }

    static Map<String, Object> softlyDeleted(int number) {
        Map<String, Object> company = stored(number);
        company.put("deletedAt", "2026-01-02T03:04:05.678Z");
        return company;
    }

    static Map<String, Object> holder() {
        return Map.of("id", id(MISSING - 1), "createdAt", CREATED_AT, "name", "Holder", "domainName", domain(TAKEN));
    }

    static <T> List<T> each(int count, IntFunction<T> made) {
        return IntStream.range(0, count).mapToObj(made).toList();
    }
}
