package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.observe.ObservedAction;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.options.EndpointOptions;
import java.util.Collection;
import org.apache.camel.Exchange;

/** Has the observer know of a write that is no bulk work, which tells of itself. */
record ToldWrites(Action action, EndpointOptions options) implements Action {
    static Action of(Action action, EndpointOptions options) {
        boolean writesRecords =
                switch (options.operation()) {
                    case CREATE_ONE, UPDATE_ONE, DELETE_ONE, UPSERT_ONE, RESTORE_ONE, DESTROY_ONE, MERGE_MANY -> true;
                    case CREATE_MANY, UPDATE_MANY, DELETE_MANY, UPSERT_MANY, RESTORE_MANY, DESTROY_MANY ->
                        !(action instanceof BulkWrite);
                    default -> false;
                };
        return writesRecords ? new ToldWrites(action, options) : action;
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        Observer observer = client.observer();
        if (observer == Observer.NONE) {
            action.run(exchange, client, attempts);
            return;
        }
        ObservedAction told = new ObservedAction(client.baseUrl(), options.resource(), options.operation());
        int records = records(exchange.getMessage().getBody());
        try {
            action.run(exchange, client, attempts);
            observer.written(told, records, 0);
        } catch (TwentyException e) {
            if (e instanceof TwentyValidationException || e instanceof TwentyNotFoundException) {
                observer.written(told, 0, 1);
            }
            throw e;
        }
    }

    /** Of a text that holds several it is not known: one. */
    private int records(Object body) {
        return options.operation().isBulk() && body instanceof Collection<?> several ? several.size() : 1;
    }
}
