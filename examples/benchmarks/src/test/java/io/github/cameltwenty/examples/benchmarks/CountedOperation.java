package io.github.cameltwenty.examples.benchmarks;

import io.github.cameltwenty.sandbox.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** An operation whose calls are counted, on a server that has the companies it is about. */
enum CountedOperation {
    CREATE_MANY(
            "`createMany`",
            false,
            (twenty, count) -> twenty.calls("twenty:companies/createMany", CountedTwenty.companies(count))),
    FIND_ALL("`findAll`", true, (twenty, count) -> twenty.calls("twenty:companies/findAll", null)),
    UPDATE_DISTINCT(
            "`updateMany`, another value for each",
            true,
            (twenty, count) -> twenty.calls(
                    "twenty:companies/updateMany",
                    changed(
                            twenty,
                            company ->
                                    Map.of("id", company.get("id"), "employees", (int) company.get("employees") + 1)))),
    UPDATE_SAME(
            "`updateMany`, the same for all ids",
            true,
            (twenty, count) -> twenty.calls("twenty:companies/updateMany?field.employees=7", twenty.ids())),
    DELETE(
            "`deleteMany`, permanent",
            true,
            (twenty, count) -> twenty.calls("twenty:companies/deleteMany", twenty.ids())),
    DELETE_SOFTLY(
            "`deleteMany?softDelete=true`, not permanent",
            true,
            (twenty, count) -> twenty.calls("twenty:companies/deleteMany?softDelete=true", twenty.ids())),
    RESTORE("`restoreMany`", true, (twenty, count) -> {
        twenty.prepare("twenty:companies/deleteMany?softDelete=true", twenty.ids());
        return twenty.calls("twenty:companies/restoreMany", twenty.ids());
    }),
    DESTROY("`destroyMany`", true, (twenty, count) -> twenty.calls("twenty:companies/destroyMany", twenty.ids())),
    UPSERT_NEW("`upsertMany`, all new", false, (twenty, count) -> upsert(twenty, CountedTwenty.companies(count))),
    UPSERT_CHANGED(
            "`upsertMany`, all changed",
            true,
            (twenty, count) -> upsert(
                    twenty,
                    changed(
                            twenty,
                            company -> Map.of(
                                    "name",
                                    company.get("name"),
                                    "employees",
                                    7,
                                    "domainName",
                                    company.get("domainName"))))),
    UPSERT_UNCHANGED(
            "`upsertMany`, none changed", true, (twenty, count) -> upsert(twenty, CountedTwenty.companies(count))),
    BAD_RECORD(
            "one bad record among 200, isolated: calls more",
            false,
            (twenty, count) -> OptionalLong.of(isolating(twenty) - 1)),
    NOTE(
            "`createOne` of a note with 5 targets",
            true,
            (twenty, count) -> twenty.calls(
                    "twenty:notes/createOne",
                    Map.of(
                            "title",
                            "Call",
                            "targets",
                            twenty.ids().subList(0, 5).stream()
                                    .map(id -> Map.of("companyId", id))
                                    .toList()))),
    COMPANY(
            "`createOne` of a company with 20 people",
            false,
            (twenty, count) -> twenty.calls(
                    "twenty:companies/createOne",
                    Map.of(
                            "name",
                            "Acme",
                            "people",
                            IntStream.range(0, 20)
                                    .mapToObj(i -> Map.of("name", Map.of("firstName", "Ada", "lastName", "No " + i)))
                                    .toList())));

    private static final int BATCH = 200;

    private final String title;
    private final boolean needsRecords;
    private final Run run;

    /** Does it with so many records. */
    @FunctionalInterface
    private interface Run {
        OptionalLong on(CountedTwenty twenty, int records);
    }

    CountedOperation(String title, boolean needsRecords, Run run) {
        this.title = title;
        this.needsRecords = needsRecords;
        this.run = run;
    }

    String title() {
        return title;
    }

    /**
     * @return empty where this Twenty cannot do it
     */
    OptionalLong count(Dialect dialect, int records) {
        try (CountedTwenty twenty = new CountedTwenty(dialect, needsRecords ? records : 0)) {
            return run.on(twenty, records);
        }
    }

    private static OptionalLong upsert(CountedTwenty twenty, List<Map<String, Object>> companies) {
        return twenty.calls("twenty:companies/upsertMany?upsertBy=domainName.primaryLinkUrl", companies);
    }

    private static List<Map<String, Object>> changed(
            CountedTwenty twenty, Function<Map<String, Object>, Map<String, Object>> change) {
        return twenty.stored().stream().map(change).toList();
    }

    /** The most that it takes, wherever the bad one is. */
    private static long isolating(CountedTwenty twenty) {
        return IntStream.of(0, 24, 99, 100, 149, 174, 199)
                .mapToLong(position -> {
                    List<Map<String, Object>> records = new ArrayList<>();
                    IntStream.range(0, BATCH).forEach(i -> records.add(Map.of("name", "Company " + i)));
                    records.set(position, Map.of("name", "bad", "nope", 1));
                    return twenty.calls("twenty:companies/createMany?onRecordError=isolate", records)
                            .orElseThrow();
                })
                .max()
                .orElseThrow();
    }
}
