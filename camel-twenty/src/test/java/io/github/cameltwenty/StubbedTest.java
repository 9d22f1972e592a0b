package io.github.cameltwenty;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;

/** A Camel context whose {@code twenty} component calls a {@link StubTwenty}. */
public abstract class StubbedTest extends CamelTestSupport {
    public static final String ID = "20202020-a000-4485-94de-70c2a98daef2";
    public static final String OTHER_ID = "20202020-a018-492d-89de-f9cd4ee80437";
    public static final String ONE = "{\"data\":{\"company\":{\"id\":\"" + ID + "\",\"name\":\"Acme\"}}}";
    public static final String CREATED_ONE = "{\"data\":{\"createCompany\":{\"id\":\"" + ID + "\",\"name\":\"Acme\"}}}";
    public static final String CREATED_MANY = "{\"data\":{\"createCompanies\":[{\"id\":\"" + ID + "\"}]}}";
    public static final String PAGE =
            "{\"data\":{\"companies\":[{\"id\":\"" + ID + "\",\"name\":\"Acme\"}]},\"pageInfo\":"
                    + "{\"hasNextPage\":true,\"startCursor\":\"c1\",\"endCursor\":\"c2\"},\"totalCount\":68}";

    protected final StubTwenty stub = new StubTwenty();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl(stub.baseUrl());
        twenty.setApiKey(StubTwenty.API_KEY);
        // so that a call is one request, with the record as it was given
        twenty.getWriting().setClientIds(false);
        twenty.getConfiguration().setMaxRetries(0);
        return context;
    }

    @AfterEach
    protected void closeStub() {
        stub.close();
    }

    /** Sends a message and gives the exchange back, failed or not. */
    protected Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.send(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
    }

    protected Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** The exception that sending a message ends with. */
    protected <E extends Throwable> E failure(Class<E> type, String uri, Object body, Map<String, Object> headers) {
        Throwable thrown = Assertions.catchThrowable(() -> {
            Exchange exchange = send(uri, body, headers);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
        });
        if (thrown instanceof CamelExecutionException wrapped) {
            thrown = wrapped.getCause();
        }
        Assertions.assertThat(thrown).isInstanceOf(type);
        return type.cast(thrown);
    }

    protected <E extends Throwable> E failure(Class<E> type, String uri, Object body) {
        return failure(type, uri, body, Map.of());
    }
}
