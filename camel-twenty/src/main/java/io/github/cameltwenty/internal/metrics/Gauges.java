package io.github.cameltwenty.internal.metrics;

import io.github.cameltwenty.internal.observe.ObservedWorkspace;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * The gauges of a registry. It has each once, whatever components and contexts share it: the first would be asked for ever. So they are
 * shared here too, and leave the registry with the last client of a workspace.
 */
final class Gauges {
    private static final Map<MeterRegistry, Map<String, Gauges>> OF_JVM = new HashMap<>();

    private final MeterRegistry registry;
    private final List<ObservedWorkspace> open = new CopyOnWriteArrayList<>();
    private final List<Meter> meters = new ArrayList<>();
    private final Map<List<String>, AtomicInteger> batchSizes = new HashMap<>();

    private Gauges(MeterRegistry registry, String workspace) {
        this.registry = registry;
        register(TwentyMeter.RATE_LIMIT_TOKENS, List.of(workspace), this, Gauges::tokens);
        register(TwentyMeter.CONNECTIONS_OPEN, List.of(workspace), this, Gauges::connections);
    }

    /**
     * @param workspace as in tags
     */
    static void opened(MeterRegistry registry, String workspace, ObservedWorkspace client) {
        synchronized (OF_JVM) {
            OF_JVM.computeIfAbsent(registry, none -> new HashMap<>())
                    .computeIfAbsent(workspace, none -> new Gauges(registry, workspace))
                    .open
                    .add(client);
        }
    }

    static void closed(MeterRegistry registry, String workspace, ObservedWorkspace client) {
        synchronized (OF_JVM) {
            Map<String, Gauges> all = OF_JVM.getOrDefault(registry, new HashMap<>());
            Gauges gauges = all.get(workspace);
            if (gauges != null && gauges.open.remove(client) && gauges.open.isEmpty()) {
                gauges.meters.forEach(registry::remove);
                all.remove(workspace);
            }
            if (all.isEmpty()) {
                OF_JVM.remove(registry);
            }
        }
    }

    /**
     * @param tags with the workspace first
     */
    static void batchSize(MeterRegistry registry, List<String> tags, int records) {
        synchronized (OF_JVM) {
            Gauges gauges = OF_JVM.getOrDefault(registry, Map.of()).get(tags.get(0));
            if (gauges != null) {
                gauges.batchSizes.computeIfAbsent(tags, gauges::batchSize).set(records);
            }
        }
    }

    private AtomicInteger batchSize(List<String> tags) {
        AtomicInteger size = new AtomicInteger();
        register(TwentyMeter.BATCH_SIZE, tags, size, AtomicInteger::get);
        return size;
    }

    private <T> void register(TwentyMeter meter, List<String> tags, T of, ToDoubleFunction<T> value) {
        meters.add(Gauge.builder(meter.meterName(), of, value)
                .description(meter.description())
                .tags(Meters.tags(meter, tags))
                .strongReference(true)
                .register(registry));
    }

    /** The clients of an address share its limit. */
    private double tokens() {
        return open.stream()
                .map(ObservedWorkspace::tokensLeft)
                .filter(tokens -> tokens.isPresent())
                .mapToDouble(tokens -> tokens.getAsLong())
                .min()
                .orElse(Double.NaN);
    }

    private double connections() {
        return open.stream().mapToInt(ObservedWorkspace::openConnections).sum();
    }

    /** Whether nothing is kept. */
    static boolean areNone() {
        synchronized (OF_JVM) {
            return OF_JVM.isEmpty();
        }
    }
}
