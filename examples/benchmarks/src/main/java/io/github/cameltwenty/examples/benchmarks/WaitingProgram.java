package io.github.cameltwenty.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has many messages wait at once for a server that takes its time, then calls it alone while it takes none; prints a {@link WaitCost}. */
final class WaitingProgram {
    /** Short, so that some are not disturbed by whatever else the machine does. */
    private static final int ROUND = 200;

    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private final ServerControl server;
    private final Waiter waiter;
    private final int messages;

    private WaitingProgram(ServerControl server, Waiter waiter, int messages) {
        this.server = server;
        this.waiter = waiter;
        this.messages = messages;
    }

    /**
     * @param args server, way, connections, messages, milliseconds that a call takes, seconds for calls alone
     */
    public static void main(String[] args) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int before = threads.getThreadCount();
        ServerControl server = new ServerControl(args[0]);
        int messages = Integer.parseInt(args[3]);
        try (Waiter waiter = Waiting.valueOf(args[1]).start(args[0], Integer.parseInt(args[2]), messages)) {
            WaitingProgram program = new WaitingProgram(server, waiter, messages);
            program.all(0);
            threads.resetPeakThreadCount();
            double seconds = program.all(Integer.parseInt(args[4]));
            int more = threads.getPeakThreadCount() - before;
            System.out.println(new WaitCost(seconds, more, program.alone(Integer.parseInt(args[5]))).print());
        }
        System.exit(0);
    }

    /** How many seconds until all are answered. */
    private double all(int delay) throws InterruptedException {
        server.delay(delay);
        CountDownLatch left = new CountDownLatch(messages);
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            waiter.begin(ID, left::countDown);
        }
        if (!left.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException(left.getCount() + " messages are not answered");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The microseconds of a call, in the fastest of some rounds. */
    private double alone(int seconds) {
        server.delay(0);
        double best = Double.MAX_VALUE;
        long start = System.nanoTime();
        for (long end = start + TimeUnit.SECONDS.toNanos(seconds); start < end; start = System.nanoTime()) {
            for (int i = 0; i < ROUND; i++) {
                waiter.call(ID);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e3 / ROUND);
        }
        return best;
    }
}
