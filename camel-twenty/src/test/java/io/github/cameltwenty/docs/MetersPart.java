package io.github.cameltwenty.docs;

import io.github.cameltwenty.internal.metrics.TwentyMeter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The table of {@code observability.md}: each meter, as Micrometer and as Prometheus name it. */
final class MetersPart {
    private MetersPart() {}

    static String text() {
        return "| meter | in Prometheus | tags | what |\n|---|---|---|---|\n"
                + Arrays.stream(TwentyMeter.values()).map(MetersPart::row).collect(Collectors.joining());
    }

    private static String row(TwentyMeter meter) {
        return "| `%s`, %s | `%s` | %s | %s |%n"
                .formatted(
                        meter.meterName(),
                        meter.kind().name().toLowerCase(Locale.ROOT),
                        prometheus(meter),
                        String.join(", ", meter.tags()),
                        meter.description());
    }

    /** As the registry writes it: the time's unit, and what counts up. */
    private static String prometheus(TwentyMeter meter) {
        String name = meter.meterName().replace('.', '_');
        return switch (meter.kind()) {
            case TIMER -> name + "_seconds_count`, `…_sum`, `…_max";
            case COUNTER -> name + "_total";
            case GAUGE -> name;
        };
    }
}
