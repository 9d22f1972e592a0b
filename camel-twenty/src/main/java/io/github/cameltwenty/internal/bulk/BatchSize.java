package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.LearnedSize;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.json.JsonSize;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** How much of a bulk operation goes into one call: a number that is given, or what turns out to fit. */
public final class BatchSize {
    /** What an option says for the size that is found out. */
    private static final String AUTO = "auto";

    /** Then the server is slow whatever the size. */
    private static final int MOST_HALVINGS = 3;

    private final LearnedSize learned;
    private final int most;
    private final int halvings;
    private final Supplier<Optional<ServerInfo>> ask;
    private IntConsumer told = records -> {};

    private BatchSize(LearnedSize learned, int most, int halvings, Supplier<Optional<ServerInfo>> ask) {
        this.learned = learned;
        this.most = most;
        this.halvings = halvings;
        this.ask = ask;
    }

    /** Each record by itself. */
    public static BatchSize one() {
        return given(1);
    }

    static BatchSize given(int records) {
        return new BatchSize(null, records, 0, Optional::empty);
    }

    /**
     * Of an option.
     *
     * @param named the operation: creates go beyond what every version takes where that is faster
     */
    static BatchSize of(String option, TwentyClient client, TwentyRequest named, Attempts attempts) {
        OptionalInt number = number(option);
        if (number.isPresent()) {
            return given(number.getAsInt());
        }
        LearnedSize learned = client.batchSize(named.resource());
        int halvings = Math.min(MOST_HALVINGS, attempts.maxRetries());
        return named.operation() == Operation.CREATE_MANY
                ? new BatchSize(learned, LearnedSize.MOST, halvings, () -> server(client, named, attempts))
                : fitting(learned, halvings);
    }

    /** What turns out to fit, of what every version takes. */
    static BatchSize fitting(LearnedSize learned, int halvings) {
        return new BatchSize(learned, LearnedSize.ALWAYS_TAKEN, halvings, Optional::empty);
    }

    /** Empty for {@link #AUTO}. */
    private static OptionalInt number(String option) {
        return option.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(option));
    }

    /** How many records may go into a call that cannot be made smaller; 200 for {@link #AUTO}. */
    public static int mostOf(String option) {
        return number(option).orElse(LearnedSize.ALWAYS_TAKEN);
    }

    /** What can be known without harm to the operation: a server that does not tell is no failure of it. */
    private static Optional<ServerInfo> server(TwentyClient client, TwentyRequest named, Attempts attempts) {
        try {
            return Optional.of(client.knownServer().orElseGet(() -> client.server(named, attempts.once())));
        } catch (TwentyException e) {
            return Optional.empty();
        }
    }

    /** Has the observer know how many records go into the next call. */
    public BatchSize toldTo(Observer observer, ObservedAction action) {
        told = records -> observer.batchSize(action, records);
        return this;
    }

    boolean isGiven() {
        return learned == null;
    }

    /** How many records go into the next call at the most. */
    public int records() {
        int records = found();
        told.accept(records);
        return records;
    }

    private int found() {
        if (isGiven()) {
            return most;
        }
        if (most > LearnedSize.ALWAYS_TAKEN && learned.isWorthAsking()) {
            learned.know(ask.get()
                    .map(server -> server.version().equals(ServerInfo.V1_0))
                    .orElse(false));
        }
        return Math.min(most, learned.records());
    }

    /** How often what takes too long is sent in halves: no more than it may be repeated. */
    int halvings() {
        return halvings;
    }

    /** How many bytes they may have together; one record may have more. */
    long bytes() {
        return isGiven() ? Long.MAX_VALUE : learned.bytes();
    }

    /** Not counted where any number of bytes goes. */
    long bytesOf(InputRecord item) {
        return isGiven() ? 0 : JsonSize.of(item.record()) + 1;
    }

    /**
     * Work that goes by this size.
     *
     * @param hasty leaves a call that takes too long
     * @param patient repeats it
     */
    public ChunkWork work(ChunkWork.Call hasty, ChunkWork.Call patient, boolean isolate) {
        return isGiven() ? ChunkWork.of(patient, isolate) : new FittingWork(this, learned, hasty, patient, isolate);
    }
}
