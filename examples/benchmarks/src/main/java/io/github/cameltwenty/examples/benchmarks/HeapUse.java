package io.github.cameltwenty.examples.benchmarks;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How a long bulk operation went.
 *
 * @param peak megabytes of heap, garbage included
 * @param peakLive megabytes that were left after a garbage collection
 * @param first records a second, of the first 10,000
 * @param last of the last 10,000
 * @param median of all 10,000s
 */
record HeapUse(double peak, double peakLive, double first, double last, double median) {
    String print() {
        return DoubleStream.of(peak, peakLive, first, last, median)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    static HeapUse parse(String printed) {
        double[] numbers = Arrays.stream(printed.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new HeapUse(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }
}
