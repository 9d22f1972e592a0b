package io.github.cameltwenty.examples.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * Makes many calls through one endpoint, and starts and stops many contexts. At the beginning, half-way and at the end of each it
 * prints a {@link SoakState}, with no context running.
 */
final class SoakProgram {
    /** Of all: what is loaded and made once is there before it counts. */
    private static final int WARM_UP = 50;

    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    private SoakProgram() {}

    /**
     * @param args server, calls, restarts
     */
    public static void main(String[] args) {
        String server = args[0];
        long calls = Long.parseLong(args[1]);
        int restarts = Integer.parseInt(args[2]);
        call(server, calls / WARM_UP + 1);
        restart(server, restarts / WARM_UP + 1);
        print();
        call(server, calls / 2);
        print();
        call(server, calls - calls / 2);
        print();
        restart(server, restarts / 2);
        print();
        restart(server, restarts - restarts / 2);
        print();
        System.exit(0);
    }

    private static void call(String server, long calls) {
        try (Contender contender = new TwentyContender(server)) {
            for (long i = 0; i < calls; i++) {
                contender.findOne(ID);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each context makes a call of a read and one of a write. */
    private static void restart(String server, int restarts) {
        for (int i = 0; i < restarts; i++) {
            try (Contender contender = new TwentyContender(server)) {
                contender.findOne(ID);
                contender.createMany(List.of(Map.of("name", "Company " + i)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void print() {
        System.out.println(SoakState.now().print());
    }
}
