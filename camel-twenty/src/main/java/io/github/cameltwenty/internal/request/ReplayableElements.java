package io.github.cameltwenty.internal.request;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * The elements of an iterator or a stream, given again from the first however many of them were taken. They stay with the
 * exchange until the step has succeeded: Camel's own redelivery brings the same body again, used up.
 */
public final class ReplayableElements {
    private static final String PROPERTY = "CamelTwentyKeptElements";

    private final Object body;
    private final Iterator<?> once;
    private final List<Object> taken = new ArrayList<>();

    private ReplayableElements(Object body) {
        this.body = body;
        this.once = once(body);
    }

    /** Those of a body, with what an earlier delivery took. */
    static ReplayableElements of(Exchange exchange, Object body) {
        ReplayableElements before = exchange.getProperty(PROPERTY, ReplayableElements.class);
        if (before != null && before.body == body) {
            return before;
        }
        ReplayableElements kept = new ReplayableElements(body);
        exchange.setProperty(PROPERTY, kept);
        return kept;
    }

    public static void forget(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** The elements, used up as they are taken. */
    static Iterator<?> once(Object body) {
        return body instanceof Stream<?> stream ? stream.iterator() : (Iterator<?>) body;
    }

    Iterator<Object> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < taken.size() || once.hasNext();
            }

            @Override
            public Object next() {
                if (next == taken.size()) {
                    taken.add(once.next());
                }
                return taken.get(next++);
            }
        };
    }
}
