package io.github.cameltwenty.examples.javadsl;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/** Puts the lists that come out of the parts of a split into one. */
final class Concatenate implements AggregationStrategy {
    @Override
    public Exchange aggregate(Exchange sofar, Exchange part) {
        List<?> records = part.getMessage().getBody(List.class);
        if (sofar == null) {
            part.getMessage().setBody(new ArrayList<>(records));
            return part;
        }
        sofar.getMessage().getBody(List.class).addAll(records);
        return sofar;
    }
}
