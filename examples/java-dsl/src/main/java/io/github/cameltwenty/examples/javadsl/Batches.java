package io.github.cameltwenty.examples.javadsl;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.support.ExpressionAdapter;

/** The list in the body, in parts of at most so many elements. */
final class Batches extends ExpressionAdapter {
    private final int size;

    private Batches(int size) {
        this.size = size;
    }

    static Expression of(int size) {
        return new Batches(size);
    }

    @Override
    public Object evaluate(Exchange exchange) {
        List<?> all = exchange.getMessage().getBody(List.class);
        return IntStream.iterate(0, start -> start < all.size(), start -> start + size)
                .mapToObj(start -> all.subList(start, Math.min(start + size, all.size())))
                .toList();
    }
}
