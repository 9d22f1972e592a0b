package io.github.cameltwenty.examples.sync;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far the first copy of Twenty's people has come. It is over when a poll finds nothing more. */
public final class InitialSync {
    private static final int WIDTH = 79;

    private final PrintStream out;
    private ProgressBar bar;

    InitialSync(PrintStream out) {
        this.out = out;
    }

    /**
     * @param done how many of them are in the database already
     */
    synchronized void begin(long done, long total) {
        if (done >= total) {
            return;
        }
        boolean terminal = System.console() != null;
        bar = new ProgressBarBuilder()
                .setTaskName("Initial sync")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(terminal ? 100 : 1000)
                .setConsumer(
                        terminal
                                ? new ConsoleProgressBarConsumer(out, WIDTH)
                                : new DelegatingProgressBarConsumer(out::println, WIDTH))
                .build();
        bar.stepTo(done);
    }

    public synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    synchronized boolean isOver() {
        return bar == null;
    }
}
