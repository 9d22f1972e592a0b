package io.github.cameltwenty.faults;

import static io.github.cameltwenty.faults.Companies.TAKEN;
import static io.github.cameltwenty.faults.Companies.domain;
import static io.github.cameltwenty.faults.Companies.each;
import static io.github.cameltwenty.faults.Companies.id;

import io.github.cameltwenty.sandbox.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** An operation over many companies, and the companies that there are before. */
enum Workload {
    CREATE("createMany?depth=0", Form.WRITE, count -> List.of(), count -> each(count, Companies::withoutId)),

    /** Some hold a value that another has. */
    CREATE_WITH_IDS(
            "createMany?depth=0&onRecordError=isolate",
            Form.RESUMABLE_WRITE,
            count -> List.of(Companies.holder()),
            count -> each(count, i -> isBad(i, count) ? changed(Companies.withId(i), TAKEN) : Companies.withId(i))),

    CREATE_UNTIL_REFUSED(
            "createMany?depth=0",
            Form.STOPPED_WRITE,
            count -> List.of(Companies.holder()),
            count -> each(count, i -> i == count * 2 / 3 ? changed(Companies.withId(i), TAKEN) : Companies.withId(i))),

    /** Some are not there, some are refused, and of some the rest of a link is to be kept. */
    UPDATE_EACH(
            "updateMany?depth=0&onRecordError=isolate",
            Form.RESUMABLE_WRITE,
            count -> with(each(count, Companies::stored), Companies.holder()),
            count -> each(count, i -> change(i, count))),

    UPDATE_ALIKE(
            "updateMany?depth=0&onRecordError=isolate&field.employees=4711",
            Form.RESUMABLE_WRITE,
            count -> each(count + 50, Companies::stored),
            count -> each(count, i -> i % 50 == 7 ? Companies.missingId(i) : id(i))),

    /** What is changed does not match any more. */
    UPDATE_BY_FILTER(
            "updateMany?depth=0&onRecordError=isolate&filter=employees[gte]:25&field.employees=1",
            Form.WRITE,
            count -> each(count, Companies::stored),
            count -> null),

    /** A third as it is, a third changed, a third new; some without a key. */
    UPSERT(
            "upsertMany?depth=0&upsertBy=domainName.primaryLinkUrl&onRecordError=isolate",
            Form.RESUMABLE_WRITE,
            count -> each(count * 2 / 3, Companies::stored),
            count -> each(count, i -> upserted(i, count))),

    DELETE(
            "deleteMany?onRecordError=isolate",
            Form.DELETE,
            count -> each(count + 50, Companies::stored),
            count -> each(count, Companies::id)),

    DELETE_BY_FILTER(
            "deleteMany?onRecordError=isolate&filter=employees[gte]:25",
            Form.WRITE,
            count -> each(count, Companies::stored),
            count -> null),

    /** Some are deleted before, some are not there. */
    DELETE_SOFTLY(
            "deleteMany?onRecordError=isolate&softDelete=true",
            Form.SOFT_WRITE,
            count -> each(count + 50, i -> i % 5 == 0 ? Companies.softlyDeleted(i) : Companies.stored(i)),
            count -> each(count, i -> i % 50 == 7 ? Companies.missingId(i) : id(i))),

    DESTROY(
            "destroyMany?onRecordError=isolate",
            Form.DELETE,
            count -> each(count + 50, Companies::stored),
            count -> each(count, Companies::id)),

    DESTROY_DELETED(
            "destroyMany?onRecordError=isolate",
            Form.SOFT_DELETE,
            count -> each(count + 50, i -> i % 2 == 0 ? Companies.softlyDeleted(i) : Companies.stored(i)),
            count -> each(count, Companies::id)),

    RESTORE(
            "restoreMany?depth=0&onRecordError=isolate",
            Form.SOFT_WRITE,
            count -> each(count + 50, Companies::softlyDeleted),
            count -> each(count, i -> i % 50 == 7 ? Companies.missingId(i) : id(i))),

    RESTORE_BY_FILTER(
            "restoreMany?depth=0&onRecordError=isolate&filter=employees[gte]:25",
            Form.SOFT_WRITE_BY_FILTER,
            count -> each(count, Companies::softlyDeleted),
            count -> null),

    FIND_ALL("findAll?depth=0", Form.READ, count -> each(count, Companies::stored), count -> null),

    FIND_ALL_IN_ORDER(
            "findAll?depth=0&orderBy=employees[DescNullsLast],name",
            Form.READ,
            count -> each(count, Companies::stored),
            count -> null),

    FIND_ALL_BY_PARTS(
            "findAll?depth=0&orderBy=address.addressCity[AscNullsFirst],employees[DescNullsFirst]",
            Form.READ,
            count -> each(count, Companies::stored),
            count -> null),

