package io.github.cameltwenty.internal.checkpoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An import of companies by number, what there is before, and what there is to be afterwards. */
enum ImportWorkload {
    CREATE("createMany?depth=0", i -> null, i -> Map.of("name", name(i), "employees", i), List.of()),

    /** Every fiftieth is refused. */
    CREATE_WITH_REFUSED(
            "createMany?depth=0&onRecordError=isolate&checkRecords=off",
            i -> null,
            i -> i % 50 == 7 ? Map.of("name", name(i), "nope", i) : Map.of("name", name(i), "employees", i),
            List.of(7)),

    UPDATE(
            "updateMany?depth=0",
            i -> Map.of("id", id(i), "name", name(i)),
            i -> Map.of("id", id(i), "employees", i),
            List.of()),

    /** Every second is new. */
    UPSERT(
            "upsertMany?depth=0&upsertBy=name",
            i -> i % 2 == 0 ? Map.of("id", id(i), "name", name(i)) : null,
            i -> Map.of("name", name(i), "employees", i),
            List.of());

    private final String uri;
    private final IntFunction<Map<String, Object>> before;
    private final IntFunction<Map<String, Object>> record;
    private final List<Integer> refused;

    ImportWorkload(
            String uri,
            IntFunction<Map<String, Object>> before,
            IntFunction<Map<String, Object>> record,
            List<Integer> refused) {
        this.uri = uri;
        this.before = before;
        this.record = record;
        this.refused = refused;
    }

    private static String name(int i) {
        return "Company " + i;
    }

    private static String id(int i) {
        return String.format("%08x-0000-4000-8000-%012x", i * 0x9E3779B1 & 0xFFFFFFFFL, i);
    }

    String uri() {
        return "twenty:companies/" + uri;
    }

    List<Map<String, Object>> seed(int count) {
        return IntStream.range(0, count)
                .mapToObj(before)
                .filter(company -> company != null)
                .toList();
    }

    List<Map<String, Object>> input(int count) {
        return IntStream.range(0, count).mapToObj(record).toList();
    }

    /** For a batch, on the version that takes the most. */
    int mostCalls() {
        return switch (this) {
            case CREATE -> 1;
            case CREATE_WITH_REFUSED -> 10;
            case UPDATE -> 2;
            case UPSERT -> 4;
        };
    }

    boolean isRefused(int i) {
        return !refused.isEmpty() && refused.contains(i % 50);
    }

    /** How many employees each company has, by its name. */
    Map<String, Integer> expected(int count) {
        Map<String, Integer> expected = new HashMap<>();
        IntStream.range(0, count).filter(i -> !isRefused(i)).forEach(i -> expected.put(name(i), i));
        return expected;
    }

    /**
     * As {@link #expected}.
     *
     * @throws AssertionError where a company is there twice
     */
    static Map<String, Integer> stored(List<Map<String, Object>> companies) {
        Map<String, Integer> stored = new HashMap<>();
        for (Map<String, Object> company : companies) {
            Integer employees = (Integer) company.get("employees");
            if (stored.put(company.get("name").toString(), employees == null ? -1 : employees) != null) {
                throw new AssertionError("there twice: " + company.get("name"));
            }
        }
        return stored;
    }
}
