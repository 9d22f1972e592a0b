package io.github.cameltwenty.examples.benchmarks;

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
    };

    private final String title;

    Bulk(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Does it, and makes sure that each record came, and by no more calls than it takes. */
    void run(Contender contender, ServerControl server, RecordCounter counter) {
        server.reset(counter.expected());
        start(contender, counter.expected(), counter);
        counter.check();
        long calls = server.count().allowed();
        if (calls != (counter.expected() + Contender.PAGE - 1) / Contender.PAGE) {
            throw new IllegalStateException(calls + " calls for " + counter.expected() + " records");
        }
    }

    abstract void start(Contender contender, long records, RecordCounter counter);
}