    FIND_ALL_SIDE_BY_SIDE(
            "findAll?depth=0&parallelism=4", Form.READ, count -> each(count, Companies::stored), count -> null),

    FIND_ALL_AS_THEY_COME(
            "findAll?depth=0&parallelism=4&ordered=false",
            Form.READ,
            count -> each(count, Companies::stored),
            count -> null);

    /** What goes for several of them. */
    enum Form {
        READ,
        WRITE,
        /** What is in doubt may be sent again. */
        RESUMABLE_WRITE,
        /** A refused record ends it. */
        STOPPED_WRITE,
        /** Permanent. What is in doubt may be sent again; it is not there then. */
        DELETE,
        /** As {@link #RESUMABLE_WRITE}, on servers that delete softly. */
        SOFT_WRITE,
        SOFT_WRITE_BY_FILTER,
        /** As {@link #DELETE}, on servers that delete softly. */
        SOFT_DELETE
    }

    private static final List<Form> RESUMABLE =
            List.of(Form.RESUMABLE_WRITE, Form.DELETE, Form.SOFT_WRITE, Form.SOFT_DELETE);
    private static final List<Form> SOFT = List.of(Form.SOFT_WRITE, Form.SOFT_WRITE_BY_FILTER, Form.SOFT_DELETE);

    private final String action;
    private final Form form;
    private final IntFunction<List<Map<String, Object>>> seed;
    private final IntFunction<List<?>> input;

    Workload(String action, Form form, IntFunction<List<Map<String, Object>>> seed, IntFunction<List<?>> input) {
        this.action = action;
        this.form = form;
        this.seed = seed;
        this.input = input;
    }

    List<Map<String, Object>> seed(int count) {
        return seed.apply(count);
    }

    /** Null where a filter or nothing says what it is about. */
    List<?> input(int count) {
        return input.apply(count);
    }

    boolean isServedBy(Dialect dialect) {
        return dialect != Dialect.V1_0 || !isSoft();
    }

    boolean isSoft() {
        return SOFT.contains(form);
    }

    boolean isResumable() {
        return RESUMABLE.contains(form);
    }

    boolean isPermanentDelete() {
        return form == Form.DELETE || form == Form.SOFT_DELETE;
    }

    boolean hasEndCursor() {
        return this == FIND_ALL || this == FIND_ALL_SIDE_BY_SIDE;
    }

    boolean isInAnyOrder() {
        return this == FIND_ALL_AS_THEY_COME;
    }

    /** The field of input and result that tells which record it is. */
    String key() {
        return this == UPSERT || this == CREATE ? "name" : "id";
    }

    /** In calls of what size, and how many at a time, makes no difference to the outcome, but for what stops. */
    String uri(Random random, int count) {
        int most = isPermanentDelete() || isSoft() || this == UPDATE_ALIKE ? 600 : 200;
        int some = Math.max(2, Math.min(most, count / (5 + random.nextInt(15))));
        String uri = "twenty:companies/" + action;
        if (form == Form.STOPPED_WRITE) {
            return uri + "&batchSize=" + Math.max(2, Math.min(200, count / 10));
        }
        if (form == Form.READ) {
            return uri + (random.nextBoolean() ? "&limit=" + some : "") + "&prefetch=" + random.nextBoolean();
        }
        return uri + "&parallelism=" + (1 + random.nextInt(4)) + "&batchSize=" + (random.nextBoolean() ? "auto" : some);
    }

    private static boolean isBad(int number, int count) {
        return number % (count / 12 + 1) == 3;
    }

    private static Map<String, Object> change(int number, int count) {
        if (isBad(number, count)) {
            return Map.of("id", id(number), "domainName", domain(TAKEN));
        }
        if (number % 10 == 4) {
            return Map.of("id", id(number), "domainName", Map.of("primaryLinkLabel", "Label " + number));
        }
        return Map.of("id", number % 50 == 7 ? Companies.missingId(number) : id(number), "employees", 1_000 + number);
    }

    private static Map<String, Object> upserted(int number, int count) {
        if (isBad(number, count)) {
            return Map.of("name", "Keyless " + number);
        }
        Map<String, Object> company = Companies.withoutId(number);
        return number < count / 3 ? with(company, "name", "Changed " + number) : company;
    }

    private static Map<String, Object> changed(Map<String, Object> company, String host) {
        return with(company, "domainName", domain(host));
    }

    private static Map<String, Object> with(Map<String, Object> company, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(company);
        changed.put(field, value);
        return changed;
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> companies, Map<String, Object> another) {
        List<Map<String, Object>> all = new ArrayList<>(companies);
        all.add(another);
        return all;
    }
}
