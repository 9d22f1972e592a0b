package io.github.cameltwenty.examples.benchmarks;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints results as rows of Markdown tables, as they come. */
final class ResultTable {
    private static final double KILOBYTE = 1024;

    private final PrintStream out;
    private String header = "";

    ResultTable(PrintStream out) {
        this.out = out;
    }

    void cost(String name, String unit, Map<Contender.Kind, List<Sample>> samples) {
        Map<Contender.Kind, Sample> best = new EnumMap<>(Contender.Kind.class);
        samples.forEach((kind, taken) -> best.put(kind, Sample.best(taken)));
        beside(name + ", µs/" + unit, best, Sample::micros);
        if (best.get(Contender.Kind.TWENTY).cpuMicros() > 0) {
            beside(name + ", CPU µs/" + unit, best, Sample::cpuMicros);
        }
        beside(name + ", KB allocated/" + unit, best, sample -> sample.bytes() / KILOBYTE);
    }

    private <T> void beside(String name, Map<Contender.Kind, T> measured, ToDoubleFunction<T> value) {
        double twenty = value.applyAsDouble(measured.get(Contender.Kind.TWENTY));
        double route = value.applyAsDouble(measured.get(Contender.Kind.ROUTE));
        double bare = value.applyAsDouble(measured.get(Contender.Kind.BARE));
        header("| | `twenty:` | `http:` route | `twenty:` against it | HttpClient + Jackson | `twenty:` against it |");
        row(
                "| %-38s | %9.2f | %9.2f | %+6.1f %% | %9.2f | %+6.1f %% |",
                name, twenty, route, percent(twenty, route), bare, percent(twenty, bare));
    }

    private static double percent(double value, double reference) {
        return (value / reference - 1) * 100;
    }

    void heap(String name, Map<Contender.Kind, HeapUse> uses) {
        header(
                "| | | heap at most, MB | of it after a collection, MB | records/s, first 10,000 | median | last 10,000 |");
        uses.forEach((kind, use) -> row(
                "| %-34s | %-11s | %5.1f | %5.1f | %,9.0f | %,9.0f | %,9.0f |",
                name, kind.title(), use.peak(), use.peakLive(), use.first(), use.median(), use.last()));
    }

    void rate(String name, double allowedPerSecond, int seconds, CallCount count) {
        header("| | seconds | calls | of the allowed rate | 429 |");
        row(
                "| %-22s | %3d | %5d | %6.2f %% | %d |",
                name, seconds, count.allowed(), count.perSecond() / allowedPerSecond * 100, count.refused());
    }

    void start(long empty, long twenty) {
        header("| start of a context | ms | more than without |");
        row("| %-34s | %5d | |", "three routes without `twenty:`", empty);
        row("| %-34s | %5d | %+d |", "three routes that call it", twenty, twenty - empty);
    }

    /** Of all that a server would have let through, its first burst included. */
    void share(String name, double allowed, int seconds, CallCount count) {
        header("| | seconds | calls | of what is allowed, the first burst included | 429 |");
        row(
                "| %-22s | %3d | %5d | %6.2f %% | %d |",
                name, seconds, count.allowed(), count.allowed() / allowed * 100, count.refused());
    }

    void soak(String when, SoakState state) {
        header("| | threads | sockets | open files | heap after a collection, MB | loaded classes | metaspace, MB |");
        row(
                "| %-24s | %3d | %3d | %3d | %5.1f | %,6d | %5.1f |",
                when,
                state.threads(),
                state.sockets(),
                state.files(),
                state.heap() / KILOBYTE,
                state.classes(),
                state.metaspace() / KILOBYTE);
    }

    void waiting(String name, int connections, int messages, WaitCost cost) {
        header("| | connections | seconds for " + String.format(Locale.ROOT, "%,d", messages)
                + " messages | platform threads |");
        row("| %-43s | %3d | %6.2f | %4d |", name, connections, cost.seconds(), cost.threads());
    }

    void alone(String name, double micros) {
        header("| a call alone | µs |");
        row("| %-43s | %6.1f |", name, micros);
    }

    private void header(String titles) {
        if (!titles.equals(header)) {
            header = titles;
            out.println();
            out.println(titles);
            out.println("|"
                    + " --- |".repeat(titles.length() - titles.replace("|", "").length() - 1));
        }
    }

    private void row(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
