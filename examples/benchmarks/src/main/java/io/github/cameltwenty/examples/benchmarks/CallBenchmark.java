package io.github.cameltwenty.examples.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Single calls. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallBenchmark {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    @Param("")
    public String server;

    @Param({"TWENTY", "ROUTE", "BARE"})
    public String kind;

    private List<Map<String, Object>> toCreate;
    private Contender contender;

    @Setup
    public void start() {
        toCreate = Company.toCreateMany(Contender.PAGE);
        contender = Contender.Kind.valueOf(kind).start(server);
    }

    @TearDown
    public void stop() {
        contender.close();
    }

    @Benchmark
    public Map<String, Object> findOne() {
        return contender.findOne(ID);
    }

    @Benchmark
    public List<Map<String, Object>> findMany() {
        return contender.findMany();
    }

    @Benchmark
    public List<Map<String, Object>> createMany() {
        return contender.createMany(toCreate);
    }
}
