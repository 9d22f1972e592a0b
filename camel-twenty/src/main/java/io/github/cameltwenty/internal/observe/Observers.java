package io.github.cameltwenty.internal.observe;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Several who listen. */
public final class Observers implements Observer {
    private final List<Observer> all;

    private Observers(List<Observer> all) {
        this.all = List.copyOf(all);
    }

    public static Observer of(List<Observer> all) {
        return switch (all.size()) {
            case 0 -> NONE;
            case 1 -> all.get(0);
            default -> new Observers(all);
        };
    }

    @Override
    public void opened(ObservedWorkspace workspace) {
        all.forEach(observer -> observer.opened(workspace));
    }

    @Override
    public void closed(ObservedWorkspace workspace) {
        all.forEach(observer -> observer.closed(workspace));
    }

    @Override
    public OperationContext operationBegins(boolean isTold) {
        return all(observer -> observer.operationBegins(isTold));
    }

    @Override
    public OperationContext pollBegins(boolean isTold) {
        return all(observer -> observer.pollBegins(isTold));
    }

    private OperationContext all(Function<Observer, OperationContext> begin) {
        return all.stream()
                .map(begin)
                .filter(context -> context != OperationContext.NONE)
                .reduce(OperationContext.NONE, Observers::both);
    }

    private static OperationContext both(OperationContext one, OperationContext other) {
        if (one == OperationContext.NONE) {
            return other;
        }
        return new OperationContext() {
            @Override
            public <T> T within(Supplier<T> work) {
                return one.within(() -> other.within(work));
            }
        };
    }

    @Override
    public CallWatch calling(ObservedCall call) {
        return new Watches(all.stream().map(observer -> observer.calling(call)).toList());
    }

    @Override
    public void read(ObservedAction action, int records, boolean isPage) {
        all.forEach(observer -> observer.read(action, records, isPage));
    }

    @Override
    public void written(ObservedAction action, int written, int refused) {
        all.forEach(observer -> observer.written(action, written, refused));
    }

    @Override
    public void batchSize(ObservedAction action, int records) {
        all.forEach(observer -> observer.batchSize(action, records));
    }

    @Override
    public void began(ObservedWork work) {
        all.forEach(observer -> observer.began(work));
    }

    @Override
    public void ended(ObservedWork work) {
        all.forEach(observer -> observer.ended(work));
    }

    @Override
    public void delivered(ObservedChange change, boolean success) {
        all.forEach(observer -> observer.delivered(change, success));
    }

    @Override
    public void polled(ObservedAction feed, Exception failure) {
        all.forEach(observer -> observer.polled(feed, failure));
    }

    @Override
    public void webhookRefused(ObservedAction feed, String reason) {
        all.forEach(observer -> observer.webhookRefused(feed, reason));
    }

    private record Watches(List<CallWatch> all) implements CallWatch {
        @Override
        public void sending(BiConsumer<String, String> headers) {
            all.forEach(watch -> watch.sending(headers));
        }

        @Override
        public void answered(int status) {
            all.forEach(watch -> watch.answered(status));
        }

        /** The last that began ends first, as spans do. */
        @Override
        public void ended(Throwable failure) {
            for (int i = all.size() - 1; i >= 0; i--) {
                all.get(i).ended(failure);
            }
        }
    }
}
