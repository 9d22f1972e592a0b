package io.github.cameltwenty.internal.agent;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.options.OptionChecks;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the id that a model gave the header of the component, before anybody is asked whether the call is approved. */
public final class IdArgument implements Processor {
    static final String NAME = "recordId";

    /**
     * @throws IllegalArgumentException where it is no UUID
     */
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setHeader(TwentyConstants.ID, id(NAME, message.getHeader(NAME, String.class)));
    }

    /**
     * @param argument what gives the id
     * @throws IllegalArgumentException where it is no UUID
     */
    static String id(String argument, String id) {
        if (id == null || !OptionChecks.isUuid(id)) {
            throw new IllegalArgumentException(
                    argument + " must be the id of a record, a UUID as the other tools give it, and not " + id);
        }
        return id;
    }
}
