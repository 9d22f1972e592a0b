package io.github.cameltwenty.internal.agent;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an endpoint whether a tool may write what is the body. The question is a message of its own, a {@code Map}: {@code tool},
 * {@code recordId} where there is one, and {@code record}, a copy of the body, or null for a deletion. Only a body of true is a
 * yes.
 */
public final class Approval extends ServiceSupport implements Processor, CamelContextAware {
    /** In the place of an endpoint: nobody is asked, and nothing is written. */
    static final String NOBODY = "nobody";

    private static final Logger LOG = LoggerFactory.getLogger(Approval.class);

    private CamelContext camelContext;
    private String tool;
    private String by = NOBODY;
    private boolean isDeletion;
    private Producer asked;

    /** The name that a model knows the tool by. */
    public void setTool(String tool) {
        this.tool = tool;
    }

    /** The URI of the endpoint that is asked. */
    public void setBy(String by) {
        this.by = by;
    }

    /** Whether the tool deletes: the body is no record then. */
    public void setDeletion(boolean deletion) {
        isDeletion = deletion;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    @Override
    protected void doStart() throws Exception {
        if (!NOBODY.equals(by)) {
            asked = camelContext.getEndpoint(by).createProducer();
            ServiceHelper.startService(asked);
        }
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(asked);
        asked = null;
    }

    /**
     * @throws IllegalStateException where the answer is not true, or nobody is asked
     */
    @Override
    public void process(Exchange exchange) {
        if (asked == null) {
            throw new IllegalStateException(
                    tool + " is not allowed here: nobody was named who approves what it writes");
        }
        if (!isApproved(exchange)) {
            throw new IllegalStateException(tool + " was not approved");
        }
    }

    private boolean isApproved(Exchange exchange) {
        // of its own, so that whoever is asked can change nothing of what is written then, nor stop the route
        Exchange question = asked.getEndpoint().createExchange(ExchangePattern.InOut);
        question.getMessage().setBody(question(exchange));
        try {
            asked.process(question);
        } catch (Exception e) {
            question.setException(e);
        }
        if (question.getException() != null) {
            // the model is not told more than that it may not
            LOG.warn("{} is not approved, since {} failed", tool, asked.getEndpoint(), question.getException());
            return false;
        }
        return Boolean.TRUE.equals(question.getMessage().getBody(Boolean.class));
    }

    private Map<String, Object> question(Exchange exchange) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("tool", tool);
        String id = exchange.getMessage().getHeader(TwentyConstants.ID, String.class);
        if (id != null) {
            question.put(IdArgument.NAME, id);
        }
        Object body = exchange.getMessage().getBody();
        question.put("record", isDeletion ? null : Json.valueOf(body));
        return question;
    }
}
