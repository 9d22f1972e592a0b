package io.github.cameltwenty.examples.benchmarks;

/**
 * What it took to wait.
 *
 * @param seconds until all were answered
 * @param threads of the platform, at the most, that were not there before
 */
record WaitCost(double seconds, int threads) {
    String print() {
        return seconds + " " + threads;
    }

    static WaitCost parse(String printed) {
        String[] fields = printed.strip().split(" ");
        return new WaitCost(Double.parseDouble(fields[0]), Integer.parseInt(fields[1]));
    }
}
