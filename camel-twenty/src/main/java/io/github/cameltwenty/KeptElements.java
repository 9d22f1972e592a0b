package io.github.cameltwenty;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;

/**
 * The elements of an iterator or a stream, given again from the first however many of them were taken. They stay with the
 * exchange until the step has succeeded: Camel's own redelivery brings the same body again, used up.
 */
final class KeptElements {
    private static final String PROPERTY = "CamelTwentyKeptElements";

    private final Object body;
    private final Iterator<?> once;
    private final List<Object> taken = new ArrayList<>();

    private KeptElements(Object body) {
        this.body = body;
        this.once = once(body);
    }

    /** Those of a body, with what an earlier delivery took. */
    static KeptElements of(Exchange exchange, Object body) {
        KeptElements before = exchange.getProperty(PROPERTY, KeptElements.class);
        if (before != null && before.body == body) {
            return before;
        }
        KeptElements kept = new KeptElements(body);
        exchange.setProperty(PROPERTY, kept);
        return kept;
    }

    static void forget(Exchange exchange) {
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
