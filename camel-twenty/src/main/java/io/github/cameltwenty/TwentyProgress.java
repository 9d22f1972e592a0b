package io.github.cameltwenty;

import java.time.Duration;
import java.util.EventObject;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;

/**
 * How far an operation over many records is, for listeners of Camel's {@code EventNotifier}. It comes as often as the option
 * {@code progress} says, while the work goes on or waits for the rate limit, and once more at the end where it came before. It holds
 * no content of records.
 */
public final class TwentyProgress extends EventObject implements CamelEvent.ExchangeEvent {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;
    private final transient State state;
    private long timestamp;

    /**
     * The figures.
     *
     * @param resource as in the endpoint's URI
     * @param operation as in the endpoint's URI
     * @param done the records that are read, or written, or needed no write
     * @param failed the refused records that {@code onRecordError=isolate} left out
     * @param total how many there are; null where that is not known before the end
     * @param rate records a second, done and failed, since the event before; at the end since the beginning
     * @param elapsed since the operation began
     * @param ended whether this is the last event, of success, failure, or of results that were left before their end
     */
    public record State(
            String resource,
            String operation,
            long done,
            long failed,
            Long total,
            double rate,
            Duration elapsed,
            boolean ended) {}

    public TwentyProgress(Exchange exchange, State state) {
        super(exchange);
        this.exchange = exchange;
        this.state = state;
    }

    public String getResource() {
        return state.resource();
    }

    public String getOperation() {
        return state.operation();
    }

    /** The records that are read, or written, or needed no write. */
    public long getDone() {
        return state.done();
    }

    /** The refused records that {@code onRecordError=isolate} left out. */
    public long getFailed() {
        return state.failed();
    }

    /** How many records there are; null where that is not known before the end. */
    public Long getTotal() {
        return state.total();
    }

    /** Records a second, done and failed, since the event before; at the end since the beginning. */
    public double getRate() {
        return state.rate();
    }

    /** Since the operation began. */
    public Duration getElapsed() {
        return state.elapsed();
    }

    /** Whether this is the last event, of success, failure, or of results that were left before their end. */
    public boolean isEnded() {
        return state.ended();
    }

    /** What is left at this rate; null where the total is not known or nothing was done since the event before. */
    public Duration getTimeLeft() {
        if (state.total() == null || state.rate() <= 0) {
            return null;
        }
        long left = Math.max(0, state.total() - state.done() - state.failed());
        return Duration.ofMillis(Math.round(left * 1000 / state.rate()));
    }

    @Override
    public Exchange getExchange() {
        return exchange;
    }

    @Override
    public Object getSource() {
        return exchange;
    }

    @Override
    public Type getType() {
        return Type.Custom;
    }

    @Override
    public long getTimestamp() {
        return timestamp;
    }

    @Override
    public void setTimestamp(long timestamp) {
        this.timestamp = timestamp;
    }

    /** One line, as the log has it. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%s/%s: %,d", state.resource(), state.operation(), state.done()));
        if (state.total() != null) {
            line.append(String.format(Locale.ROOT, " of %,d", state.total()));
        }
        line.append(" done");
        if (state.failed() > 0) {
            line.append(String.format(Locale.ROOT, ", %,d failed", state.failed()));
        }
        line.append(String.format(Locale.ROOT, " in %s, %,.1f a second", seconds(state.elapsed()), state.rate()));
        Duration left = getTimeLeft();
        if (left != null && !state.ended()) {
            line.append(", ").append(seconds(left)).append(" left");
        }
        return line.toString();
    }

    private static String seconds(Duration time) {
        long seconds = Math.round(time.toMillis() / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
}
