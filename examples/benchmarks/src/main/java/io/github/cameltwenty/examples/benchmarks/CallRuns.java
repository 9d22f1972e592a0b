package io.github.cameltwenty.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Single calls, measured by JMH. */
final class CallRuns {
    private static final Map<String, String> NAMES = orderedNames();

    private final String server;
    private final Effort effort;
    private final Map<String, Map<Contender.Kind, List<Sample>>> samples = new LinkedHashMap<>();

    CallRuns(String server, Effort effort) {
        this.server = server;
        this.effort = effort;
    }

    private static Map<String, String> orderedNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("findOne", "findOne");
        names.put("findMany", "findMany of 60");
        names.put("createMany", "createMany of 60");
        return names;
    }

    void run(ResultTable table) {
        for (int fork = 0; fork < effort.forks(); fork++) {
            measure();
        }
        NAMES.forEach((benchmark, name) -> table.cost(name, "call", samples.get(benchmark)));
    }

    private void measure() {
        TimeValue time = TimeValue.milliseconds(effort.iterationMillis());
        Options options = new OptionsBuilder()
                .include(CallBenchmark.class.getName())
                .param("server", server)
                .addProfiler(GCProfiler.class)
                .forks(effort.jmhForks())
                .jvmArgsAppend(effort.jvmOptions().toArray(String[]::new))
                .warmupIterations(effort.iterations())
                .warmupTime(time)
                .measurementIterations(effort.iterations())
                .measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            new Runner(options).run().forEach(this::add);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(RunResult result) {
        String label = result.getParams().getBenchmark();
        String benchmark = label.substring(label.lastIndexOf('.') + 1);
        Contender.Kind kind = Contender.Kind.valueOf(result.getParams().getParam("kind"));
        List<Sample> taken = samples.computeIfAbsent(benchmark, key -> new LinkedHashMap<>())
                .computeIfAbsent(kind, key -> new ArrayList<>());
        result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream)
                .map(CallRuns::sample)
                .forEach(taken::add);
    }

    private static Sample sample(IterationResult iteration) {
        return new Sample(
                iteration.getPrimaryResult().getScore(),
                0,
                iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
