package io.github.cameltwenty.examples.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Calls a server that takes no time, one call after the other, by several ways in turns; prints each way and the microseconds of a call. */
final class AloneProgram {
    /** Short, so that some are not disturbed by whatever else the machine does. */
    private static final int ROUND = 50;

    private static final int CONNECTIONS = 20;
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private AloneProgram() {}

    /**
     * @param args server, whether by ways of virtual threads, seconds
     */
    public static void main(String[] args) {
        new ServerControl(args[0]).delay(0);
        Map<Waiting, Waiter> waiters = new EnumMap<>(Waiting.class);
        for (Waiting way : Waiting.values()) {
            if (way.isVirtual() == Boolean.parseBoolean(args[1])) {
                waiters.put(way, way.start(args[0], CONNECTIONS, 1));
            }
        }
        Map<Waiting, Double> best = new EnumMap<>(Waiting.class);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.parseInt(args[2]));
        do {
            waiters.forEach((way, waiter) -> best.merge(way, round(waiter), Math::min));
        } while (System.nanoTime() < end);
        best.forEach((way, micros) -> System.out.println(way + " " + micros));
        System.exit(0);
    }

    private static double round(Waiter waiter) {
        long start = System.nanoTime();
        for (int i = 0; i < ROUND; i++) {
            waiter.call(ID);
        }
        return (System.nanoTime() - start) / 1e3 / ROUND;
    }
}
