package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.TwentyProgress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** A bar in the terminal for each operation over many records that goes on for a while. Camel finds it in the registry. */
final class ProgressBars extends EventNotifierSupport {
    private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

    @Override
    public void notify(CamelEvent event) {
        if (event instanceof TwentyProgress progress) {
            String title = progress.getResource() + "/" + progress.getOperation();
            String key = title + progress.getExchange().getExchangeId();
            // a total of -1 is one that is not known
            long total = progress.getTotal() == null ? -1 : progress.getTotal();
            ProgressBar bar = bars.computeIfAbsent(key, operation -> new ProgressBar(title, total));
            bar.stepTo(progress.getDone() + progress.getFailed());
            if (progress.isEnded()) {
                bars.remove(key).close();
            }
        }
    }
}
