package io.github.cameltwenty.examples.benchmarks;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One way of working with Twenty. All send the same requests and read the answers into maps. */
interface Contender extends AutoCloseable {
    /** Records of a page, and of a batch. */
    int PAGE = 60;

    String API_KEY = "benchmark-key";

    enum Kind {
        TWENTY("twenty:") {
            @Override
            Contender start(String server) {
                return new TwentyContender(server);
            }
        },
        ROUTE("http: route") {
            @Override
            Contender start(String server) {
                return new RouteContender(server);
            }
        },
        BARE("HttpClient") {
            @Override
            Contender start(String server) {
                return new BareContender(server);
            }
        };

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        abstract Contender start(String server);
    }

    Map<String, Object> findOne(String id);

    /** One page. */
    List<Map<String, Object>> findMany();

    /** One batch. */
    List<Map<String, Object>> createMany(List<Map<String, Object>> records);

    /** Every record there is, page by page. */
    void findAll(Consumer<Map<String, Object>> each);

    /** Any number of records, batch by batch; the created ones are handed on. */
    void createAll(Iterator<Map<String, Object>> records, Consumer<Map<String, Object>> each);

    /** Another operation over any number of records, by its route; only {@code twenty:} has any. */
    default void write(String route, Iterator<Map<String, Object>> records, Consumer<Map<String, Object>> each) {
        throw new UnsupportedOperationException(route);
    }

    @Override
    void close();
}
