package io.github.cameltwenty.internal.console;

import io.github.cameltwenty.TwentyProgress;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.ObservedCall;
import io.github.cameltwenty.internal.observe.ObservedWork;
import io.github.cameltwenty.internal.observe.Observer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.camel.CamelContext;

/**
 * What goes on in a Camel context: the operations over many records that are under way, and the last {@value #KEPT} errors. Nobody
 * takes note of it unless the dev console is on.
 */
public final class Activity implements Observer {
    static final int KEPT = 20;

    private final Deque<CallError> errors = new ArrayDeque<>();

    /** Weakly: of results that a route leaves without closing them, no end is told. */
    private final Set<ObservedWork> works = Collections.newSetFromMap(new WeakHashMap<>());

    /** One for all components of the context. */
    public static synchronized Activity of(CamelContext context) {
        Activity activity = known(context);
        if (activity == null) {
            activity = new Activity();
            context.getCamelContextExtension().addContextPlugin(Activity.class, activity);
        }
        return activity;
    }

    /** Null where nobody takes note. */
    public static Activity known(CamelContext context) {
        return context.getCamelContextExtension().getContextPlugin(Activity.class);
    }

    @Override
    public CallWatch calling(ObservedCall call) {
        return new CallWatch() {
            @Override
            public void ended(Throwable failure) {
                if (failure != null) {
                    add(CallError.of(call, failure));
                }
            }
        };
    }

    private void add(CallError error) {
        synchronized (errors) {
            errors.addFirst(error);
            if (errors.size() > KEPT) {
                errors.removeLast();
            }
        }
    }

    @Override
    public void began(ObservedWork work) {
        synchronized (works) {
            works.add(work);
        }
    }

    @Override
    public void ended(ObservedWork work) {
        synchronized (works) {
            works.remove(work);
        }
    }

    /** The last first. */
    List<CallError> errors() {
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }

    /** The oldest first. */
    List<TwentyProgress.State> works() {
        List<ObservedWork> all;
        synchronized (works) {
            all = new ArrayList<>(works);
        }
        // asked without the lock: each has one of its own, under which its end is told
        return all.stream()
                .map(ObservedWork::state)
                .sorted(Comparator.comparing(TwentyProgress.State::elapsed).reversed())
                .toList();
    }
}
