package io.github.cameltwenty.internal.agent;

import io.github.cameltwenty.TwentyConstants;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes the id that a model gave the header of the component, before anybody is asked whether the call is approved. */
public final class IdArgument implements Processor {
    static final String NAME = "recordId";

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * @throws IllegalArgumentException where it is no UUID
     */
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        String id = message.getHeader(NAME, String.class);
        if (id == null || !UUID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    NAME + " must be the id of a record, a UUID as the other tools give it, and not " + id);
        }
        message.setHeader(TwentyConstants.ID, id);
    }
}
