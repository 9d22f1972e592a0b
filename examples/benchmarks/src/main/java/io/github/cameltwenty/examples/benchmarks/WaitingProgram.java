package io.github.cameltwenty.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has many messages wait at once for a server that takes its time, and prints a {@link WaitCost}. */
final class WaitingProgram {
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
     * @param args server, way, connections, messages, milliseconds that a call takes
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
            System.out.println(new WaitCost(seconds, more).print());
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
}
