package io.github.cameltwenty.examples.benchmarks;

/**
 * What it took to wait.
 *
 * @param seconds until all were answered
 * @param threads of the platform, at the most, that were not there before
 * @param micros of one call, alone
 */
record WaitCost(double seconds, int threads, double micros) {
    String print() {
        return seconds + " " + threads + " " + micros;
    }

    static WaitCost parse(String printed) {
        String[] fields = printed.strip().split(" ");
        return new WaitCost(Double.parseDouble(fields[0]), Integer.parseInt(fields[1]), Double.parseDouble(fields[2]));
    }
}
