package io.github.cameltwenty.examples.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** A bulk operation over the records that a server has, or as many. */
enum Bulk {
    FIND_ALL("findAll") {
        @Override
        void start(Contender contender, long records, RecordCounter counter) {
            contender.findAll(counter);
        }
    },
    CREATE_MANY("createMany") {
        @Override
        void start(Contender contender, long records, RecordCounter counter) {
            contender.createAll(Company.toCreateEndlessly(records), counter);
        }
    },
    /** Another value for each. */
    UPDATE_MANY("updateMany", "updateMany", 2, Company::toUpdateEndlessly),
    /** Half of them are new, the others changed. */
    UPSERT_MANY("upsertMany", "upsertMany", 3, Company::toUpsertEndlessly),
    /** The same with {@code onDuplicateKey=refuse}, which has to know all keys. */
    UPSERT_UNIQUE("upsertMany (refuse)", "upsertUnique", 3, Company::toUpsertEndlessly),
    DELETE_MANY("deleteMany, permanent,", "deleteMany", 1, Company::toDeleteEndlessly);

    /** Records of a call where nothing else is said. */
    private static final int BATCH = 200;

    private final String title;
    private final String route;
    private final int callsForBatch;
    private final LongFunction<Iterator<Map<String, Object>>> input;

    /** What each contender does, by a call for each page. */
    Bulk(String title) {
        this(title, null, 1, null);
    }

    Bulk(String title, String route, int callsForBatch, LongFunction<Iterator<Map<String, Object>>> input) {
        this.title = title;
        this.route = route;
        this.callsForBatch = callsForBatch;
        this.input = input;
    }

    String title() {
        return title;
    }

    /** Who can do it: only {@code twenty:} has an operation for what is more than one request after the other. */
    List<Contender.Kind> kinds() {
        return route == null ? List.of(Contender.Kind.values()) : List.of(Contender.Kind.TWENTY);
    }

    /** Those that all can do. */
    static List<Bulk> compared() {
        return Arrays.stream(values()).filter(bulk -> bulk.route == null).toList();
    }

    /** Does it, and makes sure that each record came, and by no more calls than it takes. */
    void run(Contender contender, ServerControl server, RecordCounter counter) {
        server.reset(counter.expected());
        start(contender, counter.expected(), counter);
        counter.check();
        int batch = route == null ? Contender.PAGE : BATCH;
        long calls = server.count().allowed();
        if (calls != (counter.expected() + batch - 1) / batch * callsForBatch) {
            throw new IllegalStateException(calls + " calls for " + counter.expected() + " records");
        }
    }

    void start(Contender contender, long records, RecordCounter counter) {
        contender.write(route, input.apply(records), counter);
    }
}
