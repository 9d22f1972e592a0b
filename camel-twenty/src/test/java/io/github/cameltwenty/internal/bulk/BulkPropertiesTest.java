package io.github.cameltwenty.internal.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyBatchException;
import io.github.cameltwenty.TwentyException.Refusal;
import io.github.cameltwenty.TwentyFailure;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any number of records, any chunk size and any bad records among them. */
class BulkPropertiesTest {
    private static final Refusal REFUSAL = new Refusal("companies", "createMany", 400, "Error", List.of("bad"));

    /** All or none, as Twenty's batch. */
    private static ChunkWork.Call server(Set<Integer> bad, List<Integer> stored) {
        return chunk -> {
            if (chunk.stream().anyMatch(item -> bad.contains(item.index()))) {
                throw new TwentyValidationException("bad", REFUSAL);
            }
            synchronized (stored) {
                chunk.forEach(item -> stored.add(item.index()));
            }
            return chunk.stream().map(InputRecord::index).toList();
        };
    }

    private static BulkWork work(
            int count,
            int chunkSize,
            int parallelism,
            boolean isolate,
            ChunkWork.Call call,
            List<TwentyFailure> failures) {
        return new BulkWork(
                IntStream.range(0, count)
                        .mapToObj(i -> new InputRecord(i, null, Map.of()))
                        .iterator(),
                ChunkWork.of(call, isolate),
                new BulkWork.Settings(
                        "companies/createMany",
                        BatchSize.given(chunkSize),
                        parallelism,
                        isolate,
                        ForkJoinPool.commonPool()),
                failures);
    }

    @Property(tries = 300)
    void isolationStoresAllButTheBadOnceEachAndInOrder(
            @ForAll @IntRange(max = 300) int count,
            @ForAll @IntRange(min = 1, max = 70) int chunkSize,
            @ForAll @IntRange(min = 1, max = 4) int parallelism,
            @ForAll @Size(max = 10) Set<@IntRange(max = 300) Integer> bad) {
        List<Integer> stored = new ArrayList<>();
        List<TwentyFailure> failures = new ArrayList<>();
        List<Object> results = new ArrayList<>();

        work(count, chunkSize, parallelism, true, server(bad, stored), failures).forEachRemaining(results::add);

        List<Integer> good =
                IntStream.range(0, count).filter(i -> !bad.contains(i)).boxed().toList();
        assertThat(results).isEqualTo(good);
        assertThat(stored).containsExactlyInAnyOrderElementsOf(good);
        assertThat(failures)
                .extracting(TwentyFailure::index)
                .isEqualTo(new TreeSet<>(bad).stream().filter(i -> i < count).toList());
    }

    @Property(tries = 300)
    void aStopTellsExactlyWhatIsStoredAndWhereNothingIs(
            @ForAll @IntRange(min = 1, max = 300) int count,
            @ForAll @IntRange(min = 1, max = 70) int chunkSize,
            @ForAll @IntRange(min = 1, max = 4) int parallelism,
            @ForAll @Size(min = 1, max = 3) Set<@IntRange(max = 299) Integer> bad) {
        List<Integer> stored = new ArrayList<>();
        List<Object> results = new ArrayList<>();
        BulkWork work = work(count, chunkSize, parallelism, false, server(bad, stored), new ArrayList<>());

        try {
            work.forEachRemaining(results::add);
            assertThat(bad).allMatch(index -> index >= count);
        } catch (TwentyBatchException e) {
            results.addAll(e.getCreated());
            Set<Object> told = new TreeSet<>();
            e.getFailures().forEach(failure -> told.add(failure.index()));
            results.forEach(told::add);
            assertThat(stored).allMatch(index -> index < e.getNextIndex());
            assertThat(told)
                    .containsAll(IntStream.range(0, e.getNextIndex()).boxed().toList());
        }
        assertThat(results).containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(stored));
    }
}
