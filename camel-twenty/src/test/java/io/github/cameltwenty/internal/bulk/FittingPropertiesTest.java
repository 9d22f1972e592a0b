package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.LearnedSize;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.record.InputRecord;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a server refuses as too much, and whenever it takes too long, each record is created once and told in its place. */
class FittingPropertiesTest {
    /** A batch is all or none. Ids are unique, as in Twenty. */
    private static final class Server {
        final int mostRecords;
        final boolean saysHowMany;
        final int mostBytes;
        final Random timeouts;
        final Set<Integer> bad;
        final Map<Object, Integer> stored = new LinkedHashMap<>();

        Server(int mostRecords, boolean saysHowMany, int mostBytes, Random timeouts, Set<Integer> bad) {
            this.mostRecords = mostRecords;
            this.saysHowMany = saysHowMany;
            this.mostBytes = mostBytes;
            this.timeouts = timeouts;
            this.bad = bad;
        }

        /** Some of these calls take too long; the server may go on with them. */
        synchronized List<?> hasty(List<InputRecord> chunk) {
            int what = timeouts.nextInt(8);
            if (what == 0) {
                throw tookTooLong();
            }
            List<?> created = patient(chunk);
            if (what == 1) {
                throw tookTooLong();
            }
            return created;
        }

        /** What is there already after an earlier call counts as created, as a look-up by the ids shows. */
        synchronized List<?> patient(List<InputRecord> chunk) {
            if (Json.writeBytes(chunk.stream().map(InputRecord::record).toList()).length > mostBytes) {
                throw refusal(413, "Payload Too Large");
            }
            if (chunk.size() > mostRecords) {
                throw refusal(
                        400, saysHowMany ? "Maximum number of records to upsert is " + mostRecords + "." : TOO_MANY);
            }
            if (chunk.stream().anyMatch(item -> bad.contains(item.index()))) {
                throw refusal(400, "bad");
            }
            long there =
                    chunk.stream().filter(item -> stored.containsKey(id(item))).count();
            boolean isRepeat = chunk.stream().anyMatch(InputRecord::isRepeat);
            if (there > 0 && !(isRepeat && there == chunk.size())) {
                throw refusal(400, "A duplicate entry was detected");
            }
            chunk.forEach(item -> stored.put(id(item), item.index()));
            return chunk.stream().map(InputRecord::index).toList();
        }

        private static Object id(InputRecord item) {
            return item.record().get("id");
        }
    }

    private static final String TOO_MANY = "Maximum number of records exceeded";

    private static TwentyException refusal(int status, String message) {
        return new TwentyValidationException(
                message, new Refusal("companies", "createMany", status, "Error", List.of(message)));
    }

    private static TwentyException tookTooLong() {
        return new TwentyTimeoutException(
                "no answer",
                new Refusal("companies", "createMany", 0, null, List.of("no answer")),
                true,
                new SocketTimeoutException("Read timed out"));
    }

    private static InputRecord record(int index, Random random) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        record.put("name", "ä\"".repeat(random.nextInt(300)));
        return new InputRecord(index, null, record);
    }

    private static BulkWork work(
            int count, int parallelism, boolean isolate, long seed, Server server, List<TwentyFailure> failures) {
        Random random = new Random(seed);
        BatchSize size = BatchSize.fitting(new LearnedSize(), 3);
        return new BulkWork(
                IntStream.range(0, count).mapToObj(i -> record(i, random)).iterator(),
                size.work(server::hasty, server::patient, isolate),
                new BulkWork.Settings("companies/createMany", size, parallelism, isolate, ForkJoinPool.commonPool()),
                failures);
    }

    @Property(tries = 200)
    void eachRecordIsCreatedOnceAndInOrder(
            @ForAll @IntRange(max = 700) int count,
            @ForAll @IntRange(min = 1, max = 300) int mostRecords,
            @ForAll boolean saysHowMany,
            @ForAll @IntRange(min = 2_000, max = 200_000) int mostBytes,
            @ForAll @IntRange(min = 1, max = 4) int parallelism,
            @ForAll long seed) {
        Server server = new Server(mostRecords, saysHowMany, mostBytes, new Random(seed), Set.of());
        List<Object> results = new ArrayList<>();

        work(count, parallelism, false, seed, server, new ArrayList<>()).forEachRemaining(results::add);

        List<Integer> all = IntStream.range(0, count).boxed().toList();
        assertThat(results).isEqualTo(all);
        assertThat(server.stored.values()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property(tries = 200)
    void badRecordsAmongThemAreIsolated(
            @ForAll @IntRange(max = 500) int count,
            @ForAll @IntRange(min = 1, max = 300) int mostRecords,
            @ForAll @IntRange(min = 2_000, max = 100_000) int mostBytes,
            @ForAll @Size(max = 4) Set<@IntRange(max = 499) Integer> bad,
            @ForAll long seed) {
        Server server = new Server(mostRecords, true, mostBytes, new Random(seed), bad);
        List<TwentyFailure> failures = new ArrayList<>();
        List<Object> results = new ArrayList<>();

        work(count, 2, true, seed, server, failures).forEachRemaining(results::add);

        List<Integer> good =
                IntStream.range(0, count).filter(i -> !bad.contains(i)).boxed().toList();
        assertThat(results).isEqualTo(good);
        assertThat(server.stored.values()).containsExactlyInAnyOrderElementsOf(good);
        assertThat(failures)
                .extracting(TwentyFailure::index)
                .isEqualTo(bad.stream().filter(i -> i < count).sorted().toList());
    }
}
