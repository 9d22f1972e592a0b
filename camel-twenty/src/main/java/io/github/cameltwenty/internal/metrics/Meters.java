package io.github.cameltwenty.internal.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The counters and timers of a registry, kept, since a registry takes longer to find one than to count. Safe for many threads. */
final class Meters {
    private final MeterRegistry registry;
    private final Map<Key, Meter> known = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param values of the meter's tags, in their order
     */
    private record Key(TwentyMeter meter, List<String> values) {}

    Counter counter(TwentyMeter meter, String... values) {
        return (Counter)
                known.computeIfAbsent(new Key(meter, List.of(values)), key -> Counter.builder(meter.meterName())
                        .description(meter.description())
                        .tags(tags(meter, key.values()))
                        .register(registry));
    }

    Timer timer(TwentyMeter meter, String... values) {
        return (Timer) known.computeIfAbsent(new Key(meter, List.of(values)), key -> Timer.builder(meter.meterName())
                .description(meter.description())
                .tags(tags(meter, key.values()))
                .register(registry));
    }

    static Tags tags(TwentyMeter meter, List<String> values) {
        return Tags.of(IntStream.range(0, values.size())
                .mapToObj(i -> Tag.of(meter.tags().get(i), values.get(i)))
                .toList());
    }
}
