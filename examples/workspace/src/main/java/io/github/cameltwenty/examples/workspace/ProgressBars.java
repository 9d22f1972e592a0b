package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyProgress;
import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** A bar in the terminal for each object, on standard error; none where that is no terminal. */
final class ProgressBars extends EventNotifierSupport {
    private final Map<String, ProgressBar> bars = new LinkedHashMap<>();

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof TwentyProgress progress) {
            show(progress);
        }
    }

    @Override
    public boolean isDisabled() {
        return System.console() == null;
    }

    private synchronized void show(TwentyProgress progress) {
        String title = progress.getResource() + "/" + progress.getOperation();
        // a total of -1 is one that is not known
        long total = progress.getTotal() == null ? -1 : progress.getTotal();
        ProgressBar bar = bars.computeIfAbsent(title, one -> new ProgressBarBuilder()
                .setTaskName(one)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
        bar.maxHint(total);
        bar.stepTo(progress.getDone() + progress.getFailed());
        if (progress.isEnded()) {
            bars.remove(title).close();
        }
    }

    /** Those of what was broken off. */
    synchronized void end() {
        bars.values().forEach(ProgressBar::close);
        bars.clear();
    }
}
