package io.github.cameltwenty.examples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * What something cost.
 *
 * @param cpuMicros of the whole JVM, garbage collection included; 0 where it was not measured
 * @param bytes allocated by all threads
 */
record Sample(double micros, double cpuMicros, double bytes) {
    /** Since JVM start, so that a difference is a cost. */
    static Sample now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(allocated -> allocated > 0)
                .sum();
        return new Sample(System.nanoTime() / 1e3, system.getProcessCpuTime() / 1e3, bytes);
    }

    /** What was spent for each of so many since then. */
    Sample since(Sample start, long count) {
        return new Sample(
                (micros - start.micros) / count, (cpuMicros - start.cpuMicros) / count, (bytes - start.bytes) / count);
    }

    /**
     * The shortest times, which are those that were disturbed least, and the median allocation.
     *
     * @param samples not empty
     */
    static Sample best(List<Sample> samples) {
        double[] allocations =
                samples.stream().mapToDouble(Sample::bytes).sorted().toArray();
        return new Sample(
                samples.stream().mapToDouble(Sample::micros).min().orElseThrow(),
                samples.stream().mapToDouble(Sample::cpuMicros).min().orElseThrow(),
                allocations[allocations.length / 2]);
    }

    String print() {
        return micros + " " + cpuMicros + " " + bytes;
    }

    static Sample parse(String printed) {
        double[] numbers = Arrays.stream(printed.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Sample(numbers[0], numbers[1], numbers[2]);
    }
}
